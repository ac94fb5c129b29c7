package techfin.casework;

/** Where a case stands, from the first draft to the paid subsidy and, if need be, back. */
public enum CaseState {
    /** Being written by the applicant. */
    DRAFT,
    /** Handed in; the lending bank confirms settlement and interest. */
    SUBMITTED,
    /** Confirmed by the bank; the county reviews. */
    BANK_CONFIRMED,
    /** Passed by the county; the city reviews. */
    COUNTY_REVIEWED,
    /** Passed by the city; waits for the list of its round. */
    CITY_REVIEWED,
    /** On the frozen list, with an amount. */
    LISTED,
    /** On the public notice. */
    NOTICED,
    /** Somebody objects; nothing moves until the objection is decided. */
    OBJECTED,
    /** Approved by another person, exactly as listed. */
    APPROVED,
    /** At least one party's payment is ordered. */
    PAYMENT_ORDERED,
    /** Wholly paid by all parties. */
    PAID,
    /** Back with the applicant, who may change the marked fields. */
    RETURNED,
    /** Refused, with a reason. */
    REJECTED,
    /** Taken back by the applicant. */
    WITHDRAWN,
    /** Paid and asked back, wholly or in part. */
    CLAWED_BACK;

    /** Whether the case can still lead to money, or has led to some: its loan may have no other of the scheme then. */
    public boolean isLive() {
        return this != REJECTED && this != WITHDRAWN;
    }

    /** Whether money has been granted. */
    public boolean isGranted() {
        return this == APPROVED || this == PAYMENT_ORDERED || this == PAID || this == CLAWED_BACK;
    }

    /** Whether its amount stands on the list of the round. */
    public boolean isListed() {
        return this == LISTED || this == NOTICED || this == OBJECTED || isGranted();
    }
}
