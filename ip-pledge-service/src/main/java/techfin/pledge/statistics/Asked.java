package techfin.pledge.statistics;

import org.jspecify.annotations.Nullable;

/**
 * What table somebody asks for.
 *
 * @param dateOf which day of a loan counts; a pledge counts on the day of its registration whatever is asked
 * @param group counts packages of this group alone; null counts all
 */
public record Asked(
        Subject subject,
        Breakdown by,
        DateOf dateOf,
        @Nullable RightGroup group,
        Period period) {
    /** The same table of the year before. */
    public Asked aYearBefore() {
        return new Asked(subject, by, dateOf, group, period.aYearBefore());
    }
}
