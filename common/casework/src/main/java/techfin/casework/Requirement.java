package techfin.casework;

/** What must hold, besides the right person, before a step is taken. */
public enum Requirement {
    /** The round takes applications today. */
    WINDOW_OPEN,
    /** The bank's figures are those on record. */
    FIGURES_MATCH,
    /** Every item of the checklist is met. */
    CHECKLIST_MET,
    /** The account for the money is known. */
    PAYEE_KNOWN,
    /** A reason is given. */
    REASON_GIVEN,
    /** At least one field is marked. */
    FIELDS_MARKED,
    /** Nothing but marked fields changed. */
    ONLY_MARKED_FIELDS,
    /** The rule still gives something for the loan. */
    ELIGIBLE,
    /** The window for objections is closed. */
    NOTICE_CLOSED,
    /** The window for objections is open. */
    NOTICE_OPEN,
    /** The amount is the one that was listed. */
    AS_LISTED,
    /** The budget of the round and of each party can pay it. */
    WITHIN_BUDGET,
    /** No other subsidy was given for the same days of interest. */
    NO_OVERLAP,
    /** The one who approves cites what the preview showed. */
    PREVIEW_CITED,
    /** Not more than was paid and not yet asked back. */
    WITHIN_PAID
}
