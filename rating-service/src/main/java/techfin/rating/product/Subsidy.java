package techfin.rating.product;

import org.jspecify.annotations.Nullable;
import techfin.money.Money;
import techfin.money.Percent;

/**
 * What a budget gives towards the cost of a product.
 *
 * @param percent of the base
 * @param cap null where none was published
 * @param scheme code of the scheme in the rule book that calculates it, null where there is none
 */
public record Subsidy(
        Base base,
        Percent percent,
        @Nullable Money cap,
        @Nullable Per per,
        boolean once,
        @Nullable String scheme) {

    /** What the percentage is taken of. */
    public enum Base {
        INTEREST_PAID,
        LPR_INTEREST,
        PROVINCIAL_SUBSIDY,
        SERVICE_COST
    }

    /** What the cap counts for. */
    public enum Per {
        LOAN,
        YEAR,
        LIFETIME
    }
}
