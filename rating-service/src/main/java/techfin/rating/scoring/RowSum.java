package techfin.rating.scoring;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Adds up one row: scores of the dimensions, total, upper bound and coverage. Used again for the next row. */
final class RowSum {
    /** 100 %, in millionths of a percent. */
    private static final long WHOLE = 100_000_000L;

    private static final int KEPT = 1024;

    private final Weights weights;
    private final long perPoint;
    /** By dimension: sum of weight times units; with full points for what is missing; applicable and missing weight. */
    private final long[] earned;

    private final long[] reachable;
    final long[] applicable;
    final long[] missing;
    private final @Nullable Denominators[] known = new Denominators[KEPT];
    private boolean hasMissing;
    private long onTop;
    /** Whether less than a share of the weights is covered is asked of these, exactly. */
    private long coveredParts;

    private long allParts;

    RowSum(Weights weights, long perPoint) {
        this.weights = weights;
        this.perPoint = perPoint;
        int dimensions = weights.ofDimension[0].length;
        earned = new long[dimensions];
        reachable = new long[dimensions];
        applicable = new long[dimensions];
        missing = new long[dimensions];
    }

    void add(int stage, DimensionSums sums, Scores scores, int row) {
        take(sums, row);
        long[] share = weights.ofDimension[stage];
        Denominators under = denominators();
        for (int d = 0; d < share.length; d++) {
            scores.dimensions[d][row] =
                    applicable[d] == 0 ? Scores.NONE : Scorer.halfUp(100 * earned[d], applicable[d] * perPoint);
        }
        scores.totals[row] = total(share, under, earned);
        if (hasMissing) {
            cover(share, under);
            scores.coverage[row] = allParts == 0 ? 0 : Scorer.halfUp(100 * coveredParts, allParts);
            scores.upper[row] = total(share, under, reachable);
        } else {
            coveredParts = 0;
            allParts = 0;
            scores.coverage[row] = 100;
            scores.upper[row] = scores.totals[row];
        }
    }

    /**
     * The common denominator of the dimensions for one combination of applicable weights.
     *
     * @param factors by dimension what its weight must be multiplied with; 0 where nothing applies
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Denominators(long[] applicable, long common, long[] factors) {}

    /** Few combinations occur: they are kept by a hash, each in the place of the last one with the same. */
    private Denominators denominators() {
        int hash = Arrays.hashCode(applicable);
        int place = (hash ^ (hash >>> 16)) & (KEPT - 1);
        Denominators kept = known[place];
        if (kept == null || !Arrays.equals(kept.applicable(), applicable)) {
            kept = newDenominators();
            known[place] = kept;
        }
        return kept;
    }

    private Denominators newDenominators() {
        long common = 1;
        for (long weight : applicable) {
            common = weight == 0 ? common : lcm(common, weight);
        }
        long[] factors = new long[applicable.length];
        for (int d = 0; d < factors.length; d++) {
            factors[d] = applicable[d] == 0 ? 0 : common / applicable[d];
        }
        return new Denominators(applicable.clone(), common, factors);
    }

    private void take(DimensionSums sums, int row) {
        hasMissing = false;
        for (int d = 0; d < applicable.length; d++) {
            earned[d] = sums.earned[d][row];
            applicable[d] = sums.applicable[d][row];
            missing[d] = sums.missing[d][row];
            hasMissing |= missing[d] > 0;
            reachable[d] = earned[d] + missing[d] * 100 * perPoint;
        }
        onTop = sums.onTop[row];
    }

    private void cover(long[] share, Denominators under) {
        coveredParts = 0;
        allParts = 0;
        for (int d = 0; d < share.length; d++) {
            if (applicable[d] > 0) {
                coveredParts += share[d] * (applicable[d] - missing[d]) * under.factors()[d];
                allParts += share[d] * under.common();
            }
        }
    }

    /** The total in hundredths, between 0 and the full total. */
    private int total(long[] share, Denominators under, long[] points) {
        int rounded;
        try {
            long sum = Math.multiplyExact(onTop, under.common());
            for (int d = 0; d < share.length; d++) {
                long part = Math.multiplyExact(share[d], Math.multiplyExact(points[d], under.factors()[d]));
                sum = Math.addExact(sum, part);
            }
            rounded = sum <= 0
                    ? 0
                    : Scorer.halfUp(
                            sum, Math.multiplyExact(Math.multiplyExact(under.common(), perPoint), weights.scale));
        } catch (ArithmeticException tooLong) {
            rounded = slowTotal(share, under, points);
        }
        return Math.min(rounded, weights.full);
    }

    /** The same for sums that do not fit into 64 bits. */
    private int slowTotal(long[] share, Denominators under, long[] points) {
        BigInteger sum = BigInteger.valueOf(onTop).multiply(BigInteger.valueOf(under.common()));
        for (int d = 0; d < share.length; d++) {
            sum = sum.add(BigInteger.valueOf(share[d])
                    .multiply(BigInteger.valueOf(points[d]))
                    .multiply(BigInteger.valueOf(under.factors()[d])));
        }
        BigInteger over = BigInteger.valueOf(under.common())
                .multiply(BigInteger.valueOf(perPoint))
                .multiply(BigInteger.valueOf(weights.scale));
        return sum.signum() <= 0 ? 0 : Scorer.halfUp(sum, over);
    }

    /** Whether less than this share of all weights is covered, in millionths of a percent. */
    boolean coversLessThan(long millionthsOfPercent) {
        return coveredParts < allParts && isLess(coveredParts, WHOLE, allParts, millionthsOfPercent);
    }

    /** The same within one dimension; not of a dimension in which nothing applies. */
    boolean coversLessThan(int dimension, long millionthsOfPercent) {
        return missing[dimension] > 0
                && isLess(
                        applicable[dimension] - missing[dimension], WHOLE, applicable[dimension], millionthsOfPercent);
    }

    /** Whether a * b is less than c * d, none of them negative, without losing a bit. */
    private static boolean isLess(long a, long b, long c, long d) {
        int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
        return high != 0 ? high < 0 : Long.compareUnsigned(a * b, c * d) < 0;
    }

    private static long lcm(long a, long b) {
        long x = a;
        long y = b;
        while (y != 0) {
            long rest = x % y;
            x = y;
            y = rest;
        }
        return a / x * b;
    }
}
