package techfin.testkit.openapi;

/** What a field holds, as far as it decides which values are bad for it. */
enum Kind {
    TEXT,
    /** A decimal string in yuan with exactly two places. */
    MONEY,
    /** A decimal string, per cent. */
    PERCENT,
    DATE,
    ENUM,
    INTEGER,
    NUMBER,
    BOOLEAN,
    OBJECT,
    ARRAY,
    /** JSON whose shape the file leaves open. */
    ANYTHING
}
