package techfin.subsidy;

import techfin.money.Money;

/** What a round may cost, and what happens when it is asked for more. */
public record Budget(Money amount, WhenShort whenShort) {
    public Budget {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("a negative budget: " + amount);
        }
    }

    /** What happens when entitlements exceed the budget. */
    public enum WhenShort {
        /** All are cut in proportion; fen left over go to the largest remainders, ties to the earlier application. */
        PRO_RATA,
        /** In the order of application until the money is used up; the last one served may get a part. */
        FIRST_COME,
        /** In the order of application, each in full or not at all. */
        REFUSE
    }
}
