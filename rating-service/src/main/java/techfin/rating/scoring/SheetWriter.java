package techfin.rating.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes down how the first row of a block came to its grade. */
final class SheetWriter {
    private static final MathContext FINE = new MathContext(30, RoundingMode.HALF_UP);
    private final Scorer scorer;

    SheetWriter(Scorer scorer) {
        this.scorer = scorer;
    }

    ScoreSheet write(String stage, Facts facts, Map<String, Value> values, Block block, Scores scores) {
        List<ScoreSheet.IndicatorScore> indicators = new ArrayList<>();
        for (int i = 0; i < scores.units.length; i++) {
            indicators.add(indicator(i, block.stages[0], scores));
        }
        List<ScoreSheet.DimensionScore> dimensions = new ArrayList<>();
        for (int d = 0; d < scores.dimensions.length; d++) {
            dimensions.add(dimension(d, block.stages[0], scores));
        }
        List<String> names = scorer.gradeNames();
        return new ScoreSheet(
                stage,
                indicators,
                dimensions,
                BigDecimal.valueOf(scores.coverage[0], 2),
                BigDecimal.valueOf(scores.totals[0], 2),
                BigDecimal.valueOf(scores.upper[0], 2),
                names.get(scores.byScore[0]),
                binding(facts.veto(), block, scores),
                names.get(scores.grades[0]));
    }

    private ScoreSheet.IndicatorScore indicator(int i, int stage, Scores scores) {
        Weights weights = scorer.weights();
        Indicator indicator = scorer.system().indicators().get(i);
        byte state = scores.states[i][0];
        BigDecimal score = state == Block.STATED ? points(scores.units[i][0]) : null;
        BigDecimal worth = BigDecimal.ZERO;
        if (state != Block.NOT_APPLICABLE) {
            worth = indicator.effect() == Indicator.Effect.SCORED
                    ? BigDecimal.valueOf(weights.ofDimension[stage][weights.dimensionOf[i]])
                            .multiply(BigDecimal.valueOf(weights.ofIndicator[i]))
                            .divide(
                                    BigDecimal.valueOf(weights.scale)
                                            .multiply(BigDecimal.valueOf(
                                                    scores.sums.applicable[weights.dimensionOf[i]][0])),
                                    FINE)
                    : indicator.weight();
        }
        return new ScoreSheet.IndicatorScore(
                indicator, stateOf(state), rounded(score, 8), rounded(worth, 8), rounded(gain(worth, score), 8));
    }

    private static BigDecimal gain(BigDecimal worth, @Nullable BigDecimal score) {
        return score == null ? BigDecimal.ZERO : worth.multiply(score, FINE).movePointLeft(2);
    }

    private BigDecimal points(long units) {
        return BigDecimal.valueOf(units).divide(BigDecimal.valueOf(scorer.perPoint()), FINE);
    }

    @org.jspecify.annotations.NullUnmarked
    private static BigDecimal rounded(BigDecimal value, int places) {
        return value == null ? null : value.setScale(places, RoundingMode.HALF_UP);
    }

    private static ScoreSheet.State stateOf(byte state) {
        return switch (state) {
            case Block.STATED -> ScoreSheet.State.STATED;
            case Block.MISSING -> ScoreSheet.State.MISSING;
            default -> ScoreSheet.State.NOT_APPLICABLE;
        };
    }

    private ScoreSheet.DimensionScore dimension(int d, int stage, Scores scores) {
        int score = scores.dimensions[d][0];
        BigDecimal weight = BigDecimal.valueOf(scorer.weights().ofDimension[stage][d])
                .divide(BigDecimal.valueOf(scorer.weights().scale), FINE);
        BigDecimal coverage = score == Scores.NONE
                ? BigDecimal.ZERO.setScale(2)
                : BigDecimal.valueOf(scores.sums.applicable[d][0] - scores.sums.missing[d][0])
                        .divide(BigDecimal.valueOf(scores.sums.applicable[d][0]), 2, RoundingMode.HALF_UP);
        return new ScoreSheet.DimensionScore(
                scorer.system().dimensions().get(d),
                score == Scores.NONE ? null : BigDecimal.valueOf(score, 2),
                weight,
                coverage);
    }

    private List<ScoreSheet.BindingLimit> binding(@Nullable String veto, Block block, Scores scores) {
        GradeRules rules = scorer.gradeRules();
        List<String> names = rules.names();
        List<ScoreSheet.BindingLimit> binding = new ArrayList<>();
        if (veto != null) {
            binding.add(
                    new ScoreSheet.BindingLimit(names.get(rules.vetoed()), ScoreSheet.BindingLimit.Kind.VETO, veto));
        }
        for (int d = 0; d < scores.dimensions.length; d++) {
            if (scores.dimensions[d][0] == Scores.NONE) {
                binding.add(new ScoreSheet.BindingLimit(
                        names.get(rules.unrated()),
                        ScoreSheet.BindingLimit.Kind.EMPTY_DIMENSION,
                        scorer.system().dimensions().get(d).code()));
            }
        }
        rules.limits(block, scores).stream()
                .filter(limit -> limit.place() > scores.byScore[0])
                .sorted(Comparator.comparingInt(GradeRules.Limit::place).reversed())
                .map(limit -> described(limit, names))
                .forEach(binding::add);
        return binding;
    }

    private static ScoreSheet.BindingLimit described(GradeRules.Limit limit, List<String> names) {
        String atMost = names.get(limit.place());
        if (limit.cap() != null) {
            return new ScoreSheet.BindingLimit(
                    atMost, ScoreSheet.BindingLimit.Kind.CAP, limit.cap().reason());
        }
        String guarded = limit.gate() == null ? "" : limit.gate().grade();
        return new ScoreSheet.BindingLimit(atMost, ScoreSheet.BindingLimit.Kind.GATE, guarded);
    }
}
