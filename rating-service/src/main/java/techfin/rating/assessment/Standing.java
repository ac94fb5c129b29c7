package techfin.rating.assessment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;

/**
 * The assessment that stands of an enterprise, as lists and runs need it.
 *
 * @param total hundredths of a point
 * @param gradePlace the place of the grade in its system, 0 is the best
 * @param veto the ground of the veto that counted, null for none
 * @param validUntil last day on which it stands
 * @param industryGroup first two digits of GB/T 4754-2017
 */
public record Standing(
        Uscc uscc,
        String assessmentId,
        String inputId,
        String systemId,
        LocalDate onDay,
        int total,
        String grade,
        int gradePlace,
        @Nullable String veto,
        LocalDate validUntil,
        String divisionCode,
        String industryGroup) {
    /**
     * Whether an assessment of the same data by the same system on this day would say the same again, so that none is
     * needed.
     *
     * @param underVeto the ground of the veto in force, null for none
     */
    public boolean saysTheSame(
            String input, String system, String newGrade, int newTotal, @Nullable String underVeto, LocalDate on) {
        return inputId.equals(input)
                && systemId.equals(system)
                && grade.equals(newGrade)
                && total == newTotal
                && java.util.Objects.equals(veto, underVeto)
                && !on.isAfter(validUntil);
    }
}
