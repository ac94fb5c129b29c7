package techfin.rating.scoring;

/** Scores one indicator for all rows of a block. */
interface Meter {
    /**
     * Scores all rows.
     *
     * @param units takes the scores, in units of the system; 0 where the state is not {@link Block#STATED}
     * @param states takes whether there is a score, and why not
     */
    void score(Block block, long[] units, byte[] states);

    /**
     * A meter of one input. Each kind has its own loop over the rows: one loop for all of them would ask for the kind at
     * every value, which takes most of the time.
     */
    interface OfFigure extends Meter {
        int column();

        /** The score of one value, in units. */
        long at(long millionths);
    }

    /**
     * Linear between points.
     *
     * @param xs values of the points, in millionths, rising
     * @param ys scores at the points, in units
     * @param slopes units for each millionth after each point
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Linear(int column, long[] xs, long[] ys, long[] slopes) implements OfFigure {
        @Override
        public void score(Block block, long[] units, byte[] states) {
            long[] values = block.values[column];
            byte[] stated = block.states[column];
            for (int row = 0; row < block.rows(); row++) {
                states[row] = stated[row];
                long score = at(values[row]);
                units[row] = stated[row] == Block.STATED ? score : 0;
            }
        }

        /** The score at the first point and the rise of every segment as far as the value goes: no branch to guess. */
        @Override
        public long at(long value) {
            long score = ys[0];
            for (int segment = 0; segment < slopes.length; segment++) {
                long into = Math.min(Math.max(value - xs[segment], 0), xs[segment + 1] - xs[segment]);
                score += into * slopes[segment];
            }
            return score;
        }
    }

    /**
     * Bands.
     *
     * @param bounds from the best band to the last but one, in millionths
     * @param ys scores of the bands; one more than bounds
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Steps(int column, long[] bounds, long[] ys, boolean lowerBounds) implements OfFigure {
        @Override
        public void score(Block block, long[] units, byte[] states) {
            long[] values = block.values[column];
            byte[] stated = block.states[column];
            for (int row = 0; row < block.rows(); row++) {
                states[row] = stated[row];
                long score = at(values[row]);
                units[row] = stated[row] == Block.STATED ? score : 0;
            }
        }

        @Override
        public long at(long value) {
            for (int band = 0; band < bounds.length; band++) {
                if (lowerBounds ? value >= bounds[band] : value <= bounds[band]) {
                    return ys[band];
                }
            }
            return ys[bounds.length];
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
        public void score(Block block, long[] units, byte[] states) {
            long[] values = block.values[column];
            byte[] stated = block.states[column];
            for (int row = 0; row < block.rows(); row++) {
                states[row] = stated[row];
                long score = at(values[row]);
                units[row] = stated[row] == Block.STATED ? score : 0;
            }
        }

        @Override
        public long at(long level) {
            return ys[(int) level];
        }
    }

    /**
     * The best of several figures. Without any it is missing, unless no way applies.
     *
     * @param options at least one
     */
    @SuppressWarnings("ArrayRecordComponent")
    record BestOf(OfFigure[] options) implements Meter {
        @Override
        public void score(Block block, long[] units, byte[] states) {
            for (int row = 0; row < block.rows(); row++) {
                long best = -1;
                byte state = Block.NOT_APPLICABLE;
                for (OfFigure option : options) {
                    byte stated = block.states[option.column()][row];
                    if (stated == Block.STATED) {
                        best = Math.max(best, option.at(block.values[option.column()][row]));
                    } else if (stated == Block.MISSING) {
                        state = Block.MISSING;
                    }
                }
                states[row] = best >= 0 ? Block.STATED : state;
                units[row] = Math.max(best, 0);
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
            byte[] stated = block.states[firstColumn];
            for (int row = 0; row < block.rows(); row++) {
                long sum = 0;
                states[row] = stated[row];
                if (stated[row] == Block.STATED) {
                    for (int item = 0; item < perMillionth.length; item++) {
                        sum += block.values[firstColumn + item][row] * perMillionth[item];
                    }
                }
                units[row] = sum;
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
