package techfin.rating.declaration;

/** Whose word a value of an indicator is. */
public enum IndicatorOrigin {
    /** It follows from facts. */
    DERIVED,
    /** The enterprise states it. */
    DECLARED,
    /** An official source or register states it. */
    OFFICIAL
}
