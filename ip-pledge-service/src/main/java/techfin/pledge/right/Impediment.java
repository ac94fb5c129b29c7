package techfin.pledge.right;

/** What stands in the way of a pledge although the right exists (policy.md 2.5, item 3). */
public enum Impediment {
    /** Dispute over who owns it (权属纠纷). */
    OWNERSHIP_DISPUTE,
    /** Preserved by a court (财产保全). */
    COURT_PRESERVATION,
    /** Somebody asked to have it declared invalid (无效宣告请求受理). */
    INVALIDATION_PENDING
}
