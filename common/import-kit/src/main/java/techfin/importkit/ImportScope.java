package techfin.importkit;

/** Whose batches somebody may see; an argument of every query. */
public sealed interface ImportScope {
    /** Those of one organisation. */
    record Own(String organisation) implements ImportScope {}

    /** Those of all organisations. */
    record Every() implements ImportScope {}
}
