package techfin.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Splits an amount so that the parts add up to it to the last fen. */
public final class Allocation {
    private Allocation() {}

    /**
     * Splits {@code total} in proportion to {@code weights}: everybody gets the whole fen of the exact share, the fen
     * left over go to the largest remainders, ties to the earlier.
     *
     * @param total not negative
     * @param weights not negative, at least one positive unless the total is zero
     * @return as many parts as weights, in their order, whose sum is {@code total}
     */
    public static List<Money> byLargestRemainder(Money total, List<Long> weights) {
        if (total.isNegative()) {
            throw new IllegalArgumentException("a negative amount is not split: " + total);
        }
        BigInteger sum = BigInteger.ZERO;
        for (long weight : weights) {
            if (weight < 0) {
                throw new IllegalArgumentException("a negative weight: " + weight);
            }
            sum = sum.add(BigInteger.valueOf(weight));
        }
        if (sum.signum() == 0) {
            if (!total.isZero()) {
                throw new IllegalArgumentException("nobody to give " + total + " to");
            }
            return weights.stream().map(weight -> Money.ZERO).toList();
        }
        return share(total, weights, sum);
    }

    private static List<Money> share(Money total, List<Long> weights, BigInteger sum) {
        long[] parts = new long[weights.size()];
        List<BigInteger> remainders = new ArrayList<>();
        long left = total.fen();
        for (int i = 0; i < parts.length; i++) {
            BigInteger[] share = BigInteger.valueOf(total.fen())
                    .multiply(BigInteger.valueOf(weights.get(i)))
                    .divideAndRemainder(sum);
            parts[i] = share[0].longValueExact();
            remainders.add(share[1]);
            left -= parts[i];
        }
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.<Integer, BigInteger>comparing(remainders::get)
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .limit(left)
                .forEach(i -> parts[i]++);
        return IntStream.range(0, parts.length)
                .mapToObj(i -> Money.ofFen(parts[i]))
                .toList();
    }
}
