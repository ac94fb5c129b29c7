package techfin.casework;

/** Who acts on a case. Which accounts speak for a party is the office's setting. */
public enum Party {
    /** The enterprise, or the office for it. */
    APPLICANT,
    /** The bank that lent. */
    BANK,
    /** Reviewer of the county in which the enterprise is seated. */
    COUNTY_REVIEWER,
    /** Reviewer of the office that runs the round. */
    CITY_REVIEWER,
    /** Approver of the office that runs the round. */
    APPROVER,
    /** Whoever pays. */
    PAYER
}
