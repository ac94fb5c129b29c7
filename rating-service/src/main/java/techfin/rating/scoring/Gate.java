package techfin.rating.scoring;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the dimensions must reach for a grade, beside the total; who misses it gets at most the next grade down.
 *
 * @param grade the guarded grade
 * @param ofDimension least score by dimension
 * @param ofEvery least score of every dimension, null for none
 */
public record Gate(
        String grade,
        Map<String, Least> ofDimension,
        @Nullable BigDecimal ofEvery) {
    public Gate {
        ofDimension = Ordered.copy(ofDimension);
    }

    /** The least score of a dimension in a stage; 0 when nothing is asked of it. */
    public BigDecimal least(String dimension, String stage) {
        BigDecimal every = ofEvery == null ? BigDecimal.ZERO : ofEvery;
        Least own = ofDimension.get(dimension);
        return own == null ? every : own.in(stage).max(every);
    }

    /**
     * What one dimension must reach.
     *
     * @param usual least score
     * @param byStage least score of enterprises in a stage that is treated otherwise
     */
    public record Least(BigDecimal usual, Map<String, BigDecimal> byStage) {
        public Least {
            byStage = Ordered.copy(byStage);
        }

        /** The least score of an enterprise in this stage. */
        public BigDecimal in(String stage) {
            return byStage.getOrDefault(stage, usual);
        }
    }
}
