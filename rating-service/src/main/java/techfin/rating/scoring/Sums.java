package techfin.rating.scoring;

import java.util.Arrays;

/**
 * What the indicators of all rows of a block add up to, in columns: one loop over the rows for each indicator, each so plain
 * that the compiler takes several rows at once.
 */
final class Sums {
    /** By dimension and row: weight times units of what is stated. */
    final long[][] earned;

    /** By dimension and row: weight of what applies. */
    final long[][] applicable;

    /** By dimension and row: weight of what is missing. */
    final long[][] missing;

    /** By row: points on top of the dimensions, less penalties, times units. */
    final long[] onTop;

    private final Weights weights;
    private final long[] ofDimension;

    Sums(Weights weights, int capacity) {
        this.weights = weights;
        int dimensions = weights.ofDimension[0].length;
        earned = new long[dimensions][capacity];
        applicable = new long[dimensions][capacity];
        missing = new long[dimensions][capacity];
        onTop = new long[capacity];
        ofDimension = new long[dimensions];
        for (int i = 0; i < weights.ofIndicator.length; i++) {
            if (weights.effects[i] == Indicator.Effect.SCORED) {
                ofDimension[weights.dimensionOf[i]] += weights.ofIndicator[i];
            }
        }
    }

    /** Adds up the scored indicators of the first rows anew. */
    void add(long[][] units, byte[][] states, int rows) {
        for (int d = 0; d < ofDimension.length; d++) {
            Arrays.fill(earned[d], 0, rows, 0);
            Arrays.fill(applicable[d], 0, rows, ofDimension[d]);
            Arrays.fill(missing[d], 0, rows, 0);
        }
        Arrays.fill(onTop, 0, rows, 0);
        for (int i = 0; i < weights.ofIndicator.length; i++) {
            long weight = weights.ofIndicator[i];
            switch (weights.effects[i]) {
                case SCORED -> {
                    int d = weights.dimensionOf[i];
                    addPoints(earned[d], units[i], weight, rows);
                    takeGaps(applicable[d], missing[d], states[i], weight, rows);
                }
                case BONUS -> addPoints(onTop, units[i], weight, rows);
                case PENALTY -> addPoints(onTop, units[i], -weight, rows);
            }
        }
    }

    /** Units are 0 where nothing is stated. */
    private static void addPoints(long[] sums, long[] units, long weight, int rows) {
        for (int row = 0; row < rows; row++) {
            sums[row] += weight * units[row];
        }
    }

    /** Without a branch that nobody could foresee: the states are 0, 1 for what is missing and 2 for what does not apply. */
    private static void takeGaps(long[] applicable, long[] missing, byte[] states, long weight, int rows) {
        for (int row = 0; row < rows; row++) {
            missing[row] += weight * (states[row] & Block.MISSING);
        }
        for (int row = 0; row < rows; row++) {
            applicable[row] -= weight * (states[row] >> 1);
        }
    }
}
