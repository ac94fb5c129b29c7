package techfin.lending.filing;

/** Where a loan record stands; {@link FilingCourse} is the table of its moves. */
public enum LoanStatus {
    /** Entered by the clerk of a bank. */
    SUBMITTED,
    /** Released by the checker of the bank. */
    CHECKED,
    /** Filed by the bureau (已备案). */
    ACCEPTED,
    /** Sent back to the bank for correction. */
    RETURNED,
    /** Refused by the bureau. */
    REJECTED,
    /** Repaid in full. */
    SETTLED,
    /** Filing taken back by the bureau. */
    REVOKED;

    /** Whether the loan's filed balance counts against its enterprise's limit: from entry until it ends. */
    public boolean holdsLimit() {
        return switch (this) {
            case SUBMITTED, CHECKED, ACCEPTED, RETURNED -> true;
            case REJECTED, SETTLED, REVOKED -> false;
        };
    }
}
