package techfin.money;

/**
 * An exact share of something, kept in millionths of a percent; never negative, at most 1000 %.
 *
 * @param millionths millionths of a percent, for example 40000000 for 40 %
 */
public record Percent(long millionths) implements Comparable<Percent> {
    /** What 100 % is in {@link #millionths}. */
    public static final long WHOLE = 100_000_000L;

    public static final Percent HUNDRED = new Percent(WHOLE);

    private static final long LARGEST = 10 * WHOLE;

    public Percent {
        if (millionths < 0 || millionths > LARGEST) {
            throw new IllegalArgumentException("not a share of 0 to 1000 %: " + Decimals.print(millionths, 6, 0));
        }
    }

    /**
     * Reads a percentage with up to six decimals, for example {@code "40"} or {@code "33.333333"}.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static Percent parse(String percent) {
        return new Percent(
                Decimals.parse(percent, 6, 0, LARGEST, (fault, message) -> new IllegalArgumentException(message)));
    }

    @Override
    public int compareTo(Percent other) {
        return Long.compare(millionths, other.millionths);
    }

    /** In percent without needless places: {@code "40"}, {@code "2.5"}. */
    @Override
    public String toString() {
        return Decimals.print(millionths, 6, 0);
    }
}
