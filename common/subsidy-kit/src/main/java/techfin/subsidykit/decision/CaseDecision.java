package techfin.subsidykit.decision;

import techfin.casework.CaseEvent;

/** What somebody can decide about one case. */
public enum CaseDecision {
    /** The applicant hands the draft in. */
    SUBMIT(CaseEvent.SUBMIT),
    /** The applicant takes the case back. */
    WITHDRAW(CaseEvent.WITHDRAW),
    /** The bank confirms settlement and interest. */
    CONFIRM(CaseEvent.CONFIRM),
    /** A reviewer passes the case on. */
    REVIEW(CaseEvent.REVIEW),
    /** Back to the applicant with marked fields. */
    RETURN(CaseEvent.RETURN),
    /** Refused. */
    REJECT(CaseEvent.REJECT),
    /** Approved, exactly as listed. */
    APPROVE(CaseEvent.APPROVE);

    private final CaseEvent event;

    CaseDecision(CaseEvent event) {
        this.event = event;
    }

    /** The event of the course. */
    public CaseEvent event() {
        return event;
    }
}
