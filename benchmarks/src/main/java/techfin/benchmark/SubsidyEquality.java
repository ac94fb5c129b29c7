package techfin.benchmark;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import techfin.money.Percent;
import techfin.money.Rate;
import techfin.subsidy.exact.Ratio;
import techfin.subsidy.exact.Segments;
import techfin.subsidy.exact.SubsidyCase;

/** Holds the fast arithmetic against BigDecimal on many random cases, small, large and very large. */
final class SubsidyEquality {
    private static final long SEED = 20260224;

    private SubsidyEquality() {}

    // Arrays on purpose: they are what the arithmetic reads, and nobody compares two cases.
    @SuppressWarnings("ArrayRecordComponent")
    private record RandomCase(
            long[] balances,
            int[] days,
            long[] rates,
            int daysPerYear,
            boolean ofPaid,
            Percent percent,
            Percent matched,
            long cap) {

        static RandomCase of(SplittableRandom random) {
            int size = random.nextInt(20) == 0 ? 36 : 1 + random.nextInt(5);
            long largest = 1L << (8 + random.nextInt(39));
            long unit = random.nextInt(3) == 0 ? 1 : 10_000;
            return new RandomCase(
                    random.longs(size, 0, largest).toArray(),
                    random.ints(size, 0, 400).toArray(),
                    random.longs(size, 0, 24_000_000 / unit)
                            .map(rate -> rate * unit)
                            .toArray(),
                    random.nextBoolean() ? 360 : 365,
                    random.nextBoolean(),
                    new Percent((1 + random.nextInt(10_000)) * 10_000L),
                    new Percent((1 + random.nextInt(100)) * 1_000_000L),
                    random.nextBoolean() ? SubsidyCase.NO_CAP : random.nextLong(largest));
        }

        long fast(long[] parts) {
            Segments segments = new Segments(balances, days, rates, Rate.WHOLE, daysPerYear);
            return new SubsidyCase(
                            segments,
                            null,
                            ofPaid ? null : segments,
                            true,
                            List.of(
                                    new SubsidyCase.Line(SubsidyCase.OF_BASE, Ratio.of(percent), cap),
                                    new SubsidyCase.Line(0, Ratio.of(matched), SubsidyCase.NO_CAP)))
                    .amount(parts);
        }

        BigDecimal plain() {
            BigInteger sum = BigInteger.ZERO;
            for (int i = 0; i < balances.length; i++) {
                sum = sum.add(BigInteger.valueOf(balances[i])
                        .multiply(BigInteger.valueOf((long) days[i]))
                        .multiply(BigInteger.valueOf(rates[i])));
            }
            // Exact to 40 places of a fen: no half is made or missed by this rounding.
            BigDecimal interest =
                    new BigDecimal(sum).divide(BigDecimal.valueOf(Rate.WHOLE * daysPerYear), 40, RoundingMode.HALF_UP);
            BigDecimal paid = interest.setScale(0, RoundingMode.HALF_UP);
            BigDecimal first = share(ofPaid ? paid : interest, percent).min(BigDecimal.valueOf(cap));
            return first.add(share(first, matched)).min(paid);
        }

        private static BigDecimal share(BigDecimal of, Percent percent) {
            return of.multiply(BigDecimal.valueOf(percent.millionths(), 8)).setScale(0, RoundingMode.HALF_UP);
        }
    }

    /** The exit code: 0 if all are equal, 1 at the first that is not. */
    static int run(long cases, PrintStream out) {
        SplittableRandom random = new SplittableRandom(SEED);
        long[] parts = new long[2];
        for (long i = 0; i < cases; i++) {
            RandomCase worked = RandomCase.of(random);
            long found = worked.fast(parts);
            BigDecimal expected = worked.plain();
            if (expected.compareTo(BigDecimal.valueOf(found)) != 0) {
                out.println("case " + i + " of seed " + SEED + " differs: " + found + " instead of "
                        + expected.toPlainString() + ", balances " + Arrays.toString(worked.balances));
                return 1;
            }
        }
        out.println(cases + " random cases (seed " + SEED + "): all equal to BigDecimal");
        return 0;
    }
}
