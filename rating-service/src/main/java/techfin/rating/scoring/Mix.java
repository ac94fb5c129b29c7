package techfin.rating.scoring;

import java.math.BigInteger;

/**
 * How dimensions of which not everything applies make up a total: their weights over a common denominator, as large as it
 * may be, and as numbers of 64 bits where every sum of this mix fits into them.
 *
 * @param applicable by dimension the weight that applies
 * @param large the numbers, however large
 * @param isSmall whether the numbers below are there
 * @param common the least common multiple of the applicable weights
 * @param shares by dimension what its points count in the total, times {@code common}; 0 where nothing applies
 * @param whole the sum of the shares times their applicable weights
 * @param over what the sum of a total is divided by
 */
@SuppressWarnings("ArrayRecordComponent")
record Mix(
        int stage, long[] applicable, Large large, boolean isSmall, long common, long[] shares, long whole, long over) {
    private static final int BITS = 62;

    /** The same four numbers without a limit. */
    @SuppressWarnings("ArrayRecordComponent")
    record Large(BigInteger common, BigInteger[] shares, BigInteger whole, BigInteger over) {}

    static Mix of(int stage, long[] applicable, Weights weights, long perPoint) {
        Large large = large(applicable, weights.ofDimension[stage], product(perPoint, weights.scale));
        if (!fits(large, weights, perPoint)) {
            return new Mix(stage, applicable, large, false, 0, new long[0], 0, 0);
        }
        long[] shares = new long[applicable.length];
        for (int d = 0; d < shares.length; d++) {
            shares[d] = large.shares()[d].longValueExact();
        }
        return new Mix(
                stage,
                applicable,
                large,
                true,
                large.common().longValueExact(),
                shares,
                large.whole().longValueExact(),
                large.over().longValueExact());
    }

    private static Large large(long[] applicable, long[] ofDimension, BigInteger scale) {
        BigInteger common = BigInteger.ONE;
        for (long weight : applicable) {
            if (weight > 0) {
                BigInteger of = BigInteger.valueOf(weight);
                common = common.divide(common.gcd(of)).multiply(of);
            }
        }
        BigInteger[] shares = new BigInteger[applicable.length];
        BigInteger whole = BigInteger.ZERO;
        for (int d = 0; d < shares.length; d++) {
            shares[d] = applicable[d] == 0
                    ? BigInteger.ZERO
                    : common.divide(BigInteger.valueOf(applicable[d])).multiply(BigInteger.valueOf(ofDimension[d]));
            whole = whole.add(shares[d].multiply(BigInteger.valueOf(applicable[d])));
        }
        return new Large(common, shares, whole, common.multiply(scale));
    }

    private static boolean fits(Large large, Weights weights, long perPoint) {
        BigInteger fullUnits = product(100, perPoint);
        BigInteger most = large.whole().multiply(fullUnits);
        for (int i = 0; i < weights.ofIndicator.length; i++) {
            if (weights.effects[i] != Indicator.Effect.SCORED) {
                most = most.add(
                        large.common().multiply(fullUnits).multiply(BigInteger.valueOf(weights.ofIndicator[i])));
            }
        }
        return most.bitLength() <= BITS && large.over().bitLength() <= BITS;
    }

    private static BigInteger product(long one, long other) {
        return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
    }
}
