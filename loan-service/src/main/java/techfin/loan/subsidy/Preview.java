package techfin.loan.subsidy;

import techfin.money.Money;

/**
 * What an approver sees before deciding; the decision cites it whole.
 *
 * @param budgetBefore what is left in the round before this application
 * @param budgetAfter what would be left after it, negative when it does not fit
 */
public record Preview(Entitlement entitlement, Money budgetBefore, Money budgetAfter) {
    /** The preview of an entitlement in a round as it stands. */
    public static Preview of(Entitlement entitlement, SubsidyRound round) {
        return new Preview(entitlement, round.remaining(), round.remaining().minus(entitlement.amount()));
    }

    /** Whether the round can pay it. */
    public boolean fits() {
        return !budgetAfter.isNegative();
    }
}
