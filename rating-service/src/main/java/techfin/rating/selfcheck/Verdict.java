package techfin.rating.selfcheck;

/** What can be said before experts or a province have judged. */
public enum Verdict {
    /** Passes even with the fewest points. */
    PASS,
    /** Fails even with the most points, or a condition is not met. */
    FAIL,
    /** It depends on points that are not the facts' to give, or on facts that were not stated. */
    DEPENDS
}
