package techfin.rating.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Explains the sheet of one enterprise. */
public final class Explainer {
    private static final MathContext FINE = new MathContext(30, RoundingMode.HALF_UP);
    private static final int PLACES = 4;

    private Explainer() {}

    /** Shortfalls, next cut points and what missing data cost. */
    public static Explanation explain(ScoreSheet sheet, Map<String, Value> values) {
        List<Explanation.Shortfall> shortfalls = new ArrayList<>();
        List<Explanation.NextStep> steps = new ArrayList<>();
        List<Explanation.MissingGain> missing = new ArrayList<>();
        for (ScoreSheet.IndicatorScore scored : sheet.indicators()) {
            String code = scored.indicator().code();
            BigDecimal lack = places(scored.shortfall());
            if (lack.signum() > 0) {
                shortfalls.add(new Explanation.Shortfall(code, lack));
            }
            if (scored.state() == ScoreSheet.State.MISSING && lack.signum() > 0) {
                missing.add(new Explanation.MissingGain(code, lack));
            }
            nextStep(scored, values).ifPresent(steps::add);
        }
        shortfalls.sort(Comparator.comparing(Explanation.Shortfall::points)
                .reversed()
                .thenComparing(Explanation.Shortfall::code));
        steps.sort(
                Comparator.comparing(Explanation.NextStep::gain).reversed().thenComparing(Explanation.NextStep::code));
        missing.sort(Comparator.comparing(Explanation.MissingGain::points)
                .reversed()
                .thenComparing(Explanation.MissingGain::code));
        return new Explanation(shortfalls, steps, missing);
    }

    private static Optional<Explanation.NextStep> nextStep(
            ScoreSheet.IndicatorScore scored, Map<String, Value> values) {
        BigDecimal now = scored.score();
        if (now == null || scored.indicator().effect() == Indicator.Effect.PENALTY) {
            return Optional.empty();
        }
        String code = scored.indicator().code();
        return CutPoints.above(scored.indicator().scoring(), values.get(code), now).stream()
                .findFirst()
                .map(cut -> new Explanation.NextStep(
                        code,
                        cut.input(),
                        cut.needed(),
                        now,
                        cut.score(),
                        places(cut.score()
                                .subtract(now)
                                .multiply(scored.worth(), FINE)
                                .movePointLeft(2))));
    }

    private static BigDecimal places(BigDecimal points) {
        return points.setScale(PLACES, RoundingMode.HALF_UP);
    }
}
