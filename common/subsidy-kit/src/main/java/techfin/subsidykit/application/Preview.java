package techfin.subsidykit.application;

import java.util.List;
import techfin.money.Money;
import techfin.subsidy.Part;
import techfin.subsidykit.round.SubsidyRound;

/**
 * What an approver sees before deciding; the decision cites it whole.
 *
 * @param receiptDigest over every input and step by the facts of this moment
 * @param budgetBefore what is left in the round before this case
 * @param budgetAfter what would be left after it, negative when it does not fit
 */
public record Preview(Money amount, List<Part> parts, String receiptDigest, Money budgetBefore, Money budgetAfter) {
    public Preview {
        parts = List.copyOf(parts);
    }

    /** The preview of a case in a round as it stands: the listed amount, before the list the entitlement. */
    public static Preview of(SubsidyApplication application, Entitlement now, SubsidyRound round) {
        Listed listed = application.listed();
        Money amount = listed == null ? now.amount() : listed.amount();
        List<Part> parts = listed == null ? now.parts() : listed.parts();
        return new Preview(
                amount,
                parts,
                now.receiptDigest(),
                round.remaining(),
                round.remaining().minus(amount));
    }
}
