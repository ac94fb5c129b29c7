package techfin.subsidykit.payment;

/** How far an order is. */
public enum OrderState {
    /** Nothing is paid. */
    ORDERED,
    /** Something is paid, not everything. */
    PART_PAID,
    /** Every line is wholly paid. */
    PAID
}
