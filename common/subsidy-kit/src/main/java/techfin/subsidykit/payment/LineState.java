package techfin.subsidykit.payment;

/** How far a line of an order is. */
public enum LineState {
    /** Nothing came back from the bank. */
    ORDERED,
    /** Wholly paid. */
    PAID,
    /** Paid in part; the rest is still open or was freed for a later order. */
    PARTLY_PAID,
    /** Nothing was paid and nothing will be; the amount is free for a later order. */
    FAILED
}
