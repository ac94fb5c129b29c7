package techfin.subsidy.exact;

/**
 * A whole number of 128 bits, never negative: just enough for sums of products and one division. It lives inside one
 * calculation and never leaves it, so that the compiler keeps it in registers.
 */
final class Wide {
    private long high;
    private long low;

    /** Adds {@code a * b}; both not negative. */
    void addProduct(long a, long b) {
        long productLow = a * b;
        long productHigh = Math.multiplyHigh(a, b);
        low += productLow;
        long carry = Long.compareUnsigned(low, productLow) < 0 ? 1 : 0;
        high = Math.addExact(high, productHigh + carry);
    }

    /** Multiplies by {@code factor}, not negative. */
    void multiply(long factor) {
        long carry = Math.unsignedMultiplyHigh(low, factor);
        low *= factor;
        high = Math.addExact(Math.multiplyExact(high, factor), carry);
        if (high < 0) {
            throw new ArithmeticException("a product beyond 127 bits");
        }
    }

    /** Adds {@code a}, not negative. */
    void add(long a) {
        low += a;
        if (Long.compareUnsigned(low, a) < 0) {
            high = Math.addExact(high, 1);
        }
    }

    /** Divides by {@code divisor}, positive, and drops the remainder. */
    void divide(long divisor) {
        long quotientHigh = high / divisor;
        low = divideLow(high % divisor, low, divisor);
        high = quotientHigh;
    }

    long toLong() {
        if (high != 0 || low < 0) {
            throw new ArithmeticException("a result beyond 63 bits");
        }
        return low;
    }

    /** (rest * 2^64 + low) / divisor for rest < divisor < 2^63, in two steps of 32 bits (Knuth, volume 2, 4.3.1 D). */
    private static long divideLow(long rest, long low, long divisor) {
        if (rest == 0) {
            return Long.divideUnsigned(low, divisor);
        }
        int shift = Long.numberOfLeadingZeros(divisor);
        long d = divisor << shift;
        long dHigh = d >>> 32;
        long dLow = d & 0xFFFF_FFFFL;
        long n32 = (rest << shift) | (low >>> (64 - shift));
        long n10 = low << shift;
        long n1 = n10 >>> 32;
        long n0 = n10 & 0xFFFF_FFFFL;
        long q1 = digit(n32, n1, dHigh, dLow);
        long n21 = (n32 << 32) + n1 - q1 * d;
        long q0 = digit(n21, n0, dHigh, dLow);
        return (q1 << 32) + q0;
    }

    private static long digit(long upper, long next, long dHigh, long dLow) {
        long q = Long.divideUnsigned(upper, dHigh);
        long r = upper - q * dHigh;
        while (q >= 1L << 32 || Long.compareUnsigned(q * dLow, (r << 32) + next) > 0) {
            q--;
            r += dHigh;
            if (r >= 1L << 32) {
                break;
            }
        }
        return q;
    }
}
