package techfin.subsidy.exact;

/**
 * Multiplies by one fixed number and divides by another, half up, in 63 bits. The division is a multiplication by the
 * reciprocal, put right by at most one, because a division costs the processor ten times as much.
 */
final class HalfUp {
    /** Fits nothing: stands where the numbers need more than 63 bits. */
    static final HalfUp NEVER = new HalfUp(0, 1, 64);

    private final long factor;
    private final long half;
    private final long divisor;
    private final long reciprocal;
    private final int bits;

    private HalfUp(long numerator, long denominator, int bits) {
        // Twice the value times the numerator plus the denominator, over twice the denominator, is half up.
        this.factor = 2 * numerator;
        this.half = denominator;
        this.divisor = 2 * denominator;
        this.reciprocal = Long.divideUnsigned(-1L, divisor);
        this.bits = bits;
    }

    /** Both not negative, the denominator positive and below 2^60. */
    static HalfUp of(long numerator, long denominator) {
        int bits = Segments.bitLength(numerator);
        return bits < 61 && Segments.bitLength(denominator) < 61 ? new HalfUp(numerator, denominator, bits) : NEVER;
    }

    /** Whether values of so many bits may be given. */
    boolean fits(int valueBits) {
        return valueBits + bits < 61;
    }

    long of(long value) {
        long dividend = value * factor + half;
        // The reciprocal is too small by less than 1/2^63 of it, so the quotient is right or one too small.
        long quotient = Math.unsignedMultiplyHigh(dividend, reciprocal);
        return dividend - quotient * divisor >= divisor ? quotient + 1 : quotient;
    }
}
