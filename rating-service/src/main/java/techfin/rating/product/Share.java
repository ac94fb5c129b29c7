package techfin.rating.product;

import techfin.money.Percent;

/** What a party bears of a loss. */
public record Share(Party party, Percent percent, Bound bound) {
    /** Who bears it. */
    public enum Party {
        PROVINCE,
        CITY_AND_COUNTY,
        /** A public fund or pool, where levels are not told apart. */
        PUBLIC,
        NATIONAL_FUND,
        PROVINCIAL_REGUARANTEE,
        GUARANTOR,
        BANK
    }

    /** Whether the share is given or a bound. */
    public enum Bound {
        EXACT,
        AT_MOST,
        AT_LEAST
    }
}
