package techfin.rating.product;

import org.jspecify.annotations.Nullable;
import techfin.money.Money;
import techfin.money.Percent;

/**
 * Money behind a product; null is what was not published.
 *
 * @param leverage how many times its balance may be lent
 * @param stopLoss share of losses at which it stops
 */
public record Pool(
        @Nullable Money balance,
        @Nullable Integer leverage,
        @Nullable Percent stopLoss) {}
