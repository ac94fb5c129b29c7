package techfin.rating.scoring;

/** Adds up the indicators of every dimension for all rows of a block, one indicator after the other. */
final class DimensionSums {
    /** By dimension and row: weight times units of what is stated. */
    final long[][] earned;

    /** By dimension and row: weight of what applies. */
    final long[][] applicable;

    /** By dimension and row: weight of what is missing. */
    final long[][] missing;

    /** By row: points on top of the dimensions, less penalties, times units. */
    final long[] onTop;

    DimensionSums(Weights weights, Scores scores, int rows) {
        int dimensions = weights.ofDimension[0].length;
        earned = new long[dimensions][rows];
        applicable = new long[dimensions][rows];
        missing = new long[dimensions][rows];
        onTop = new long[rows];
        for (int i = 0; i < weights.ofIndicator.length; i++) {
            long weight = weights.ofIndicator[i];
            long[] units = scores.units[i];
            switch (weights.effects[i]) {
                case SCORED -> {
                    int d = weights.dimensionOf[i];
                    addPoints(earned[d], units, weight, rows);
                    addWeights(applicable[d], missing[d], scores.states[i], weight, rows);
                }
                case BONUS -> addPoints(onTop, units, weight, rows);
                case PENALTY -> addPoints(onTop, units, -weight, rows);
            }
        }
    }

    /** Units are 0 where nothing is stated. */
    private static void addPoints(long[] sums, long[] units, long weight, int rows) {
        for (int row = 0; row < rows; row++) {
            sums[row] += weight * units[row];
        }
    }

    private static void addWeights(long[] applicable, long[] missing, byte[] states, long weight, int rows) {
        for (int row = 0; row < rows; row++) {
            applicable[row] += states[row] == Block.NOT_APPLICABLE ? 0 : weight;
            missing[row] += states[row] == Block.MISSING ? weight : 0;
        }
    }
}
