package techfin.rating.input;

/** Where the values of a rating input come from. */
public enum InputSource {
    /** A declaration that was verified. */
    DECLARED,
    /** Official values that came to a declaration after it was verified. */
    OFFICIAL,
    /** The same data after something beside the declaration moved, such as a qualification. */
    REFRESHED,
    /** Made by a program, for demonstration. */
    GENERATED
}
