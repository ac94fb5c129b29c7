package techfin.rating.qualification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a published list says.
 *
 * @param year the year of the list; of a 科技型中小企业 the library year
 * @param number of the registration or the certificate, null when the list has none
 * @param validFrom first day
 * @param validUntil last day
 * @param source the list or the document
 */
public record QualificationFacts(
        QualificationKind kind,
        int year,
        @Nullable String number,
        LocalDate validFrom,
        LocalDate validUntil,
        String source) {
    public QualificationFacts {
        if (validUntil.isBefore(validFrom)) {
            throw new IllegalArgumentException("holds until " + validUntil + ", before " + validFrom);
        }
    }

    /** Whether another list says the same, wherever it was read. */
    public boolean saysTheSame(QualificationFacts other) {
        return equals(new QualificationFacts(
                other.kind, other.year, other.number, other.validFrom, other.validUntil, source));
    }
}
