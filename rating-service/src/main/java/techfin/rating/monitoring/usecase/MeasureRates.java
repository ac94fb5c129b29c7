package techfin.rating.monitoring.usecase;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import techfin.rating.monitoring.Activity;
import techfin.rating.monitoring.Share;

/** How often people overrule the model and enterprises appeal. */
@Singleton
public class MeasureRates {
    /** Above so many percent of the grades the model is overruled too often; assumed, no text sets it. */
    public static final int OVERRIDE_ALARM_PERCENT = 10;

    private final ReadCohorts cohorts;
    private final Activity activity;

    MeasureRates(ReadCohorts cohorts, Activity activity) {
        this.cohorts = cohorts;
        this.activity = activity;
    }

    /**
     * The rates of a period.
     *
     * @param grades enterprises by grade on the last day, those without a grade too
     * @param overrides in force on the last day, of those that have a grade
     * @param isAlarm whether the overrides are too many
     * @param appeals filed in the period, of the assessments made for a day of it
     * @param upheld of the appeals filed in the period that were decided
     */
    public record Rates(
            Map<String, Long> grades,
            Share overrides,
            boolean isAlarm,
            Share appeals,
            Share upheld,
            Activity.Counts counts) {}

    /** The rates of a period. */
    public Rates of(Period period) {
        Activity.Counts counts = activity.between(period.from(), period.to(), period.divisionCode());
        Map<String, Long> grades = new TreeMap<>();
        long[] graded = new long[1];
        cohorts.each(
                period.to(),
                period.divisionCode(),
                ratings -> ratings.forEach(rated -> {
                    grades.merge(rated.grade(), 1L, Long::sum);
                    graded[0] += cohorts.isGraded(rated) ? 1 : 0;
                }));
        Share overrides = new Share(counts.allInForce(), graded[0]);
        long upheld = counts.appeals().getOrDefault("UPHELD", 0L);
        long dismissed = counts.appeals().getOrDefault("DISMISSED", 0L);
        return new Rates(
                grades,
                overrides,
                overrides.exceeds(OVERRIDE_ALARM_PERCENT),
                new Share(counts.allAppeals(), counts.assessments()),
                new Share(upheld, upheld + dismissed),
                counts);
    }
}
