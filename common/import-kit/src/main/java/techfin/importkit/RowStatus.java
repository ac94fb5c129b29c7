package techfin.importkit;

/** How a row stands. */
public enum RowStatus {
    /** Can be written. */
    ACCEPTED,
    /** Can be written; somebody should look at it. */
    WARNING,
    /** Cannot be written. */
    REJECTED,
    /** Says what is on record already, or what an earlier row of the same sheet says. */
    DUPLICATE,
    /** Was written. */
    WRITTEN;

    /** Whether a confirmation would write it. */
    public boolean isOpen() {
        return this == ACCEPTED || this == WARNING;
    }
}
