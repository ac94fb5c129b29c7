package techfin.rating.scoring;

import java.util.Arrays;

/** Scores one indicator for all rows of a block. */
interface Meter {
    /**
     * Scores all rows.
     *
     * @param units takes the scores, in units of the system; 0 where the state is not {@link Block#STATED}
     * @param states takes whether there is a score, and why not
     */
    void score(Block block, long[] units, byte[] states);

    /** Nothing is scored that is not stated: {@link Block#STATED}, which is 0, alone keeps all bits. */
    static void clear(long[] units, byte[] states, int rows) {
        for (int row = 0; row < rows; row++) {
            units[row] &= ((long) states[row] - 1) >> (Long.SIZE - 1);
        }
    }

    /**
     * A meter of one input. It scores whatever stands in its column, row after row without a branch, so that the compiler
     * takes several rows at once; what is not stated is cleared afterwards.
     */
    interface OfFigure extends Meter {
        int column();

        /** Scores the first values, in units. */
        void scoreAll(long[] millionths, long[] units, int rows);

        @Override
        default void score(Block block, long[] units, byte[] states) {
            int rows = block.rows();
            System.arraycopy(block.states[column()], 0, states, 0, rows);
            scoreAll(block.values[column()], units, rows);
            clear(units, states, rows);
        }
    }

    /**
     * Linear between points: the score at the first point and the rise of every segment as far as the value goes.
     *
     * @param xs values of the points, in millionths, rising
     * @param first score at the first point, in units
     * @param slopes units for each millionth after each point
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Linear(int column, long[] xs, long first, long[] slopes) implements OfFigure {
        @Override
        public void scoreAll(long[] millionths, long[] units, int rows) {
            Arrays.fill(units, 0, rows, first);
            for (int segment = 0; segment < slopes.length; segment++) {
                rise(millionths, units, rows, xs[segment], xs[segment + 1] - xs[segment], slopes[segment]);
            }
        }

        private static void rise(long[] millionths, long[] units, int rows, long from, long width, long slope) {
            for (int row = 0; row < rows; row++) {
                units[row] += Math.min(Math.max(millionths[row] - from, 0), width) * slope;
            }
        }
    }

    /**
     * Bands: the score of the last one and a step for every bound that is kept.
     *
     * @param bounds from the best band to the last but one, in millionths
     * @param ys scores of the bands; one more than bounds
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Steps(int column, long[] bounds, long[] ys, boolean lowerBounds) implements OfFigure {
        @Override
        public void scoreAll(long[] millionths, long[] units, int rows) {
            Arrays.fill(units, 0, rows, ys[bounds.length]);
            for (int band = 0; band < bounds.length; band++) {
                long sign = lowerBounds ? 1 : -1;
                step(millionths, units, rows, sign, sign * bounds[band], ys[band] - ys[band + 1]);
            }
        }

        /** A negative difference has all bits of its sign set: the step is not taken. */
        private static void step(long[] millionths, long[] units, int rows, long sign, long bound, long step) {
            for (int row = 0; row < rows; row++) {
                units[row] += step & ~((sign * millionths[row] - bound) >> (Long.SIZE - 1));
            }
        }
    }

    /**
     * Named levels.
     *
     * @param ys scores by the place of the level
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Levels(int column, long[] ys) implements OfFigure {
        @Override
        public void scoreAll(long[] levels, long[] units, int rows) {
            for (int row = 0; row < rows; row++) {
                units[row] = ys[(int) levels[row]];
            }
        }
    }

    /**
     * The best of several figures. Without any it is missing, unless no way applies.
     *
     * @param options at least one
     */
    @SuppressWarnings("ArrayRecordComponent")
    record BestOf(OfFigure[] options) implements Meter {
        private static final long NONE = -1;

        @Override
        public void score(Block block, long[] units, byte[] states) {
            int rows = block.rows();
            Arrays.fill(units, 0, rows, NONE);
            Arrays.fill(states, 0, rows, Block.NOT_APPLICABLE);
            long[] one = new long[rows];
            for (OfFigure option : options) {
                option.scoreAll(block.values[option.column()], one, rows);
                takeBetter(one, block.states[option.column()], units, states, rows);
            }
            for (int row = 0; row < rows; row++) {
                states[row] = units[row] == NONE ? states[row] : Block.STATED;
                units[row] = Math.max(units[row], 0);
            }
        }

        private static void takeBetter(long[] one, byte[] stated, long[] units, byte[] states, int rows) {
            for (int row = 0; row < rows; row++) {
                units[row] = Math.max(units[row], stated[row] == Block.STATED ? one[row] : NONE);
                states[row] = stated[row] == Block.MISSING ? Block.MISSING : states[row];
            }
        }
    }

    /**
     * Fulfilled items; the state of the first column is that of the whole list.
     *
     * @param perMillionth units for each millionth of an item that is fulfilled
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Checklist(int firstColumn, long[] perMillionth) implements Meter {
        @Override
        public void score(Block block, long[] units, byte[] states) {
            int rows = block.rows();
            System.arraycopy(block.states[firstColumn], 0, states, 0, rows);
            Arrays.fill(units, 0, rows, 0);
            for (int item = 0; item < perMillionth.length; item++) {
                addItem(block.values[firstColumn + item], units, rows, perMillionth[item]);
            }
            clear(units, states, rows);
        }

        private static void addItem(long[] millionths, long[] units, int rows, long perMillionth) {
            for (int row = 0; row < rows; row++) {
                units[row] += millionths[row] * perMillionth;
            }
        }
    }

    /**
     * What incidents leave of the points at the start; the state of the first column is that of the whole list.
     *
     * @param each units lost for each incident
     * @param most units lost for all incidents of a kind
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Deductions(int firstColumn, long start, long[] each, long[] most) implements Meter {
        @Override
        public void score(Block block, long[] units, byte[] states) {
            byte[] stated = block.states[firstColumn];
            for (int row = 0; row < block.rows(); row++) {
                long left = 0;
                states[row] = stated[row];
                if (stated[row] == Block.STATED) {
                    left = start;
                    for (int kind = 0; kind < each.length; kind++) {
                        left -= Math.min(most[kind], block.values[firstColumn + kind][row] / 1_000_000 * each[kind]);
                    }
                }
                units[row] = Math.max(left, 0);
            }
        }
    }
}
