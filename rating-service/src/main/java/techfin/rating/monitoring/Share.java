package techfin.rating.monitoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Some out of all.
 *
 * @param some 0 or more
 * @param all 0 or more; may be less than {@code some} where these are events
 */
public record Share(long some, long all) {
    /** Two places, rounded half up; empty of nothing. */
    public Optional<BigDecimal> percent() {
        return all == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(some)
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP));
    }

    /** Whether it is more than so many percent, exactly. */
    public boolean exceeds(int percent) {
        return Math.multiplyExact(some, 100L) > Math.multiplyExact(all, (long) percent);
    }
}
