package techfin.pledge.right;

import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;
import techfin.money.Percent;

/**
 * One of the owners of a right.
 *
 * @param uscc null for a person
 * @param share of the right, above 0 % and at most 100 %
 */
public record Owner(@Nullable Uscc uscc, String name, Percent share) {
    /** Whether both are the same owner: by code, a person by name. */
    boolean isSameAs(Owner other) {
        return uscc == null ? other.uscc == null && name.equals(other.name) : uscc.equals(other.uscc);
    }
}
