package techfin.rating.selfcheck;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.rating.figure.Fraction;

/**
 * R&D of three years as a share of their sales, against the tier of the latest sales: 国科发火〔2016〕32号 第十一条（五）.
 *
 * @param percent null without sales
 * @param tier the least share that is asked, in percent: 5 up to 5000万 of latest sales, 4 up to 2亿, 3 above
 */
public record RdShare(@Nullable Fraction percent, int tier) {
    private static final BigDecimal SMALL = BigDecimal.valueOf(5_000);
    private static final BigDecimal MIDDLE = BigDecimal.valueOf(20_000);

    /** Of three years in 万, the earliest first. */
    public static RdShare of(List<BigDecimal> sales, List<BigDecimal> rd) {
        BigDecimal whole = sum(sales);
        return new RdShare(whole.signum() == 0 ? null : Fraction.percent(sum(rd), whole), tier(sales.getLast()));
    }

    public boolean pass() {
        return percent != null && percent.isAtLeast(BigDecimal.valueOf(tier));
    }

    private static int tier(BigDecimal latest) {
        if (latest.compareTo(SMALL) <= 0) {
            return 5;
        }
        return latest.compareTo(MIDDLE) <= 0 ? 4 : 3;
    }

    private static BigDecimal sum(List<BigDecimal> years) {
        return years.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
