package techfin.subsidykit.application;

import java.util.List;
import java.util.Objects;
import techfin.money.Money;
import techfin.subsidy.Part;
import techfin.subsidy.PreviousGrant;

/**
 * What a case gets by the frozen list.
 *
 * @param entry its number on the list, from 1
 * @param parts after the budget, per party; they add up to the amount
 * @param entitlement what the rule gives before the budget, with its receipt
 * @param previousGrants what the entitlement counted as granted before, so that it can be worked out again
 * @param otherSubsidies what it counted as given for the loan's interest by other schemes, likewise
 */
public record Listed(
        int entry,
        Money amount,
        List<Part> parts,
        Entitlement entitlement,
        List<PreviousGrant> previousGrants,
        Money otherSubsidies) {
    public Listed {
        parts = List.copyOf(parts);
        previousGrants = List.copyOf(previousGrants);
        // Cases that were listed when a loan had one scheme do not say it.
        otherSubsidies = Objects.requireNonNullElse(otherSubsidies, Money.ZERO);
        Money whole = Money.sum(parts.stream().map(Part::amount).toList());
        if (!whole.equals(amount)) {
            throw new IllegalArgumentException("parts add up to " + whole + ", not to " + amount);
        }
    }
}
