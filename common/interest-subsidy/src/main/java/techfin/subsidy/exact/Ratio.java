package techfin.subsidy.exact;

import java.math.BigInteger;
import techfin.money.Percent;

/**
 * An exact factor in lowest terms.
 *
 * @param numerator not negative
 * @param denominator positive
 */
public record Ratio(BigInteger numerator, BigInteger denominator) {
    public static final Ratio ONE = new Ratio(BigInteger.ONE, BigInteger.ONE);

    public Ratio {
        if (numerator.signum() < 0 || denominator.signum() <= 0) {
            throw new IllegalArgumentException("not a factor: " + numerator + " / " + denominator);
        }
        BigInteger common = numerator.gcd(denominator);
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
    }

    public static Ratio of(long numerator, long denominator) {
        return new Ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    public static Ratio of(Percent share) {
        return of(share.millionths(), Percent.WHOLE);
    }

    /** Whether both terms fit in a long. */
    public boolean isSmall() {
        return numerator.bitLength() < 63 && denominator.bitLength() < 63;
    }

    private boolean isOne() {
        return numerator.equals(BigInteger.ONE) && denominator.equals(BigInteger.ONE);
    }

    public Ratio times(Ratio other) {
        if (isOne()) {
            return other;
        }
        return other.isOne()
                ? this
                : new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }
}
