package techfin.pledge.right;

/** Whether a right exists. */
public enum LegalStatus {
    /** Applied for, not granted yet. */
    PENDING,
    /** Granted or registered, and not over. */
    IN_FORCE,
    /** Over: term ended, fee unpaid, given up, or the application came to nothing. */
    ENDED,
    /** Declared invalid: it never was. */
    INVALID
}
