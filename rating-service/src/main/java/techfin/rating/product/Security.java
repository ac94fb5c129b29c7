package techfin.rating.product;

/** What a loan rests on. */
public enum Security {
    CREDIT,
    GUARANTEE,
    MORTGAGE,
    IP_PLEDGE,
    OTHER_PLEDGE
}
