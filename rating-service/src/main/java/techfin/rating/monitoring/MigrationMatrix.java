package techfin.rating.monitoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * How a cohort moved between grades: of all that had a grade on one day, how many had each grade on a later one. Shares and
 * powers are exact fractions and are rounded once, when they are told.
 */
public final class MigrationMatrix {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<String> grades;
    private final BigInteger[][] shares;
    private final BigInteger whole;

    /**
     * @param shares by row and column; each row adds up to {@code whole}
     */
    private MigrationMatrix(List<String> grades, BigInteger[][] shares, BigInteger whole) {
        this.grades = List.copyOf(grades);
        this.shares = shares;
        this.whole = whole;
    }

    /**
     * The matrix of counted moves. Each row is rescaled to the whole of its grade; of a grade that nobody had it is taken
     * that it stays, since nothing else is known of it.
     *
     * @param counts by grade before and grade after, in the order of the grades
     */
    public static MigrationMatrix ofCounts(List<String> grades, List<List<Long>> counts) {
        return ofWeights(
                grades,
                counts.stream()
                        .map(row -> row.stream().map(BigInteger::valueOf).toList())
                        .toList());
    }

    /**
     * The matrix of printed percents, which by their own rounding do not add up to 100: each row is rescaled.
     *
     * @param percents by grade before and grade after
     */
    public static MigrationMatrix ofPercents(List<String> grades, List<List<BigDecimal>> percents) {
        int places = percents.stream()
                .flatMap(List::stream)
                .mapToInt(BigDecimal::scale)
                .max()
                .orElse(0);
        return ofWeights(
                grades,
                percents.stream()
                        .map(row -> row.stream()
                                .map(cell -> cell.setScale(Math.max(places, 0)).unscaledValue())
                                .toList())
                        .toList());
    }

    private static MigrationMatrix ofWeights(List<String> grades, List<List<BigInteger>> weights) {
        int size = grades.size();
        if (weights.size() != size || weights.stream().anyMatch(row -> row.size() != size)) {
            throw new IllegalArgumentException("not a row and a column for each of " + grades);
        }
        BigInteger whole = BigInteger.ONE;
        List<BigInteger> sums = new ArrayList<>();
        for (List<BigInteger> row : weights) {
            if (row.stream().anyMatch(weight -> weight.signum() < 0)) {
                throw new IllegalArgumentException("negative: " + row);
            }
            BigInteger sum = row.stream().reduce(BigInteger.ZERO, BigInteger::add);
            sums.add(sum);
            if (sum.signum() > 0) {
                whole = whole.divide(whole.gcd(sum)).multiply(sum);
            }
        }
        BigInteger[][] shares = new BigInteger[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                shares[i][j] = sums.get(i).signum() > 0
                        ? weights.get(i).get(j).multiply(whole).divide(sums.get(i))
                        : i == j ? whole : BigInteger.ZERO;
            }
        }
        return new MigrationMatrix(grades, shares, whole);
    }

    /** The grades of rows and columns. */
    public List<String> grades() {
        return grades;
    }

    /**
     * Where the cohort stands after so many spans of the same length, if every span moves it alike.
     *
     * @param spans 1 or more
     */
    public MigrationMatrix after(int spans) {
        if (spans < 1) {
            throw new IllegalArgumentException("spans: " + spans);
        }
        MigrationMatrix power = this;
        for (int i = 1; i < spans; i++) {
            power = power.times(this);
        }
        return power;
    }

    private MigrationMatrix times(MigrationMatrix next) {
        int size = grades.size();
        BigInteger[][] product = new BigInteger[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                BigInteger sum = BigInteger.ZERO;
                for (int k = 0; k < size; k++) {
                    sum = sum.add(shares[i][k].multiply(next.shares[k][j]));
                }
                product[i][j] = sum;
            }
        }
        return new MigrationMatrix(grades, product, whole.multiply(next.whole));
    }

    /**
     * The percents of each row.
     *
     * @param places decimal places; rounded half up, each for itself
     */
    public List<List<BigDecimal>> percents(int places) {
        BigDecimal divisor = new BigDecimal(whole);
        List<List<BigDecimal>> rows = new ArrayList<>();
        for (BigInteger[] row : shares) {
            List<BigDecimal> cells = new ArrayList<>();
            for (BigInteger cell : row) {
                cells.add(new BigDecimal(cell).multiply(HUNDRED).divide(divisor, places, RoundingMode.HALF_UP));
            }
            rows.add(List.copyOf(cells));
        }
        return List.copyOf(rows);
    }
}
