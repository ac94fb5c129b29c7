package techfin.loan.filing;

/** Stage of the enterprise at filing time; together with use and security it decides the risk shares, so it is frozen. */
public enum Stage {
    EARLY,
    GROWTH,
    STABLE
}
