package techfin.casework;

/** A part in a case that one person must not join with any other part in the same case. */
public enum Hand {
    /** Wrote the rule by which the amount is calculated. */
    RULE_AUTHOR,
    /** Filed, corrected or withdrew the application. */
    ENTERER,
    /** Confirmed for the bank. */
    BANK,
    /** Reviewed for the county. */
    COUNTY_REVIEWER,
    /** Reviewed for the city. */
    CITY_REVIEWER,
    /** Decided: approval, objection, clawback. */
    APPROVER,
    /** Ordered the payment or recorded what came back. */
    PAYER
}
