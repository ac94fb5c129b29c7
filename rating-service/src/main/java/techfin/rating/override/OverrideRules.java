package techfin.rating.override;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import techfin.lending.record.Finding;
import techfin.rating.scoring.GradeScale;

/**
 * How far people may go from the model: one grade up at most, any number down, and not at all where a veto or missing data
 * decided. For twelve months at most and never longer than the assessment stands. Assumed, no text sets it; see the
 * override practice that supervisors expect of rating models (SR 11-7).
 */
public final class OverrideRules {
    /** Months from the day of the proposal. */
    public static final int LONGEST_MONTHS = 12;

    private OverrideRules() {}

    /** Whether a grade of the model can be overridden at all; not that of a veto, nor where there is none. */
    public static boolean takesOverride(GradeScale scale, String modelGrade) {
        return scale.indexOf(modelGrade) >= 0;
    }

    /** The last day that an override can have. */
    public static LocalDate lastDay(LocalDate today, LocalDate validUntil) {
        LocalDate last = today.plusMonths(LONGEST_MONTHS).minusDays(1);
        return last.isAfter(validUntil) ? validUntil : last;
    }

    /**
     * Everything that forbids an override.
     *
     * @param modelGrade one that takes overrides
     * @param validUntil last day of the assessment
     */
    public static void check(
            GradeScale scale,
            String modelGrade,
            String grade,
            LocalDate expiresOn,
            LocalDate today,
            LocalDate validUntil,
            List<Finding> found) {
        int model = scale.indexOf(modelGrade);
        int wanted = scale.indexOf(grade);
        if (grade.equals(scale.vetoed())) {
            found.add(Finding.of("/grade", "OVERRIDE_TO_VETO"));
        } else if (wanted < 0) {
            found.add(Finding.of("/grade", "NOT_A_GRADE"));
        } else if (wanted == model) {
            found.add(new Finding("/grade", "OVERRIDE_SAME_GRADE", Map.of("grade", modelGrade)));
        } else if (wanted < model - 1) {
            String best = scale.earned().get(model - 1).name();
            found.add(new Finding("/grade", "OVERRIDE_TOO_HIGH", Map.of("best", best)));
        }
        LocalDate last = lastDay(today, validUntil);
        if (expiresOn.isBefore(today)) {
            found.add(Finding.of("/expiresOn", "IN_PAST"));
        } else if (expiresOn.isAfter(last)) {
            found.add(new Finding("/expiresOn", "OVERRIDE_TOO_LONG", Map.of("last", last.toString())));
        }
    }
}
