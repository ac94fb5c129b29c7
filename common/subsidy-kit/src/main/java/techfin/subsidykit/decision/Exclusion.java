package techfin.subsidykit.decision;

/** Why a case is not part of a batch approval. */
public enum Exclusion {
    /** The approver had another part in it. */
    ANOTHER_HAND,
    /** An objection is open. */
    OBJECTION_OPEN,
    /** The facts of the loan are other than those that were listed. */
    CHANGED_SINCE_LISTED,
    /** Above the amount up to which the round allows batches. */
    OVER_LIMIT,
    /** Other grants of the enterprise leave less than was listed. */
    OVER_CAP,
    /** The budget of the round or of a party cannot pay it. */
    OVER_BUDGET,
    /** The approver takes it out of this batch. */
    TAKEN_OUT,
    /** Another subsidy was given for the same days of interest. */
    INTEREST_OVERLAP
}
