package techfin.loan.filing;

/** What secures a loan (担保方式). */
public enum Security {
    /** 信用. */
    CREDIT,
    /** 保证. */
    GUARANTEE,
    /** 抵押. */
    MORTGAGE,
    /** 知识产权质押. */
    IP_PLEDGE,
    /** 其他质押. */
    OTHER_PLEDGE
}
