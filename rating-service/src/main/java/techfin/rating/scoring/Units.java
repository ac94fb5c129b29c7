package techfin.rating.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * The smallest part of a point in which every score of a system is a whole number, so that scores are added as whole
 * numbers and rounded once.
 */
final class Units {
    /** Values are counted in millionths of their unit. */
    static final int VALUE_PLACES = 6;

    private static final BigInteger MILLION = BigInteger.TEN.pow(VALUE_PLACES);
    private BigInteger perPoint = BigInteger.ONE;

    /** Makes the unit fine enough for this many points. */
    void need(BigDecimal points) {
        needRatio(points.unscaledValue(), BigInteger.TEN.pow(Math.max(0, points.scale())));
    }

    /** Makes the unit fine enough for {@code points} over every step of a millionth within {@code width}. */
    void needSlope(BigDecimal points, BigDecimal width) {
        BigInteger over = width.movePointRight(VALUE_PLACES).toBigIntegerExact();
        needRatio(points.unscaledValue(), over.abs().multiply(BigInteger.TEN.pow(Math.max(0, points.scale()))));
    }

    private void needRatio(BigInteger numerator, BigInteger denominator) {
        BigInteger least = denominator.divide(numerator.gcd(denominator).max(BigInteger.ONE));
        perPoint = perPoint.divide(perPoint.gcd(least)).multiply(least);
    }

    /**
     * How many units a point has.
     *
     * @throws ArithmeticException when points are so finely divided that sums would not fit
     */
    long perPoint() {
        if (perPoint.bitLength() > 40) {
            throw new ArithmeticException("points are divided too finely: " + perPoint + " parts of a point");
        }
        return perPoint.longValueExact();
    }

    /** This many points in units. */
    static long of(BigDecimal points, long perPoint) {
        return points.multiply(BigDecimal.valueOf(perPoint)).longValueExact();
    }

    /** Units for each millionth of {@code width} that {@code points} are spread over. */
    static long slope(BigDecimal points, BigDecimal width, long perPoint) {
        return points.multiply(BigDecimal.valueOf(perPoint))
                .divideToIntegralValue(width.movePointRight(VALUE_PLACES))
                .longValueExact();
    }

    /** A value in millionths. */
    static long millionths(BigDecimal value) {
        return value.movePointRight(VALUE_PLACES).longValueExact();
    }

    static BigDecimal value(long millionths) {
        return BigDecimal.valueOf(millionths, VALUE_PLACES);
    }

    static BigInteger million() {
        return MILLION;
    }
}
