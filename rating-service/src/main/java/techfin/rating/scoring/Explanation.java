package techfin.rating.scoring;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a score is what it is, and what would raise it.
 *
 * @param shortfalls points of the total that indicators lack, the largest first
 * @param nextSteps for every indicator below full: what its next cut point brings, the largest gain first
 * @param missing for every missing indicator: what supplying it can bring at most, the largest first
 */
public record Explanation(List<Shortfall> shortfalls, List<NextStep> nextSteps, List<MissingGain> missing) {
    public Explanation {
        shortfalls = List.copyOf(shortfalls);
        nextSteps = List.copyOf(nextSteps);
        missing = List.copyOf(missing);
    }

    /**
     * What an indicator lacks.
     *
     * @param points points of the total between its score and a full one
     */
    public record Shortfall(String code, BigDecimal points) {}

    /**
     * The next cut point of an indicator.
     *
     * @param input which input must move, empty when the indicator has only one
     * @param needed what the input must reach: a figure, a level, the full item or one incident less
     * @param scoreNow its score
     * @param scoreNext its score at the cut point
     * @param gain points of the total
     */
    public record NextStep(
            String code, String input, Value needed, BigDecimal scoreNow, BigDecimal scoreNext, BigDecimal gain) {}

    /**
     * What a missing value may bring.
     *
     * @param points points of the total that a full score would bring
     */
    public record MissingGain(String code, BigDecimal points) {}

    /**
     * A change that would reach the next grade.
     *
     * @param grade what is reached
     * @param moves one or two changes, all of them needed
     * @param total the total afterwards, two places
     */
    public record Way(String grade, List<Move> moves, BigDecimal total) {
        public Way {
            moves = List.copyOf(moves);
        }
    }

    /**
     * One changed input.
     *
     * @param input which input, empty when the indicator has only one
     * @param from what is stated now, null when it is missing
     * @param to what would be needed; of a figure the exact threshold
     */
    public record Move(String code, String input, @Nullable Value from, Value to) {}
}
