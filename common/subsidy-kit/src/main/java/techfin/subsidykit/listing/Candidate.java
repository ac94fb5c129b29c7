package techfin.subsidykit.listing;

import java.util.List;
import techfin.money.Money;
import techfin.subsidy.PreviousGrant;
import techfin.subsidykit.application.Entitlement;
import techfin.subsidykit.application.SubsidyApplication;
import techfin.subsidykit.application.SubsidyLoan;

/**
 * A case that the city passed, with what the rule gives for it.
 *
 * @param previousGrants what the entitlement counted: grants, and entries before it on this list
 * @param otherSubsidies what it counted as given for the loan's interest by other schemes
 */
public record Candidate(
        SubsidyApplication application,
        SubsidyLoan loan,
        Entitlement entitlement,
        List<PreviousGrant> previousGrants,
        Money otherSubsidies) {
    public Candidate {
        previousGrants = List.copyOf(previousGrants);
    }
}
