package techfin.pledge.appraisal;

/** How a value was found: the three basic methods of the asset appraisal standards, or another. */
public enum AppraisalMethod {
    /** 成本法. */
    COST,
    /** 收益法. */
    INCOME,
    /** 市场法. */
    MARKET,
    /** Another, such as a value that the parties agreed on. */
    OTHER
}
