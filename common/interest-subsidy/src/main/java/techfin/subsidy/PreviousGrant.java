package techfin.subsidy;

import techfin.money.Money;

/** What the enterprise was granted before. */
public record PreviousGrant(String schemeCode, int year, String party, Money amount) {
    public PreviousGrant {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("a negative grant: " + amount);
        }
    }
}
