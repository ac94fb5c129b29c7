package techfin.rating.selfcheck;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.rating.figure.Fraction;

/**
 * Growth over three years and the points that experts may give for it, by 国科发火〔2016〕195号 三（七）4.: half of
 * y2/y1 + y3/y2, less one. Where the first year is zero the last two count; where the second is zero, or one of them is
 * negative so that a quotient would turn its sign, there is no growth and no points.
 *
 * @param rate 0.225 is 22.5 %; null where there is none
 */
public record Growth(@Nullable Fraction rate, Points points) {
    public static final int MAX = 10;

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** Of these three years, the earliest first. */
    public static Growth of(List<BigDecimal> years) {
        if (years.size() != 3) {
            throw new IllegalArgumentException("growth is of three years, was " + years.size());
        }
        Fraction rate = rate(years.get(0), years.get(1), years.get(2));
        return new Growth(rate, rate == null ? Points.NONE : points(rate));
    }

    private static @Nullable Fraction rate(BigDecimal first, BigDecimal second, BigDecimal third) {
        if (first.signum() < 0 || second.signum() <= 0) {
            return null;
        }
        if (first.signum() == 0) {
            return new Fraction(third.subtract(second), second);
        }
        // (y2/y1 + y3/y2) / 2 - 1 over one denominator
        BigDecimal product = TWO.multiply(first).multiply(second);
        return new Fraction(second.multiply(second).add(first.multiply(third)).subtract(product), product);
    }

    private static Points points(Fraction rate) {
        if (rate.isAtLeast(new BigDecimal("0.35"))) {
            return new Points(9, 10);
        }
        if (rate.isAtLeast(new BigDecimal("0.25"))) {
            return new Points(7, 8);
        }
        if (rate.isAtLeast(new BigDecimal("0.15"))) {
            return new Points(5, 6);
        }
        if (rate.isAtLeast(new BigDecimal("0.05"))) {
            return new Points(3, 4);
        }
        return rate.numerator().signum() > 0 ? new Points(1, 2) : Points.NONE;
    }
}
