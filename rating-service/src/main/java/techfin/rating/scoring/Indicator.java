package techfin.rating.scoring;

import java.math.BigDecimal;

/**
 * One indicator of a system.
 *
 * @param code for example {@code I01}
 * @param dimension code of the dimension that it belongs to; of a bonus or a penalty, the one under which it is shown
 * @param effect what its score does
 * @param weight of a scored indicator its weight within the dimension; of a bonus or penalty the points that a score of
 *     100 adds or takes
 * @param unit for people, for example {@code %}
 * @param higherIsBetter whether a larger figure is a better one
 * @param dataSource where the value comes from
 * @param basis the rule that the cut points are taken from
 */
public record Indicator(
        String code,
        Name name,
        String dimension,
        Effect effect,
        BigDecimal weight,
        String unit,
        boolean higherIsBetter,
        String dataSource,
        Scoring scoring,
        String basis) {
    /** What the score of an indicator does to the total. */
    public enum Effect {
        /** Counts within its dimension. */
        SCORED,
        /** Adds points on top of the dimensions. */
        BONUS,
        /** Takes points from the total. */
        PENALTY
    }
}
