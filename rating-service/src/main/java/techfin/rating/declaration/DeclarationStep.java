package techfin.rating.declaration;

/** What somebody does to a declaration as a whole. */
public enum DeclarationStep {
    SUBMIT,
    WITHDRAW,
    TAKE_UP,
    RETURN,
    VERIFY,
    /** Opens a correction; the verified declaration stays as it is. */
    CORRECT,
    /** Drops a correction that is being written. */
    DISCARD,
    /** A verified correction takes its place. */
    SUPERSEDE
}
