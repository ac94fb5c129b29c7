package techfin.subsidy;

import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import techfin.money.Money;
import techfin.money.Percent;

/**
 * How much of one kind of cost goes into the sum that a scheme shares out.
 *
 * @param percent share of the cost that counts, from 0 to 100
 * @param cap most of one loan, null for none
 * @param capPercentOfPrincipal most of one loan as a share of its principal, null for none
 */
public record CostItem(
        Cost cost,
        Percent percent,
        @Nullable Money cap,
        @Nullable Percent capPercentOfPrincipal) {
    public CostItem {
        if (percent.compareTo(Percent.HUNDRED) > 0) {
            throw new IllegalArgumentException("more of a cost than all of it: " + percent + " %");
        }
        if (cap != null && cap.isNegative()) {
            throw new IllegalArgumentException("a negative cap: " + cap);
        }
    }

    /** What the cap by principal allows, to the fen below, because a cap is not passed by rounding; null for none. */
    @Nullable
    Money capOf(Money principal) {
        return capPercentOfPrincipal == null ? null : principal.times(capPercentOfPrincipal, RoundingMode.DOWN);
    }

    /** An amount of this item within its caps. */
    Money capped(Money amount, Money principal) {
        Money ofPrincipal = capOf(principal);
        Money within = cap == null ? amount : amount.min(cap);
        return ofPrincipal == null ? within : within.min(ofPrincipal);
    }
}
