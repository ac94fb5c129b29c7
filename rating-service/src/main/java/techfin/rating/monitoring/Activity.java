package techfin.rating.monitoring;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How often people and events touched ratings. */
public interface Activity {
    /**
     * Counts of a period; {@code from} and {@code to} are days of it.
     *
     * @param assessments made for a day of the period
     * @param overridesInForce on the last day, by reason
     * @param overridesProposed by the state in which they are now, of those proposed in the period
     * @param appeals filed in the period, by the state in which they are now
     * @param appealsOverdue filed in the period, and open behind their deadline on the last day
     * @param vetoesConfirmed in the period
     * @param vetoesLifted in the period
     */
    record Counts(
            long assessments,
            Map<String, Long> overridesInForce,
            Map<String, Long> overridesProposed,
            Map<String, Long> appeals,
            long appealsOverdue,
            long vetoesConfirmed,
            long vetoesLifted) {
        public Counts {
            overridesInForce = Map.copyOf(overridesInForce);
            overridesProposed = Map.copyOf(overridesProposed);
            appeals = Map.copyOf(appeals);
        }

        static long sum(Map<String, Long> counts) {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }

        /** Overrides in force on the last day. */
        public long allInForce() {
            return sum(overridesInForce);
        }

        /** Appeals filed in the period. */
        public long allAppeals() {
            return sum(appeals);
        }
    }

    /**
     * The counts of a period.
     *
     * @param divisionCode where the enterprises are seated today, null for the whole city
     */
    Counts between(LocalDate from, LocalDate to, @Nullable String divisionCode);
}
