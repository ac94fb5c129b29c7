package techfin.money;

import java.math.BigDecimal;

/**
 * An exact yearly rate, kept in millionths of a percent; may be negative (a spread below the prime rate).
 *
 * @param millionths millionths of a percent, for example 3850000 for 3.85 % a year
 */
public record Rate(long millionths) implements Comparable<Rate> {
    public static final Rate ZERO = new Rate(0);

    /** What 100 % is in {@link #millionths}: the denominator that turns them into a factor. */
    public static final long WHOLE = 100_000_000L;

    private static final long PER_BASIS_POINT = 10_000L;
    private static final long LARGEST = 1_000 * 1_000_000L;

    public Rate {
        if (Math.abs(millionths) > LARGEST) {
            throw new IllegalArgumentException("a rate beyond 1000 % a year: " + Decimals.print(millionths, 6, 2));
        }
    }

    /**
     * Reads a percentage with up to six decimals, for example {@code "3.85"} for 3.85 % a year.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static Rate ofPercent(String percent) {
        return new Rate(
                Decimals.parse(percent, 6, 0, LARGEST, (fault, message) -> new IllegalArgumentException(message)));
    }

    public static Rate ofBasisPoints(int basisPoints) {
        return new Rate(basisPoints * PER_BASIS_POINT);
    }

    public Rate plusBasisPoints(int basisPoints) {
        return new Rate(Math.addExact(millionths, basisPoints * PER_BASIS_POINT));
    }

    public Rate minus(Rate other) {
        return new Rate(millionths - other.millionths);
    }

    public Rate min(Rate other) {
        return millionths <= other.millionths ? this : other;
    }

    public Rate max(Rate other) {
        return millionths >= other.millionths ? this : other;
    }

    public boolean isNegative() {
        return millionths < 0;
    }

    public boolean isPositive() {
        return millionths > 0;
    }

    /** In percent, exact; 3.85 for 3.85 % a year. */
    public BigDecimal toPercent() {
        return BigDecimal.valueOf(millionths, 6);
    }

    @Override
    public int compareTo(Rate other) {
        return Long.compare(millionths, other.millionths);
    }

    /** In percent with at least two places: {@code "3.85"}, {@code "3.00"}, {@code "4.0525"}. */
    @Override
    public String toString() {
        return Decimals.print(millionths, 6, 2);
    }
}
