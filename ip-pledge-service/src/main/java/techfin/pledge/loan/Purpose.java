package techfin.pledge.loan;

/** What the loan is used for; the subsidy asks that funds are used as contracted. */
public enum Purpose {
    /** 流动资金. */
    WORKING_CAPITAL,
    /** 研究开发. */
    RESEARCH,
    /** 购置设备. */
    EQUIPMENT,
    /** 成果转化、产业化. */
    INDUSTRIALISATION,
    /** 偿还借款: the rollover of an earlier loan. */
    REPAY_PREDECESSOR,
    /** 其他生产经营. */
    OTHER
}
