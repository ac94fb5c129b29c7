package techfin.subsidy;

import org.jspecify.annotations.Nullable;
import techfin.money.Money;
import techfin.money.Percent;

/**
 * What one party pays.
 *
 * @param party who pays, for example {@code PROVINCE}
 * @param ofParty an earlier party of whose rounded amount this is a share, null for a share of the base
 * @param capPerLoan most that one loan gets, null for none
 * @param capPerEnterprise most that one enterprise gets from this party under this scheme, null for none
 */
public record Grant(
        String party,
        @Nullable String ofParty,
        Percent percent,
        @Nullable Money capPerLoan,
        @Nullable EnterpriseCap capPerEnterprise) {

    /** A cap over all loans of an enterprise, less what earlier grants used. */
    public record EnterpriseCap(Money amount, Per per) {}

    /** The time over which a cap counts. */
    public enum Per {
        YEAR,
        LIFETIME
    }
}
