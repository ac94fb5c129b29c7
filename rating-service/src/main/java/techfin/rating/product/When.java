package techfin.rating.product;

import java.util.List;
import java.util.Set;
import techfin.rating.qualification.QualificationKind;

/**
 * When a limit or a share applies; an empty set asks nothing.
 *
 * @param qualifications any of these kinds held on the day
 * @param grades any of these
 * @param regions prefixes of division codes
 */
public record When(
        Set<QualificationKind> qualifications,
        Set<Stage> stages,
        Set<GradeStep> grades,
        Set<Security> securities,
        Set<Purpose> purposes,
        Set<String> regions) {
    /** Always. */
    public static final When ALWAYS = new When(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    public When {
        qualifications = Set.copyOf(qualifications);
        stages = Set.copyOf(stages);
        grades = Set.copyOf(grades);
        securities = Set.copyOf(securities);
        purposes = Set.copyOf(purposes);
        regions = Set.copyOf(regions);
    }

    /** Whether what is known of the applicant fits; what is not known fits nothing that is asked. */
    boolean fits(Applicant applicant) {
        List<QualificationKind> held = applicant.qualifications().stream()
                .filter(qualification -> qualification.holdsOn(applicant.on()))
                .map(Held::kind)
                .toList();
        return (qualifications.isEmpty() || held.stream().anyMatch(qualifications::contains))
                && (stages.isEmpty() || (applicant.stage() != null && stages.contains(applicant.stage())))
                && (grades.isEmpty() || (applicant.grade() != null && grades.contains(applicant.grade())))
                && (securities.isEmpty() || (applicant.security() != null && securities.contains(applicant.security())))
                && (purposes.isEmpty() || (applicant.purpose() != null && purposes.contains(applicant.purpose())))
                && (regions.isEmpty() || isIn(regions, applicant));
    }

    static boolean isIn(Set<String> regions, Applicant applicant) {
        return regions.stream().anyMatch(applicant.divisionCode()::startsWith);
    }
}
