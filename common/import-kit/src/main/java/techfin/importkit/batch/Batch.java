package techfin.importkit.batch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.importkit.ImportCourse;
import techfin.importkit.ImportStatus;

/**
 * A sheet on its way into the records.
 *
 * @param version counts every change, from 1
 * @param organisation whose rows they are
 * @param revision counts what was checked from the beginning, from 1: a file, or known rows once more
 * @param checkedRevision the last revision whose check was completed, 0 for none; its rows are the batch's rows
 * @param columns of each sheet the pointers of the file's columns, in the file's order
 * @param totalRows rows of the batch; while its check runs, rows of the file
 * @param lastKey highest key of a row
 * @param failure stable name of what ended it, null while nothing did
 * @param attempts how often a worker took it up since it last came on
 */
public record Batch(
        String id,
        long version,
        String kind,
        String organisation,
        ImportStatus status,
        int revision,
        int checkedRevision,
        Received received,
        List<List<String>> columns,
        int totalRows,
        int lastKey,
        Tally tally,
        @Nullable Confirmation confirmation,
        @Nullable String failure,
        int attempts) {
    public Batch {
        columns = columns.stream().map(List::copyOf).toList();
    }

    /** A batch as its first file makes it. */
    public static Batch received(
            String id, String kind, String organisation, Received received, List<List<String>> columns, int rows) {
        return new Batch(
                id,
                1,
                kind,
                organisation,
                ImportStatus.RECEIVED,
                1,
                0,
                received,
                columns,
                rows,
                0,
                Tally.NOTHING,
                null,
                null,
                0);
    }

    /** Whether this can happen to it now. */
    public boolean allows(ImportCourse.Event event) {
        return ImportCourse.after(status, event).isPresent();
    }

    /** Whether all its rows are judged. */
    public boolean isChecked() {
        return checkedRevision == revision;
    }

    /** With corrected rows, to be judged from the beginning. */
    public Batch sentAgain(Received next, List<List<String>> nextColumns, int rows) {
        return new Batch(
                id,
                version + 1,
                kind,
                organisation,
                to(ImportCourse.Event.FILE_SENT),
                revision + 1,
                checkedRevision,
                next,
                nextColumns,
                rows,
                lastKey,
                Tally.NOTHING,
                null,
                null,
                0);
    }

    public Batch checkBegun() {
        return with(
                to(ImportCourse.Event.CHECK_BEGINS),
                checkedRevision,
                totalRows,
                lastKey,
                Tally.NOTHING,
                confirmation,
                failure,
                attempts);
    }

    /** With more rows judged. */
    public Batch judged(Tally next) {
        return with(status, checkedRevision, totalRows, lastKey, next, confirmation, failure, attempts);
    }

    public Batch checkEnded(int last) {
        return moved(ImportCourse.Event.CHECK_ENDS, revision, tally.checked().rows(), last, tally);
    }

    public Batch confirmed(Confirmation by) {
        return with(to(ImportCourse.Event.CONFIRMED), checkedRevision, totalRows, lastKey, tally, by, null, 0);
    }

    /** With more rows written. */
    public Batch wrote(Tally next) {
        return with(status, checkedRevision, totalRows, lastKey, next, confirmation, failure, 0);
    }

    public Batch writeEnded() {
        return moved(ImportCourse.Event.WRITE_ENDS, checkedRevision, totalRows, lastKey, tally);
    }

    /** Nothing was written; all rows are judged once more, as a revision without a file of its own. */
    public Batch writeUndone(String why) {
        return judgedAnew(ImportCourse.Event.WRITE_UNDONE, columns, why);
    }

    /** The file of a batch that was given up came again: its rows, known since then, are judged once more. */
    public Batch takenUpAgain() {
        return judgedAnew(ImportCourse.Event.FILE_SENT, columns, null);
    }

    /** Cells were corrected where they stand: all rows are judged once more, as a revision without a file of its own. */
    public Batch corrected(List<List<String>> nextColumns) {
        return judgedAnew(ImportCourse.Event.FILE_SENT, nextColumns, null);
    }

    private Batch judgedAnew(ImportCourse.Event event, List<List<String>> nextColumns, @Nullable String why) {
        return new Batch(
                id,
                version + 1,
                kind,
                organisation,
                to(event),
                revision + 1,
                checkedRevision,
                received,
                nextColumns,
                totalRows,
                lastKey,
                tally,
                null,
                why,
                0);
    }

    public Batch givenUp(String why) {
        return with(
                to(ImportCourse.Event.GIVEN_UP),
                checkedRevision,
                totalRows,
                lastKey,
                tally,
                confirmation,
                why,
                attempts);
    }

    private ImportStatus to(ImportCourse.Event event) {
        return ImportCourse.after(status, event)
                .orElseThrow(() -> new IllegalStateException(event + " cannot happen to a batch that is " + status));
    }

    private Batch moved(ImportCourse.Event event, int checkedNow, int total, int last, Tally next) {
        return with(to(event), checkedNow, total, last, next, confirmation, failure, 0);
    }

    private Batch with(
            ImportStatus nextStatus,
            int checkedNow,
            int total,
            int last,
            Tally nextTally,
            @Nullable Confirmation nextConfirmation,
            @Nullable String why,
            int tries) {
        return new Batch(
                id,
                version + 1,
                kind,
                organisation,
                nextStatus,
                revision,
                checkedNow,
                received,
                columns,
                total,
                last,
                nextTally,
                nextConfirmation,
                why,
                tries);
    }
}
