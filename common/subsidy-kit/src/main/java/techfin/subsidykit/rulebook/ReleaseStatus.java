package techfin.subsidykit.rulebook;

/** Where a scheme version stands that was written here. */
public enum ReleaseStatus {
    /** Written by its author; nobody calculates with it. */
    DRAFT,
    /** Released by a second person: it answers from its first day on and never changes. */
    RELEASED,
    /** Refused by a second person, with a reason. */
    REJECTED
}
