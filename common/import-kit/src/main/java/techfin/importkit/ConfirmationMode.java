package techfin.importkit;

/** What is written of a batch in which some rows cannot be. */
public enum ConfirmationMode {
    /** Every row that can be written; the others wait for their correction. */
    VALID_ROWS,
    /** All rows in one transaction, or none. */
    ALL_OR_NOTHING
}
