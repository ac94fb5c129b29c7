package techfin.subsidy.exact;

import java.math.BigInteger;

/**
 * Stretches of days with one balance and one rate each: the loan with its dates and rates fixed. The exact interest is
 * the sum of balance × days × rate, over rate unit × days per year.
 */
public final class Segments {
    private final long[] balances;
    private final long[] days;
    private final long[] rates;
    private final long divisor;
    private final int bits;
    private final HalfUp whole;

    /**
     * Stretches given side by side, as copies.
     *
     * @param balances in fen, not negative
     * @param days counted days, not negative
     * @param rates whole numbers, not negative; {@code ratesPerWhole} of them are 100 % a year
     */
    public Segments(long[] balances, int[] days, long[] rates, long ratesPerWhole, int daysPerYear) {
        this(balances.clone(), widened(days), rates.clone(), daysPerYear, ratesPerWhole);
    }

    private Segments(long[] balances, long[] days, long[] rates, int daysPerYear, long ratesPerWhole) {
        if (balances.length != days.length || balances.length != rates.length) {
            throw new IllegalArgumentException("segments of unequal number");
        }
        long unit = ratesPerWhole;
        long largestBalance = 0;
        long largestRate = 0;
        long allDays = 0;
        long seen = 0;
        for (int i = 0; i < rates.length; i++) {
            if ((balances[i] | days[i] | rates[i]) < 0) {
                throw new IllegalArgumentException(
                        "segment " + i + " is negative: " + balances[i] + ", " + days[i] + ", " + rates[i]);
            }
            // Neighbours mostly have one rate, and a rate seen before has no new divisor.
            if (rates[i] != seen) {
                seen = rates[i];
                unit = Ratio.greatestCommonDivisor(unit, seen);
            }
            largestBalance = Math.max(largestBalance, balances[i]);
            largestRate = Math.max(largestRate, rates[i]);
            allDays += days[i];
        }
        inUnits(rates, unit);
        this.balances = balances;
        this.days = days;
        this.rates = rates;
        this.divisor = Math.multiplyExact(ratesPerWhole / unit, (long) daysPerYear);
        this.bits = bitLength(largestBalance) + bitLength(allDays) + bitLength(largestRate / unit);
        this.whole = HalfUp.of(1, divisor);
    }

    /** The same from arrays that the caller will never touch again. */
    public static Segments takingOver(long[] balances, long[] days, long[] rates, long ratesPerWhole, int daysPerYear) {
        return new Segments(balances, days, rates, daysPerYear, ratesPerWhole);
    }

    /** A fixed amount in fen, not negative, as the base of shares. */
    public static Segments ofAmount(long amount) {
        return takingOver(new long[] {amount}, new long[] {1}, new long[] {1}, 1, 1);
    }

    /**
     * A share of an amount in fen, exact until it is rounded.
     *
     * @param rate not negative; {@code ratesPerWhole} are the whole amount
     */
    public static Segments ofShare(long amount, long rate, long ratesPerWhole) {
        return takingOver(new long[] {amount}, new long[] {1}, new long[] {rate}, ratesPerWhole, 1);
    }

    private static void inUnits(long[] rates, long unit) {
        long seen = 0;
        long inUnits = 0;
        for (int i = 0; i < rates.length; i++) {
            if (rates[i] != seen) {
                seen = rates[i];
                inUnits = seen / unit;
            }
            rates[i] = inUnits;
        }
    }

    private static long[] widened(int[] days) {
        long[] widened = new long[days.length];
        for (int i = 0; i < days.length; i++) {
            widened[i] = days[i];
        }
        return widened;
    }

    /**
     * The share {@code numerator / denominator} of the interest in fen, half up: multiplied first, divided once, rounded
     * once. In 63 bits where they suffice, in 127 where they do not, else in as many as it takes.
     *
     * @param numerator not negative
     * @param denominator positive
     * @throws ArithmeticException if the result leaves 63 bits
     */
    public long share(long numerator, long denominator) {
        int wanted = bits + bitLength(numerator);
        int scale = bitLength(divisor) + bitLength(denominator);
        if (wanted < 61 && scale < 61) {
            // Twice the sum plus the divisor, over twice the divisor, is half up.
            long scaled = divisor * denominator;
            return (2 * sum() * numerator + scaled) / (2 * scaled);
        }
        return wanted < 125 && scale < 125
                ? wideShare(numerator, denominator)
                : bigShare(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** The same for a factor that may not fit in two longs. */
    public long share(Ratio ratio) {
        return ratio.isSmall()
                ? share(ratio.smallNumerator(), ratio.smallDenominator())
                : bigShare(ratio.numerator(), ratio.denominator());
    }

    /** The interest in fen, half up. */
    public long interest() {
        return whole.fits(bits) ? whole.of(sum()) : share(1, 1);
    }

    /** The interest of segment {@code i} alone, half up: for the eye, because only the whole is rounded. */
    public long interest(int i) {
        return whole.fits(bits)
                ? whole.of(balances[i] * days[i] * rates[i])
                : halfUp(product(i), BigInteger.valueOf(divisor));
    }

    /** A factor of the interest, ready to be used again and again. */
    HalfUp part(Ratio ratio) {
        return ratio.isSmall() && bitLength(divisor) + bitLength(ratio.smallDenominator()) < 61
                ? HalfUp.of(ratio.smallNumerator(), divisor * ratio.smallDenominator())
                : HalfUp.NEVER;
    }

    /** The share that {@code part} stands for, which was made for this by {@link #part}. */
    long share(HalfUp part, Ratio ratio) {
        return part.fits(bits) ? part.of(sum()) : share(ratio);
    }

    private long sum() {
        long sum = 0;
        for (int i = 0; i < balances.length; i++) {
            sum += balances[i] * days[i] * rates[i];
        }
        return sum;
    }

    private BigInteger product(int i) {
        return BigInteger.valueOf(balances[i])
                .multiply(BigInteger.valueOf(days[i]))
                .multiply(BigInteger.valueOf(rates[i]));
    }

    private long wideShare(long numerator, long denominator) {
        Wide sum = new Wide();
        for (int i = 0; i < balances.length; i++) {
            // The bound on the whole keeps no single product from leaving 63 bits, so this one is checked.
            sum.addProduct(Math.multiplyExact(balances[i], days[i]), rates[i]);
        }
        sum.multiply(numerator);
        sum.multiply(2);
        sum.addProduct(divisor, denominator);
        sum.divide(2);
        sum.divide(divisor);
        sum.divide(denominator);
        return sum.toLong();
    }

    private long bigShare(BigInteger numerator, BigInteger denominator) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < balances.length; i++) {
            sum = sum.add(product(i));
        }
        return halfUp(sum.multiply(numerator), BigInteger.valueOf(divisor).multiply(denominator));
    }

    /** {@code dividend / divisor}, half up. */
    static long halfUp(BigInteger dividend, BigInteger divisor) {
        return dividend.shiftLeft(1).add(divisor).divide(divisor.shiftLeft(1)).longValueExact();
    }

    static int bitLength(long value) {
        return 64 - Long.numberOfLeadingZeros(value);
    }
}
