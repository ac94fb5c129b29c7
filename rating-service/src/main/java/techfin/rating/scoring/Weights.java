package techfin.rating.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The weights of a system as whole numbers. */
final class Weights {
    /** What a dimension's weights of scored indicators are multiplied with to be whole. */
    final long localScale;

    /** What the weights of dimensions, and the points of bonuses and penalties, are multiplied with to be whole. */
    final long scale;

    /** By indicator: within its dimension, times {@link #localScale}; of a bonus or penalty its points, times {@link #scale}. */
    final long[] ofIndicator;

    /** By indicator. */
    final int[] dimensionOf;

    final Indicator.Effect[] effects;

    /** By stage and dimension, times {@link #scale}. */
    final long[][] ofDimension;

    /** The full total, in hundredths of a point. */
    final int full;

    Weights(IndicatorSystem system, List<String> stages) {
        List<String> dimensions =
                system.dimensions().stream().map(Dimension::code).toList();
        List<Indicator> indicators = system.indicators();
        localScale = scaleOf(indicators.stream()
                .filter(i -> i.effect() == Indicator.Effect.SCORED)
                .map(Indicator::weight));
        scale = scaleOf(Stream.concat(
                system.weights().values().stream().flatMap(w -> w.values().stream()),
                indicators.stream()
                        .filter(i -> i.effect() != Indicator.Effect.SCORED)
                        .map(Indicator::weight)));
        effects = indicators.stream().map(Indicator::effect).toArray(Indicator.Effect[]::new);
        dimensionOf = indicators.stream()
                .mapToInt(i -> dimensions.indexOf(i.dimension()))
                .toArray();
        ofIndicator = indicators.stream()
                .mapToLong(i -> whole(i.weight(), i.effect() == Indicator.Effect.SCORED ? localScale : scale))
                .toArray();
        ofDimension = stages.stream()
                .map(stage -> dimensions.stream()
                        .mapToLong(d -> whole(weightOf(system, stage, d), scale))
                        .toArray())
                .toArray(long[][]::new);
        full = system.fullScore().movePointRight(2).intValueExact();
    }

    /** @throws ArithmeticException when the sum of a dimension does not fit */
    void checkRoom(long perPoint) {
        BigInteger most = BigInteger.valueOf(perPoint).multiply(BigInteger.valueOf(10_000));
        BigInteger all = BigInteger.ZERO;
        for (long weight : ofIndicator) {
            all = all.add(BigInteger.valueOf(weight));
        }
        if (most.multiply(all.max(BigInteger.ONE)).bitLength() > 62) {
            throw new ArithmeticException("weights and points are divided too finely");
        }
    }

    private static BigDecimal weightOf(IndicatorSystem system, String stage, String dimension) {
        return system.weights().getOrDefault(stage, Map.of()).getOrDefault(dimension, BigDecimal.ZERO);
    }

    private static long scaleOf(Stream<BigDecimal> weights) {
        int places = weights.mapToInt(w -> Math.max(0, w.stripTrailingZeros().scale()))
                .max()
                .orElse(0);
        return BigInteger.TEN.pow(places).longValueExact();
    }

    private static long whole(BigDecimal weight, long scale) {
        return weight.multiply(BigDecimal.valueOf(scale)).longValueExact();
    }
}
