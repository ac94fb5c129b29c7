package techfin.rating.declaration;

/** Where a declaration stands; {@link DeclarationCourse} is the table of its moves. */
public enum DeclarationStatus {
    /** The enterprise writes it. */
    DRAFT,
    /** It waits for a reviewer. */
    SUBMITTED,
    /** A reviewer took it up. */
    IN_REVIEW,
    /** A reviewer sent it back to be corrected. */
    RETURNED,
    /** A reviewer found it right; its entries never change again. */
    VERIFIED,
    /** A verified correction took its place. */
    SUPERSEDED,
    /** A correction that the enterprise dropped before it was handed in; it never counted. */
    DISCARDED;

    /** Whether nothing happens to it any more. */
    public boolean isOver() {
        return this == SUPERSEDED || this == DISCARDED;
    }

    /** Whether the enterprise may write entries. */
    public boolean takesEntries() {
        return this == DRAFT || this == RETURNED;
    }
}
