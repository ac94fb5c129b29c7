package techfin.pledge.lapse;

/** Where a warning stands. */
public enum LapseStatus {
    OPEN,
    /** The bank's clerk has seen to it; the cause is still there. */
    ACKNOWLEDGED,
    /** The cause is gone. */
    CLOSED
}
