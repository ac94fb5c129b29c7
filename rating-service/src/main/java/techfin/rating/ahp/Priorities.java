package techfin.rating.ahp;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Weights from comparisons: the principal right eigenvector, normalised to a sum of one, with the consistency index
 * (λmax - n) / (n - 1) of Saaty.
 *
 * @param weights in the order of the names; to {@link #PRECISION}
 * @param lambdaMax the principal eigenvalue; the size of the matrix where the judgements agree
 */
public record Priorities(List<String> names, List<BigDecimal> weights, BigDecimal lambdaMax) {
    /** Digits that calculation carries; what is printed has six places. */
    public static final MathContext PRECISION = new MathContext(40, RoundingMode.HALF_EVEN);

    /** Judgements with a ratio below this are consistent enough to be used. */
    public static final BigDecimal CONSISTENT_BELOW = new BigDecimal("0.10");

    /** The vector stands still when no weight moves by more. */
    private static final BigDecimal STILL = new BigDecimal("1E-20");

    private static final int MOST_STEPS = 20_000;

    public Priorities {
        names = List.copyOf(names);
        weights = List.copyOf(weights);
    }

    /** By power iteration: a positive matrix has one largest eigenvalue, so the vector comes to stand still. */
    public static Priorities of(Comparisons comparisons) {
        int size = comparisons.size();
        List<List<BigDecimal>> matrix = comparisons.matrix().stream()
                .map(row -> row.stream()
                        .map(judgement -> judgement.value(PRECISION))
                        .toList())
                .toList();
        List<BigDecimal> weights = normalised(
                IntStream.range(0, size).mapToObj(i -> BigDecimal.ONE).toList());
        for (int step = 0; step < MOST_STEPS; step++) {
            List<BigDecimal> product = product(matrix, weights);
            List<BigDecimal> next = normalised(product);
            if (isStill(weights, next)) {
                return new Priorities(comparisons.names(), next, sum(product(matrix, next)));
            }
            weights = next;
        }
        throw new IllegalStateException("no eigenvector after " + MOST_STEPS + " steps of " + comparisons.matrix());
    }

    public int size() {
        return names.size();
    }

    /** (λmax - n) / (n - 1); zero where two things are compared. */
    public BigDecimal consistencyIndex() {
        if (size() <= 2) {
            return BigDecimal.ZERO;
        }
        BigDecimal index =
                lambdaMax.subtract(BigDecimal.valueOf(size())).divide(BigDecimal.valueOf(size() - 1L), PRECISION);
        // λmax is never below n; what is left of a consistent matrix is noise of the last digits.
        return index.abs().compareTo(STILL) < 0 ? BigDecimal.ZERO : index;
    }

    /** The index over that of random matrices; absent where the table has none for this size. */
    public Optional<BigDecimal> consistencyRatio(RandomIndex table) {
        if (size() <= 2) {
            return Optional.of(BigDecimal.ZERO);
        }
        return table.of(size()).map(random -> consistencyIndex().divide(random, PRECISION));
    }

    private static List<BigDecimal> product(List<List<BigDecimal>> matrix, List<BigDecimal> vector) {
        List<BigDecimal> product = new ArrayList<>();
        for (List<BigDecimal> row : matrix) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int j = 0; j < vector.size(); j++) {
                sum = sum.add(row.get(j).multiply(vector.get(j), PRECISION), PRECISION);
            }
            product.add(sum);
        }
        return product;
    }

    private static List<BigDecimal> normalised(List<BigDecimal> vector) {
        BigDecimal sum = sum(vector);
        return vector.stream().map(weight -> weight.divide(sum, PRECISION)).toList();
    }

    private static BigDecimal sum(List<BigDecimal> vector) {
        return vector.stream().reduce(BigDecimal.ZERO, (sum, weight) -> sum.add(weight, PRECISION));
    }

    private static boolean isStill(List<BigDecimal> before, List<BigDecimal> after) {
        return IntStream.range(0, before.size())
                .allMatch(i -> before.get(i).subtract(after.get(i)).abs().compareTo(STILL) < 0);
    }
}
