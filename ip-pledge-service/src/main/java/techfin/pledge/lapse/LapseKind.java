package techfin.pledge.lapse;

/** Why a pledged right may not last, or a pledge not suffice. */
public enum LapseKind {
    /** The yearly fee falls due soon, or fell due and nobody found it paid. */
    FEE_DUE,
    /** The yearly fee was found unpaid. */
    FEE_UNPAID,
    /** The term ends before the secured debt does. */
    TERM_ENDS_BEFORE_DEBT,
    /** The term ends before a running loan does, which may have been extended. */
    TERM_ENDS_BEFORE_LOAN,
    /** In force when the pledge was registered, and not any more. */
    NOT_IN_FORCE,
    /** Something stands in its way that did not when the pledge was registered. */
    IMPEDIMENT,
    /** Loans take more than the pledge secures; about the whole pledge and none of its rights. */
    PLEDGE_OVERDRAWN
}
