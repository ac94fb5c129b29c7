package techfin.rating.product;

import org.jspecify.annotations.Nullable;
import techfin.money.Rate;

/** A yearly rate in percent; null on a side where nothing was published. */
public record RateRange(@Nullable Rate least, @Nullable Rate most) {
    /** Left to the market. */
    public static final RateRange OPEN = new RateRange(null, null);
}
