package techfin.rating.review;

/** Why a rating is due for another look. */
public enum TriggerKind {
    /** Verified data, or data refreshed after a qualification moved, that no assessment has used. */
    NEW_DATA,
    /** A qualification that was in force when the rating was made is so no more. */
    QUALIFICATION_LAPSED,
    /** A veto counts that did not when the rating was made, or the other way round. */
    VETO_CHANGED,
    /** The last day of the rating has passed. */
    VALIDITY_ENDED,
    /** An appeal against it was upheld. */
    APPEAL_UPHELD;

    /** Whether the watch can tell that the cause is gone without an assessment, such as a veto that was lifted again. */
    public boolean isSeenByWatch() {
        return switch (this) {
            case NEW_DATA, VETO_CHANGED, VALIDITY_ENDED -> true;
            case QUALIFICATION_LAPSED, APPEAL_UPHELD -> false;
        };
    }
}
