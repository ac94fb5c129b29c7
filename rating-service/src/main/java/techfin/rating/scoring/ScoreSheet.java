package techfin.rating.scoring;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The scored sheet of one enterprise (评分表): the grade and everything that led to it.
 *
 * @param coverage covered share of the weights, 0 to 1, two places
 * @param total two places, rounded half up once
 * @param upperBound the total if everything that is missing scored full
 * @param gradeByScore what the total alone earns
 * @param binding limits that are below the score's grade, the lowest first
 * @param grade what stands
 */
public record ScoreSheet(
        String stage,
        List<IndicatorScore> indicators,
        List<DimensionScore> dimensions,
        BigDecimal coverage,
        BigDecimal total,
        BigDecimal upperBound,
        String gradeByScore,
        List<BindingLimit> binding,
        String grade) {
    public ScoreSheet {
        indicators = List.copyOf(indicators);
        dimensions = List.copyOf(dimensions);
        binding = List.copyOf(binding);
    }

    /** Whether an indicator has a score. */
    public enum State {
        STATED,
        MISSING,
        NOT_APPLICABLE
    }

    /**
     * The score of one indicator.
     *
     * @param score 0 to 100, unrounded to eight places; null without a score
     * @param worth points of the total that a score of 100 brings this enterprise; 0 where it does not apply
     * @param points points of the total that it brings
     */
    public record IndicatorScore(
            Indicator indicator, State state, @Nullable BigDecimal score, BigDecimal worth, BigDecimal points) {
        /** Points of the total between this score and a full one. */
        public BigDecimal shortfall() {
            return indicator.effect() == Indicator.Effect.SCORED ? worth.subtract(points) : BigDecimal.ZERO;
        }
    }

    /**
     * The score of one dimension.
     *
     * @param score 0 to 100, two places; null when nothing in it applies
     * @param weight share of the full total in this stage
     * @param coverage covered share of its weights, 0 to 1, two places
     */
    public record DimensionScore(
            Dimension dimension, @Nullable BigDecimal score, BigDecimal weight, BigDecimal coverage) {}

    /**
     * Something that keeps the grade below what the score earns.
     *
     * @param atMost the best grade that it leaves
     * @param kind what limits
     * @param reason of a veto or cap its own words; of a gate the guarded grade
     */
    public record BindingLimit(String atMost, Kind kind, String reason) {
        /** What limits a grade. */
        public enum Kind {
            VETO,
            GATE,
            CAP,
            EMPTY_DIMENSION
        }
    }

    /** The score of an indicator. */
    public IndicatorScore indicator(String code) {
        return indicators.stream()
                .filter(scored -> scored.indicator().code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
