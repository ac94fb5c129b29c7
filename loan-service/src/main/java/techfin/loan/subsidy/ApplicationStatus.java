package techfin.loan.subsidy;

/** Where an application stands. */
public enum ApplicationStatus {
    /** Filed by the enterprise or prepared by the bureau for it. */
    SUBMITTED,
    /** Approved by a second person. */
    APPROVED,
    /** Refused, with a reason. */
    REJECTED
}
