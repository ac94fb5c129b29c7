package techfin.subsidykit.round;

import techfin.money.Money;

/**
 * What one party can pay in a round.
 *
 * @param party for example {@code PROVINCE}
 * @param granted yuan approved so far, never above the budget
 */
public record PartyBudget(String party, Money budget, Money granted) {
    public PartyBudget {
        if (budget.isNegative() || granted.isNegative() || granted.compareTo(budget) > 0) {
            throw new IllegalArgumentException(party + " granted " + granted + " of " + budget);
        }
    }

    /** What is left. */
    public Money remaining() {
        return budget.minus(granted);
    }
}
