package techfin.casework;

/** What can happen to a case. */
public enum CaseEvent {
    /** The applicant hands the draft in. */
    SUBMIT,
    /** The bank confirms settlement and interest paid. */
    CONFIRM,
    /** A reviewer passes the case on. */
    REVIEW,
    /** Back to the applicant, with marked fields. */
    RETURN,
    /** The applicant has changed marked fields. */
    CORRECT,
    /** Refused, with a reason. */
    REJECT,
    /** The applicant takes the case back. */
    WITHDRAW,
    /** The list of the round is frozen with this case on it. */
    LIST,
    /** The public notice opens. */
    PUBLISH,
    /** An objection names this case. */
    OBJECT,
    /** The last open objection is dismissed. */
    DISMISS,
    /** An objection is upheld. */
    UPHOLD,
    /** Another person approves exactly what was listed. */
    APPROVE,
    /** A payment order takes the case up. */
    ORDER_PAYMENT,
    /** All parties have paid. */
    PAY,
    /** Nothing of the ordered money was paid; it can be ordered again. */
    FAIL_PAYMENT,
    /** Money is asked back. */
    CLAW_BACK
}
