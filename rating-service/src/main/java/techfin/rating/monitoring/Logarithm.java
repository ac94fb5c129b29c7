package techfin.rating.monitoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The natural logarithm in decimals. It is not rational, so it is worked out by a series to {@value #PLACES} places: a
 * number is brought near 1 by halving or doubling, and ln m = 2 (z + z³/3 + z⁵/5 + …) with z = (m - 1) / (m + 1).
 */
final class Logarithm {
    /** Decimal places of a result; it differs from the true value by less than one of the last. */
    static final int PLACES = 30;

    private static final MathContext INSIDE = new MathContext(50, RoundingMode.HALF_EVEN);
    private static final BigDecimal NEGLIGIBLE = BigDecimal.ONE.movePointLeft(46);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal LOW = new BigDecimal("0.7");
    private static final BigDecimal HIGH = new BigDecimal("1.4");
    private static final BigDecimal LN_2 = series(TWO);

    private Logarithm() {}

    /** The logarithm of a quotient of two numbers above zero. */
    static BigDecimal of(BigDecimal dividend, BigDecimal divisor) {
        if (dividend.signum() <= 0 || divisor.signum() <= 0) {
            throw new IllegalArgumentException("no logarithm of " + dividend + " / " + divisor);
        }
        BigDecimal near = dividend.divide(divisor, INSIDE);
        int halvings = 0;
        while (near.compareTo(HIGH) > 0) {
            near = near.divide(TWO, INSIDE);
            halvings++;
        }
        while (near.compareTo(LOW) < 0) {
            near = near.multiply(TWO, INSIDE);
            halvings--;
        }
        return series(near)
                .add(LN_2.multiply(BigDecimal.valueOf(halvings)), INSIDE)
                .setScale(PLACES, RoundingMode.HALF_UP);
    }

    private static BigDecimal series(BigDecimal number) {
        BigDecimal z = number.subtract(BigDecimal.ONE).divide(number.add(BigDecimal.ONE), INSIDE);
        BigDecimal square = z.multiply(z, INSIDE);
        BigDecimal power = z;
        BigDecimal sum = z;
        for (int divisor = 3; power.abs().compareTo(NEGLIGIBLE) > 0; divisor += 2) {
            power = power.multiply(square, INSIDE);
            sum = sum.add(power.divide(BigDecimal.valueOf(divisor), INSIDE), INSIDE);
        }
        return sum.multiply(TWO, INSIDE);
    }
}
