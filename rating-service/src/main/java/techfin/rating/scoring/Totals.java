package techfin.rating.scoring;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** From the {@link Sums} of a block to the scores of its dimensions, its totals, upper bounds and coverage. */
final class Totals {
    /** 100 %, in millionths of a percent. */
    private static final long WHOLE = 100_000_000L;

    private static final long FINE = 10_000_000_000_000_000L;
    private static final int KEPT = 1024;

    private final Weights weights;
    private final long perPoint;
    private final Sums sums;
    private final @Nullable Mix[] known = new Mix[KEPT];
    /** By dimension, of the row at hand: points with full ones for what is missing, and the weight that applies. */
    private final long[] reachable;

    private final long[] applicable;
    /** By row: what is covered of all weights, as two whole numbers; both 0 where nothing is missing. */
    private final long[] coveredParts;

    private final long[] allParts;

    Totals(Weights weights, long perPoint, Sums sums, int capacity) {
        this.weights = weights;
        this.perPoint = perPoint;
        this.sums = sums;
        int dimensions = weights.ofDimension[0].length;
        reachable = new long[dimensions];
        applicable = new long[dimensions];
        coveredParts = new long[capacity];
        allParts = new long[capacity];
    }

    /** Writes the scores of the first rows, whose sums are there. */
    void write(byte[] stages, Scores scores, int rows) {
        for (int d = 0; d < applicable.length; d++) {
            divide(sums.earned[d], sums.applicable[d], scores.dimensions[d], rows);
        }
        for (int row = 0; row < rows; row++) {
            writeRow(stages[row], scores, row);
        }
    }

    private void divide(long[] earned, long[] applicableTo, int[] into, int rows) {
        for (int row = 0; row < rows; row++) {
            into[row] = applicableTo[row] == 0
                    ? Scores.NONE
                    : Scorer.halfUp(100 * earned[row], applicableTo[row] * perPoint);
        }
    }

    private void writeRow(int stage, Scores scores, int row) {
        long missing = 0;
        for (int d = 0; d < applicable.length; d++) {
            applicable[d] = sums.applicable[d][row];
            missing += sums.missing[d][row];
            reachable[d] = sums.earned[d][row];
        }
        Mix mix = mix(stage);
        scores.totals[row] = total(mix, sums.onTop[row]);
        if (missing == 0) {
            coveredParts[row] = 0;
            allParts[row] = 0;
            scores.coverage[row] = 100;
            scores.upper[row] = scores.totals[row];
        } else {
            cover(mix, row);
            scores.coverage[row] = allParts[row] == 0 ? 0 : Scorer.halfUp(100 * coveredParts[row], allParts[row]);
            scores.upper[row] = total(mix, sums.onTop[row]);
        }
    }

    private void cover(Mix mix, int row) {
        for (int d = 0; d < applicable.length; d++) {
            reachable[d] += sums.missing[d][row] * 100 * perPoint;
        }
        if (!mix.isSmall()) {
            coverLarge(mix.large(), row);
            return;
        }
        long covered = 0;
        for (int d = 0; d < applicable.length; d++) {
            covered += mix.shares()[d] * (applicable[d] - sums.missing[d][row]);
        }
        coveredParts[row] = covered;
        allParts[row] = mix.whole();
    }

    /** In parts of {@link #FINE}, rounded down: every bound that is asked for is a whole number of them. */
    private void coverLarge(Mix.Large large, int row) {
        BigInteger covered = BigInteger.ZERO;
        for (int d = 0; d < applicable.length; d++) {
            BigInteger stated = BigInteger.valueOf(applicable[d] - sums.missing[d][row]);
            covered = covered.add(large.shares()[d].multiply(stated));
        }
        boolean nothing = large.whole().signum() == 0;
        allParts[row] = nothing ? 0 : FINE;
        coveredParts[row] = nothing
                ? 0
                : covered.multiply(BigInteger.valueOf(FINE))
                        .divide(large.whole())
                        .longValueExact();
    }

    /** Few mixes occur: they are kept by a hash, each in the place of the last one with the same. */
    private Mix mix(int stage) {
        long hash = stage;
        for (long weight : applicable) {
            hash = 31 * hash + weight;
        }
        int place = (int) (hash ^ (hash >>> 16)) & (KEPT - 1);
        Mix kept = known[place];
        if (kept == null || kept.stage() != stage || !Arrays.equals(kept.applicable(), applicable)) {
            kept = Mix.of(stage, applicable.clone(), weights, perPoint);
            known[place] = kept;
        }
        return kept;
    }

    /** The total of what is reachable in hundredths, between 0 and the full total. */
    private int total(Mix mix, long onTop) {
        int rounded;
        if (mix.isSmall()) {
            long sum = onTop * mix.common();
            for (int d = 0; d < reachable.length; d++) {
                sum += mix.shares()[d] * reachable[d];
            }
            rounded = sum <= 0 ? 0 : Scorer.halfUp(sum, mix.over());
        } else {
            rounded = largeTotal(mix.large(), onTop);
        }
        return Math.min(rounded, weights.full);
    }

    /** The same for sums that may not fit into 64 bits. */
    private int largeTotal(Mix.Large large, long onTop) {
        BigInteger sum = BigInteger.valueOf(onTop).multiply(large.common());
        for (int d = 0; d < reachable.length; d++) {
            sum = sum.add(large.shares()[d].multiply(BigInteger.valueOf(reachable[d])));
        }
        return sum.signum() <= 0 ? 0 : Scorer.halfUp(sum, large.over());
    }

    /** Whether less than this share of all weights of a row is covered, in millionths of a percent. */
    boolean coversLessThan(int row, long millionthsOfPercent) {
        return coveredParts[row] < allParts[row]
                && isLess(coveredParts[row], WHOLE, allParts[row], millionthsOfPercent);
    }

    /** The same within any one dimension, but for those in which nothing applies. */
    boolean coversLessInADimension(int row, long millionthsOfPercent) {
        for (int d = 0; d < applicable.length; d++) {
            long missing = sums.missing[d][row];
            long all = sums.applicable[d][row];
            if (missing > 0 && isLess(all - missing, WHOLE, all, millionthsOfPercent)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a * b is less than c * d, none of them negative, without losing a bit. */
    private static boolean isLess(long a, long b, long c, long d) {
        int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
        return high != 0 ? high < 0 : Long.compareUnsigned(a * b, c * d) < 0;
    }
}
