package techfin.rating.scoring;

/**
 * Results of the rows of a {@link Block}, in columns. Totals and scores of dimensions are hundredths of a point, rounded
 * half up once.
 */
public final class Scores {
    /** Stands for the score of a dimension of which nothing applies. */
    static final int NONE = -1;

    final long[][] units;
    final byte[][] states;
    final int[][] dimensions;
    final int[] totals;
    final int[] upper;
    final int[] coverage;
    final byte[] byScore;
    final byte[] grades;
    final Sums sums;
    final Totals sum;
    /** For one question to all rows after the other. */
    final boolean[] given;

    Scores(Weights weights, long perPoint, int capacity) {
        int indicators = weights.ofIndicator.length;
        int dimensionCount = weights.ofDimension[0].length;
        sums = new Sums(weights, capacity);
        sum = new Totals(weights, perPoint, sums, capacity);
        given = new boolean[capacity];
        units = new long[indicators][capacity];
        states = new byte[indicators][capacity];
        dimensions = new int[dimensionCount][capacity];
        totals = new int[capacity];
        upper = new int[capacity];
        coverage = new int[capacity];
        byScore = new byte[capacity];
        grades = new byte[capacity];
    }

    /** The total of a row, in hundredths of a point. */
    public int total(int row) {
        return totals[row];
    }

    /** The total of a row if everything missing were full, in hundredths of a point. */
    public int upperBound(int row) {
        return upper[row];
    }

    /** The covered share of the weights of a row, in percent, rounded half up. */
    public int coveragePercent(int row) {
        return coverage[row];
    }

    /** The score of a dimension of a row, in hundredths of a point; -1 when nothing in it applies. */
    public int dimension(int place, int row) {
        return dimensions[place][row];
    }

    /** The place of the grade of a row in the order of {@link Scorer#gradeNames()}. */
    public int grade(int row) {
        return grades[row];
    }

    /** The place of the grade that the total alone earns. */
    public int gradeByScore(int row) {
        return byScore[row];
    }
}
