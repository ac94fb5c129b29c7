package techfin.rating.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules of scoring written down once more, indicator by indicator in fractions: the oracle of the engine. */
record SlowScore(BigDecimal total, BigDecimal upperBound, BigDecimal coverage, Map<String, BigDecimal> dimensions) {
    /** An exact fraction. */
    record Fraction(BigInteger over, BigInteger under) {
        static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

        static Fraction of(BigDecimal number) {
            return number.scale() >= 0
                    ? new Fraction(number.unscaledValue(), BigInteger.TEN.pow(number.scale()))
                    : new Fraction(number.toBigIntegerExact(), BigInteger.ONE);
        }

        Fraction plus(Fraction other) {
            return new Fraction(
                    over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
        }

        Fraction times(Fraction other) {
            return new Fraction(over.multiply(other.over), under.multiply(other.under));
        }

        Fraction by(Fraction other) {
            return new Fraction(over.multiply(other.under), under.multiply(other.over));
        }

        boolean isMoreThan(Fraction other) {
            return over.multiply(other.under).compareTo(other.over.multiply(under)) > 0;
        }

        BigDecimal rounded() {
            return new BigDecimal(over).divide(new BigDecimal(under), 2, RoundingMode.HALF_UP);
        }
    }

    static SlowScore of(IndicatorSystem system, String stage, Map<String, Value> values) {
        Fraction total = Fraction.ZERO;
        Fraction upper = Fraction.ZERO;
        Fraction covered = Fraction.ZERO;
        Fraction all = Fraction.ZERO;
        Map<String, BigDecimal> dimensions = new java.util.LinkedHashMap<>();
        Fraction hundred = Fraction.of(new BigDecimal(100));
        for (Dimension dimension : system.dimensions()) {
            Fraction weights = Fraction.ZERO;
            Fraction earned = Fraction.ZERO;
            Fraction reachable = Fraction.ZERO;
            Fraction stated = Fraction.ZERO;
            for (Indicator indicator : system.indicators()) {
                Value value = values.getOrDefault(indicator.code(), Value.MISSING);
                if (!indicator.dimension().equals(dimension.code())
                        || indicator.effect() != Indicator.Effect.SCORED
                        || state(indicator.scoring(), value) == ScoreSheet.State.NOT_APPLICABLE) {
                    continue;
                }
                Fraction weight = Fraction.of(indicator.weight());
                Optional<Fraction> score = score(indicator.scoring(), value);
                weights = weights.plus(weight);
                stated = score.isPresent() ? stated.plus(weight) : stated;
                earned = earned.plus(weight.times(score.orElse(Fraction.ZERO)));
                reachable = reachable.plus(weight.times(score.orElse(hundred)));
            }
            Fraction share = Fraction.of(system.weights()
                            .getOrDefault(stage, Map.of())
                            .getOrDefault(dimension.code(), BigDecimal.ZERO))
                    .by(hundred);
            dimensions.put(dimension.code(), earned.by(weights).rounded());
            total = total.plus(share.times(earned.by(weights)));
            upper = upper.plus(share.times(reachable.by(weights)));
            covered = covered.plus(share.times(stated.by(weights)));
            all = all.plus(share);
        }
        for (Indicator indicator : system.indicators()) {
            Fraction score = score(indicator.scoring(), values.getOrDefault(indicator.code(), Value.MISSING))
                    .orElse(Fraction.ZERO);
            Fraction points = score.by(hundred).times(Fraction.of(indicator.weight()));
            if (indicator.effect() == Indicator.Effect.BONUS) {
                total = total.plus(points);
                upper = upper.plus(points);
            } else if (indicator.effect() == Indicator.Effect.PENALTY) {
                Fraction minus = new Fraction(points.over().negate(), points.under());
                total = total.plus(minus);
                upper = upper.plus(minus);
            }
        }
        return new SlowScore(
                within(total.rounded(), system.fullScore()),
                within(upper.rounded(), system.fullScore()),
                covered.by(all).rounded(),
                dimensions);
    }

    private static BigDecimal within(BigDecimal total, BigDecimal full) {
        return total.max(BigDecimal.ZERO).min(full).setScale(2, RoundingMode.UNNECESSARY);
    }

    private static ScoreSheet.State state(Scoring scoring, Value value) {
        if (scoring instanceof Scoring.BestOf best && value instanceof Value.Parts parts) {
            return best.options().stream()
                            .allMatch(option -> parts.byInput().get(option.input()) instanceof Value.NotApplicable)
                    ? ScoreSheet.State.NOT_APPLICABLE
                    : ScoreSheet.State.STATED;
        }
        return value instanceof Value.NotApplicable ? ScoreSheet.State.NOT_APPLICABLE : ScoreSheet.State.STATED;
    }

    private static Optional<Fraction> score(Scoring scoring, Value value) {
        if (value instanceof Value.Missing || value instanceof Value.NotApplicable) {
            return Optional.empty();
        }
        return switch (scoring) {
            case Scoring.Linear linear -> Optional.of(line(linear.points(), number(value)));
            case Scoring.Steps steps -> Optional.of(Fraction.of(band(steps, number(value))));
            case Scoring.Levels levels ->
                Optional.of(Fraction.of(levels.scores().getOrDefault(((Value.Level) value).name(), BigDecimal.ZERO)));
            case Scoring.BestOf best -> {
                Fraction highest = null;
                for (Scoring.Option option : best.options()) {
                    Optional<Fraction> score = score(
                            option.scoring(),
                            ((Value.Parts) value).byInput().getOrDefault(option.input(), Value.MISSING));
                    if (score.isPresent() && (highest == null || score.get().isMoreThan(highest))) {
                        highest = score.get();
                    }
                }
                yield Optional.ofNullable(highest);
            }
            case Scoring.Checklist list -> {
                BigDecimal all = list.points().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                BigDecimal fulfilled = list.points().entrySet().stream()
                        .map(item -> item.getValue().multiply(Parts.figure(value, item.getKey())))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                yield Optional.of(
                        Fraction.of(fulfilled.multiply(new BigDecimal(100))).by(Fraction.of(all)));
            }
            case Scoring.Deductions list -> {
                BigDecimal left = list.start();
                for (Map.Entry<String, Scoring.Deduction> lost :
                        list.byIncident().entrySet()) {
                    left = left.subtract(Parts.figure(value, lost.getKey())
                            .multiply(lost.getValue().each())
                            .min(lost.getValue().atMost()));
                }
                yield Optional.of(Fraction.of(left.max(BigDecimal.ZERO)));
            }
        };
    }

    private static BigDecimal number(@Nullable Value value) {
        return value instanceof Value.Figure figure ? figure.number() : BigDecimal.ZERO;
    }

    private static Fraction line(List<Scoring.Point> points, BigDecimal x) {
        for (int i = points.size() - 1; i >= 0; i--) {
            Scoring.Point from = points.get(i);
            if (x.compareTo(from.at()) >= 0) {
                if (i == points.size() - 1) {
                    return Fraction.of(from.score());
                }
                Scoring.Point to = points.get(i + 1);
                return Fraction.of(from.score())
                        .plus(Fraction.of(x.subtract(from.at()))
                                .times(Fraction.of(to.score().subtract(from.score())))
                                .by(Fraction.of(to.at().subtract(from.at()))));
            }
        }
        return Fraction.of(points.getFirst().score());
    }

    private static BigDecimal band(Scoring.Steps steps, BigDecimal x) {
        for (Scoring.Band band : steps.bands()) {
            BigDecimal bound = band.bound();
            if (bound == null || (steps.lowerBounds() ? x.compareTo(bound) >= 0 : x.compareTo(bound) <= 0)) {
                return band.score();
            }
        }
        throw new AssertionError(steps);
    }
}
