package techfin.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact amount of renminbi in whole fen; may be negative (a difference, a reversal).
 *
 * <p>Sums that leave the range of a {@code long} are an {@link ArithmeticException}, never a wrong figure.
 *
 * @param fen hundredths of a yuan, for example 500000000 for 5,000,000.00 yuan
 */
public record Money(long fen) implements Comparable<Money> {
    public static final Money ZERO = new Money(0);

    /** The largest amount that is read from outside: one fen below 10^12 yuan. No figure of a city comes near it. */
    public static final Money LARGEST_READ = new Money(99_999_999_999_999L);

    public static Money ofFen(long fen) {
        return fen == 0 ? ZERO : new Money(fen);
    }

    /**
     * Reads a decimal in yuan with exactly two places, for example {@code "5000000.00"} or {@code "-0.01"}.
     *
     * @throws InvalidMoney for anything else: other numbers of places, exponents, signs of plus, grouping, negative
     *     zero, digits beyond ASCII, amounts beyond {@link #LARGEST_READ}
     */
    public static Money parse(String yuan) {
        return ofFen(Decimals.parse(yuan, 2, 2, LARGEST_READ.fen, InvalidMoney::new));
    }

    /** The amount nearest to {@code yuan} by the rounding that the caller names. */
    public static Money ofYuan(BigDecimal yuan, RoundingMode rounding) {
        return ofFen(
                yuan.movePointRight(2).setScale(0, rounding).toBigIntegerExact().longValueExact());
    }

    public Money plus(Money other) {
        return ofFen(Math.addExact(fen, other.fen));
    }

    public Money minus(Money other) {
        return ofFen(Math.subtractExact(fen, other.fen));
    }

    public Money negated() {
        return ofFen(Math.negateExact(fen));
    }

    /** {@code numerator / denominator} of this amount, multiplied first, divided once and rounded once. */
    public Money times(long numerator, long denominator, RoundingMode rounding) {
        BigInteger product = BigInteger.valueOf(fen).multiply(BigInteger.valueOf(numerator));
        return ofFen(new BigDecimal(product)
                .divide(BigDecimal.valueOf(denominator), 0, rounding)
                .longValueExact());
    }

    public Money times(Percent share, RoundingMode rounding) {
        return times(share.millionths(), Percent.WHOLE, rounding);
    }

    public boolean isZero() {
        return fen == 0;
    }

    public boolean isPositive() {
        return fen > 0;
    }

    public boolean isNegative() {
        return fen < 0;
    }

    public Money min(Money other) {
        return fen <= other.fen ? this : other;
    }

    public Money max(Money other) {
        return fen >= other.fen ? this : other;
    }

    /** In yuan, exact, scale 2. */
    public BigDecimal toYuan() {
        return BigDecimal.valueOf(fen, 2);
    }

    /** In 万 (10,000 yuan) as bureaus print it: up to six decimals, trimmed; 212.753893 for 2,127,538.93 yuan. */
    public String toWan() {
        return Decimals.print(fen, 6, 0);
    }

    public static Money sum(Iterable<Money> amounts) {
        long fen = 0;
        for (Money amount : amounts) {
            fen = Math.addExact(fen, amount.fen);
        }
        return ofFen(fen);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    /** In yuan with two places, as {@link #parse} reads it: {@code "5000000.00"}. */
    @Override
    public String toString() {
        return Decimals.print(fen, 2, 2);
    }
}
