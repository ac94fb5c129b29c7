package techfin.rating.product;

import org.jspecify.annotations.Nullable;
import techfin.money.Money;

/**
 * How much a product gives, in yuan.
 *
 * @param most null where no limit was published
 */
public record AmountRange(Money least, @Nullable Money most) {
    /** No limit was published. */
    public static final AmountRange OPEN = new AmountRange(Money.ZERO, null);

    AmountRange min(AmountRange other) {
        Money top = most;
        Money otherTop = other.most;
        Money smaller = top == null ? otherTop : otherTop == null ? top : top.min(otherTop);
        Money lower = least.max(other.least);
        return new AmountRange(smaller == null ? lower : lower.min(smaller), smaller);
    }
}
