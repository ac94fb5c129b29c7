package techfin.rating.product;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import techfin.rating.qualification.QualificationKind;

/**
 * A qualification that a product asks for.
 *
 * @param ofTheYear whether it must be of the very year, such as the yearly registration of tech SMEs
 */
public record Requirement(QualificationKind kind, boolean ofTheYear) {
    /** The qualification that meets this on the applicant's day. */
    Optional<Held> metBy(Applicant applicant) {
        return ofKind(applicant).stream()
                .filter(held -> held.holdsOn(applicant.on()))
                .filter(held -> !ofTheYear || held.year() == applicant.on().getYear())
                .findFirst();
    }

    /** Why nothing meets it. */
    Line shortfall(Applicant applicant) {
        if (kind == QualificationKind.TECH_SME && ofTheYear) {
            return Line.of(
                    "LIBRARY_REGISTRATION_MISSING", "year", applicant.on().getYear());
        }
        if (ofTheYear && ofKind(applicant).stream().anyMatch(held -> held.holdsOn(applicant.on()))) {
            return Line.of(
                    "QUALIFICATION_OF_THE_YEAR_MISSING",
                    "kind",
                    kind,
                    "year",
                    applicant.on().getYear());
        }
        return ofKind(applicant).stream()
                .filter(held -> applicant.on().isAfter(held.lastDay()))
                .max(Comparator.comparing(Held::lastDay))
                .map(held -> Line.of("QUALIFICATION_EXPIRED", "kind", kind, "lastDay", held.lastDay()))
                .orElseGet(() -> Line.of("QUALIFICATION_MISSING", "kind", kind));
    }

    private List<Held> ofKind(Applicant applicant) {
        return applicant.qualifications().stream()
                .filter(held -> held.kind() == kind)
                .toList();
    }
}
