package techfin.rating.scoring;

import java.math.BigDecimal;
import java.util.List;

/** Finds the rows of a block in which the circumstance of a cap is given. Each kind has its own loop, as in {@link Meter}. */
sealed interface CapTest {
    /** Says of each of the first rows whether the circumstance is given. */
    void find(Block block, Scores scores, int rows, boolean[] given);

    static CapTest of(Cap.When when, Layout layout, long perPoint) {
        return switch (when) {
            case Cap.When.ScoreAtMost low ->
                new ScoreAtMost(placeOf(layout, low.indicator()), Units.of(low.score(), perPoint));
            case Cap.When.LevelIs is -> {
                Layout.Place place = layout.places().get(placeOf(layout, is.indicator()));
                yield new LevelIs(place.first(), place.levels().indexOf(is.level()));
            }
            case Cap.When.DebtRatioAbove above -> new DebtRatioAbove(millionths(above.percent()));
            case Cap.When.NotAudited no -> new NotAudited();
            case Cap.When.CoverageBelow below -> new CoverageBelow(millionths(below.percent()));
            case Cap.When.DimensionCoverageBelow below -> new DimensionCoverageBelow(millionths(below.percent()));
        };
    }

    private static long millionths(BigDecimal percent) {
        return Units.millionths(percent);
    }

    private static int placeOf(Layout layout, String code) {
        List<Layout.Place> places = layout.places();
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).indicator().code().equals(code)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no indicator " + code);
    }

    /**
     * An indicator that applies scores no more than this.
     *
     * @param units of the score, at most
     */
    record ScoreAtMost(int indicator, long units) implements CapTest {
        @Override
        public void find(Block block, Scores scores, int rows, boolean[] given) {
            long[] of = scores.units[indicator];
            byte[] states = scores.states[indicator];
            for (int row = 0; row < rows; row++) {
                given[row] = states[row] == Block.STATED && of[row] <= units;
            }
        }
    }

    /**
     * An indicator stands at a level.
     *
     * @param level its number in the column
     */
    record LevelIs(int column, long level) implements CapTest {
        @Override
        public void find(Block block, Scores scores, int rows, boolean[] given) {
            long[] values = block.values[column];
            byte[] states = block.states[column];
            for (int row = 0; row < rows; row++) {
                given[row] = states[row] == Block.STATED && values[row] == level;
            }
        }
    }

    /**
     * Debts are more than this share of the assets; what is not known is the least number of all.
     *
     * @param limit in millionths of a percent
     */
    record DebtRatioAbove(long limit) implements CapTest {
        @Override
        public void find(Block block, Scores scores, int rows, boolean[] given) {
            for (int row = 0; row < rows; row++) {
                given[row] = block.debtRatios[row] > limit;
            }
        }
    }

    /** The accounts were not audited. */
    record NotAudited() implements CapTest {
        @Override
        public void find(Block block, Scores scores, int rows, boolean[] given) {
            for (int row = 0; row < rows; row++) {
                given[row] = !block.audited[row];
            }
        }
    }

    /**
     * Less than this share of the weights is covered by data.
     *
     * @param share in millionths of a percent
     */
    record CoverageBelow(long share) implements CapTest {
        @Override
        public void find(Block block, Scores scores, int rows, boolean[] given) {
            for (int row = 0; row < rows; row++) {
                given[row] = scores.sum.coversLessThan(row, share);
            }
        }
    }

    /**
     * The same within any one dimension.
     *
     * @param share in millionths of a percent
     */
    record DimensionCoverageBelow(long share) implements CapTest {
        @Override
        public void find(Block block, Scores scores, int rows, boolean[] given) {
            for (int row = 0; row < rows; row++) {
                given[row] = scores.sum.coversLessInADimension(row, share);
            }
        }
    }
}
