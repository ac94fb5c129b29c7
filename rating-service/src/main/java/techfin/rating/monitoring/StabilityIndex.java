package techfin.rating.monitoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far a distribution of scores shifted (population stability index): Σ (a - e) ln(a / e) over the bins, with the shares
 * e of the cohort that is expected and a of the one that is looked at. Formula and bands after Siddiqi, Credit Risk
 * Scorecards.
 *
 * <p>An empty bin has no logarithm. As is customary each share below {@link #FLOOR} counts as that; the other shares stay
 * as they are, so that they may add up to slightly more than one.
 *
 * @param index {@value #PLACES} places, rounded half up once
 * @param bins in the order of the scores
 */
public record StabilityIndex(BigDecimal index, List<Bin> bins) {
    /** Decimal places of the index; it is not rational. */
    public static final int PLACES = 20;

    /** The least share that a bin counts with. */
    public static final BigDecimal FLOOR = new BigDecimal("0.0001");

    private static final BigDecimal WATCH_FROM = new BigDecimal("0.10");
    private static final BigDecimal SHIFTED_ABOVE = new BigDecimal("0.25");
    private static final MathContext SHARE = new MathContext(40, RoundingMode.HALF_EVEN);

    public StabilityIndex {
        bins = List.copyOf(bins);
    }

    /**
     * A bin and what it adds to the index.
     *
     * @param expected how many of the expected cohort lie in it
     * @param actual how many of the cohort that is looked at
     * @param expectedShare of one, not below {@link #FLOOR}
     * @param actualShare of one, not below {@link #FLOOR}
     * @param part never below zero
     */
    public record Bin(long expected, long actual, BigDecimal expectedShare, BigDecimal actualShare, BigDecimal part) {}

    /** What an index says. */
    public enum Verdict {
        /** Below 0.10. */
        STABLE,
        /** From 0.10 to 0.25. */
        WATCH,
        /** Above 0.25. */
        SHIFTED
    }

    /** What the index says. */
    public Verdict verdict() {
        if (index.compareTo(WATCH_FROM) < 0) {
            return Verdict.STABLE;
        }
        return index.compareTo(SHIFTED_ABOVE) > 0 ? Verdict.SHIFTED : Verdict.WATCH;
    }

    /**
     * The index of two cohorts.
     *
     * @param expected counts by bin
     * @param actual counts by bin, as many
     * @return empty when a cohort has nobody
     */
    public static Optional<StabilityIndex> of(List<Long> expected, List<Long> actual) {
        if (expected.size() != actual.size()) {
            throw new IllegalArgumentException(expected.size() + " bins against " + actual.size());
        }
        long allExpected = total(expected);
        long allActual = total(actual);
        if (allExpected == 0 || allActual == 0) {
            return Optional.empty();
        }
        List<Bin> bins = new ArrayList<>();
        BigDecimal index = BigDecimal.ZERO;
        for (int i = 0; i < expected.size(); i++) {
            BigDecimal e = share(expected.get(i), allExpected);
            BigDecimal a = share(actual.get(i), allActual);
            BigDecimal part = a.subtract(e).multiply(Logarithm.of(a, e));
            bins.add(new Bin(expected.get(i), actual.get(i), e, a, part.setScale(PLACES, RoundingMode.HALF_UP)));
            index = index.add(part);
        }
        return Optional.of(new StabilityIndex(index.setScale(PLACES, RoundingMode.HALF_UP), bins));
    }

    private static long total(List<Long> counts) {
        long sum = 0;
        for (long count : counts) {
            if (count < 0) {
                throw new IllegalArgumentException("a bin of " + count);
            }
            sum += count;
        }
        return sum;
    }

    private static BigDecimal share(long count, long all) {
        return BigDecimal.valueOf(count).divide(BigDecimal.valueOf(all), SHARE).max(FLOOR);
    }
}
