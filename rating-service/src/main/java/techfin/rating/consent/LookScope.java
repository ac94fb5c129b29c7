package techfin.rating.consent;

/** How much an enterprise lets a bank see; each covers those before it. */
public enum LookScope {
    /** The grade, and what the register says without figures. */
    GRADE,
    /** Also the scores of the dimensions. */
    GRADE_AND_DIMENSIONS,
    /** Also figures, indicators and what the grade rests on. */
    FULL;

    public boolean covers(LookScope needed) {
        return compareTo(needed) >= 0;
    }
}
