package techfin.rating.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact fraction, compared by multiplying and never by dividing; its sign is that of the numerator.
 *
 * @param denominator above zero
 */
public record Fraction(BigDecimal numerator, BigDecimal denominator) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Fraction {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("a denominator is above zero, was " + denominator);
        }
    }

    /** The number itself. */
    public static Fraction of(BigDecimal number) {
        return new Fraction(number, BigDecimal.ONE);
    }

    /** {@code part} of {@code whole} in percent; 25 for a quarter. */
    public static Fraction percent(BigDecimal part, BigDecimal whole) {
        return new Fraction(part.multiply(HUNDRED), whole);
    }

    /** Whether this is at least {@code bound}. */
    public boolean isAtLeast(BigDecimal bound) {
        return numerator.compareTo(bound.multiply(denominator)) >= 0;
    }

    /** Whether this is at most {@code bound}. */
    public boolean isAtMost(BigDecimal bound) {
        return numerator.compareTo(bound.multiply(denominator)) <= 0;
    }

    /** For the eye only: to this many places, half up, without needless zeros. */
    public BigDecimal rounded(int places) {
        BigDecimal rounded =
                numerator.divide(denominator, places, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
