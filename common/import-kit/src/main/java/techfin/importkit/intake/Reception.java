package techfin.importkit.intake;

import techfin.importkit.batch.Batch;

/** What came of a file. */
public sealed interface Reception {
    /** The batch that it belongs to. */
    Batch batch();

    /** It made a batch, or corrected one; its check begins. */
    record Taken(Batch batch) implements Reception {}

    /** These very bytes were received before. */
    record Known(Batch batch) implements Reception {}

    /** Its rows say what the batch's rows say already; nothing changed. */
    record Unchanged(Batch batch) implements Reception {}
}
