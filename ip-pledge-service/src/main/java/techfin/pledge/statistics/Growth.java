package techfin.pledge.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Year-on-year growth (同比). */
public final class Growth {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Growth() {}

    /**
     * New over old less one, in percent with two decimals, half up; bureaus' texts cut or round as they like, here it is
     * always rounded and the decimals are shown.
     *
     * @return empty when there was nothing before: growth from nothing is no figure
     */
    public static Optional<BigDecimal> percent(BigDecimal now, BigDecimal before) {
        return before.signum() == 0
                ? Optional.empty()
                : Optional.of(now.subtract(before).multiply(HUNDRED).divide(before, 2, RoundingMode.HALF_UP));
    }
}
