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

    /**
     * Stretches given side by side.
     *
     * @param balances in fen, not negative
     * @param days counted days, not negative
     * @param rates whole numbers, not negative; {@code ratesPerWhole} of them are 100 % a year
     */
    public Segments(long[] balances, int[] days, long[] rates, long ratesPerWhole, int daysPerYear) {
        if (balances.length != days.length || balances.length != rates.length) {
            throw new IllegalArgumentException("segments of unequal number");
        }
        long unit = ratesPerWhole;
        long largestBalance = 0;
        long largestRate = 0;
        long allDays = 0;
        for (int i = 0; i < rates.length; i++) {
            if (balances[i] < 0 || days[i] < 0 || rates[i] < 0) {
                throw new IllegalArgumentException(
                        "segment " + i + " is negative: " + balances[i] + ", " + days[i] + ", " + rates[i]);
            }
            unit = greatestCommonDivisor(unit, rates[i]);
            largestBalance = Math.max(largestBalance, balances[i]);
            largestRate = Math.max(largestRate, rates[i]);
            allDays += days[i];
        }
        this.balances = balances.clone();
        this.days = new long[days.length];
        this.rates = new long[rates.length];
        for (int i = 0; i < rates.length; i++) {
            this.days[i] = days[i];
            this.rates[i] = rates[i] / unit;
        }
        this.divisor = Math.multiplyExact(ratesPerWhole / unit, (long) daysPerYear);
        this.bits = bitLength(largestBalance) + bitLength(allDays) + bitLength(largestRate / unit);
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
                ? share(ratio.numerator().longValueExact(), ratio.denominator().longValueExact())
                : bigShare(ratio.numerator(), ratio.denominator());
    }

    /** {@code balance * days * rate / divisor}, half up. */
    public static long single(long balance, int days, long rate, long divisor) {
        if (bitLength(balance) + bitLength(days) + bitLength(rate) < 61) {
            return (2 * balance * days * rate + divisor) / (2 * divisor);
        }
        return halfUp(
                BigInteger.valueOf(balance).multiply(BigInteger.valueOf(days)).multiply(BigInteger.valueOf(rate)),
                BigInteger.valueOf(divisor));
    }

    /** The interest in fen, half up. */
    public long interest() {
        return share(1, 1);
    }

    private long sum() {
        long sum = 0;
        for (int i = 0; i < balances.length; i++) {
            sum += balances[i] * days[i] * rates[i];
        }
        return sum;
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
            sum = sum.add(BigInteger.valueOf(balances[i])
                    .multiply(BigInteger.valueOf(days[i]))
                    .multiply(BigInteger.valueOf(rates[i])));
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

    private static long greatestCommonDivisor(long a, long b) {
        long x = a;
        long y = b;
        while (y != 0) {
            long rest = x % y;
            x = y;
            y = rest;
        }
        return x;
    }
}
