package techfin.pledge.right;

/** The yearly fee of a right. */
public enum FeeStatus {
    /** Paid; the next one falls due on the day that the entry names. */
    PAID,
    /** Due on the day that the entry names. */
    DUE,
    /** Not paid when it was due. */
    UNPAID,
    /** There is none: the kind has no yearly fee, or the right is not granted yet. */
    NOT_DUE
}
