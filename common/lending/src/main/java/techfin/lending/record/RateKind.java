package techfin.lending.record;

/** How the rate of a loan is fixed. */
public enum RateKind {
    /** One yearly rate. */
    FIXED,
    /** The loan prime rate of a tenor and a spread. */
    LPR_PLUS
}
