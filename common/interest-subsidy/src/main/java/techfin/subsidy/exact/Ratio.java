package techfin.subsidy.exact;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import techfin.money.Percent;

/** An exact factor in lowest terms, never negative; in two longs as long as they suffice. */
public final class Ratio {
    public static final Ratio ONE = new Ratio(1, 1, null, null);

    private final long numerator;
    private final long denominator;
    private final @Nullable BigInteger bigNumerator;
    private final @Nullable BigInteger bigDenominator;

    private Ratio(
            long numerator, long denominator, @Nullable BigInteger bigNumerator, @Nullable BigInteger bigDenominator) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.bigNumerator = bigNumerator;
        this.bigDenominator = bigDenominator;
    }

    /**
     * {@code numerator / denominator}.
     *
     * @param numerator not negative
     * @param denominator positive
     */
    public static Ratio of(long numerator, long denominator) {
        if (numerator < 0 || denominator <= 0) {
            throw new IllegalArgumentException("not a factor: " + numerator + " / " + denominator);
        }
        long common = greatestCommonDivisor(numerator, denominator);
        return new Ratio(numerator / common, denominator / common, null, null);
    }

    public static Ratio of(Percent share) {
        return of(share.millionths(), Percent.WHOLE);
    }

    /** Whether both terms fit in a long. */
    boolean isSmall() {
        return bigNumerator == null;
    }

    /** Only if {@link #isSmall}. */
    long smallNumerator() {
        return numerator;
    }

    /** Only if {@link #isSmall}. */
    long smallDenominator() {
        return denominator;
    }

    BigInteger numerator() {
        return bigNumerator == null ? BigInteger.valueOf(numerator) : bigNumerator;
    }

    BigInteger denominator() {
        return bigDenominator == null ? BigInteger.valueOf(denominator) : bigDenominator;
    }

    public Ratio times(Ratio other) {
        if (isOne()) {
            return other;
        }
        if (other.isOne()) {
            return this;
        }
        BigInteger top = numerator().multiply(other.numerator());
        BigInteger bottom = denominator().multiply(other.denominator());
        BigInteger common = top.gcd(bottom);
        top = top.divide(common);
        bottom = bottom.divide(common);
        return top.bitLength() < 63 && bottom.bitLength() < 63
                ? new Ratio(top.longValueExact(), bottom.longValueExact(), null, null)
                : new Ratio(0, 0, top, bottom);
    }

    private boolean isOne() {
        return isSmall() && numerator == denominator;
    }

    static long greatestCommonDivisor(long a, long b) {
        long x = a;
        long y = b;
        while (y != 0) {
            long rest = x % y;
            x = y;
            y = rest;
        }
        return x;
    }
}
