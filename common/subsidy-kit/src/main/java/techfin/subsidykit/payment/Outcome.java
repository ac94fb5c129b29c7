package techfin.subsidykit.payment;

/** What the bank says of a line. */
public enum Outcome {
    /** Money left the account. */
    PAID,
    /** The rest of the line will not be paid by this order. */
    FAILED
}
