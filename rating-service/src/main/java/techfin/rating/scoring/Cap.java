package techfin.rating.scoring;

import java.math.BigDecimal;

/**
 * A circumstance under which the grade is at most this one, whatever the score.
 *
 * @param atMost an earned grade, or the scale's word for unrated
 * @param when the circumstance
 * @param reason for people, as the system states it
 */
public record Cap(String atMost, When when, String reason) {
    /** The circumstance of a cap. */
    public sealed interface When {
        /** An indicator that applies scores no more than this. */
        record ScoreAtMost(String indicator, BigDecimal score) implements When {}

        /** An indicator stands at this level. */
        record LevelIs(String indicator, String level) implements When {}

        /** Debts are more than this share of the assets, in percent. */
        record DebtRatioAbove(BigDecimal percent) implements When {}

        /** The accounts were not audited, or nobody said that they were. */
        record NotAudited() implements When {}

        /** Less than this share of the weights, in percent, is covered by data. */
        record CoverageBelow(BigDecimal percent) implements When {}

        /** The same within any one dimension. */
        record DimensionCoverageBelow(BigDecimal percent) implements When {}
    }
}
