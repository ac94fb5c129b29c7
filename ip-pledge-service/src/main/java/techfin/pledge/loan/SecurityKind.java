package techfin.pledge.loan;

/** What secures an IP pledge loan. */
public enum SecurityKind {
    /** Rights alone (单一知识产权质押). */
    IP_PLEDGE,
    /** Rights beside something else (组合担保); the bank certifies their share. */
    MIXED
}
