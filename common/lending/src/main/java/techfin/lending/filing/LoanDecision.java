package techfin.lending.filing;

/** What the checker of a bank or a reviewer of the bureau decides about a loan record. */
public enum LoanDecision {
    CHECK,
    ACCEPT,
    RETURN,
    REJECT,
    REVOKE;

    /** Whether the bank must be told why. */
    public boolean needsReason() {
        return switch (this) {
            case CHECK, ACCEPT -> false;
            case RETURN, REJECT, REVOKE -> true;
        };
    }
}
