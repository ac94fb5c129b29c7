package techfin.importkit.work;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import techfin.importkit.Judged;
import techfin.importkit.RowFinding;
import techfin.importkit.RowStatus;
import techfin.importkit.batch.Batch;
import techfin.importkit.batch.KnownRows;
import techfin.importkit.batch.StoredRow;
import techfin.importkit.store.Chunks;
import techfin.sheetkit.SheetRow;
import techfin.sheetkit.read.SheetFile;

/**
 * The rows of a batch's next revision, sheet by sheet: those of the file in the file's order, each in the place of the row
 * with its key or as a new one, then those known rows that were not sent again. Nothing is lost, and what was written
 * stays as it is.
 */
final class RowMerge {
    private final Chunks chunks;
    private final Batch batch;
    private final int sheets;
    private final KnownRows known = new KnownRows();
    private int lastKey;

    RowMerge(Chunks chunks, Batch batch, int sheets) {
        this.chunks = chunks;
        this.batch = batch;
        this.sheets = sheets;
        this.lastKey = batch.lastKey();
        chunks.each(batch.id(), batch.checkedRevision(), known::add);
    }

    /** Highest key that was given; complete when all rows were walked. */
    int lastKey() {
        return lastKey;
    }

    /**
     * Hands over all rows.
     *
     * @param file null for a revision of known rows alone
     */
    void walk(@Nullable SheetFile file, Consumer<Incoming> sink) {
        BitSet sent = new BitSet();
        for (int sheet = 0; sheet < sheets; sheet++) {
            int number = sheet;
            if (file != null) {
                try (Stream<SheetRow> rows = file.rows(sheet)) {
                    rows.forEachOrdered(row -> sink.accept(incoming(row, sent)));
                }
            }
            chunks.each(batch.id(), batch.checkedRevision(), rows -> left(rows, number, sent, sink));
        }
    }

    private Incoming incoming(SheetRow row, BitSet sent) {
        Integer given = row.key();
        if (given == null || !known.has(row) || sent.get(given)) {
            lastKey++;
            return new Incoming(new SheetRow(row.sheet(), row.line(), lastKey, row.cells()), null);
        }
        sent.set(given);
        Optional<Judged> written = known.written(given);
        if (written.isEmpty()) {
            return new Incoming(row, null);
        }
        return new Incoming(row, settled(written.get(), known.saidTheSame(row)));
    }

    private static Judged settled(Judged written, boolean same) {
        RowFinding finding = RowFinding.of("", same ? "ROW_WRITTEN_BEFORE" : "ROW_WRITTEN_CHANGED");
        return new Judged(
                same ? RowStatus.DUPLICATE : RowStatus.REJECTED,
                List.of(finding),
                written.amount(),
                written.recordId(),
                written.label());
    }

    private static void left(List<StoredRow> rows, int sheet, BitSet sent, Consumer<Incoming> sink) {
        for (StoredRow row : rows) {
            if (row.sheet() == sheet && !sent.get(row.key())) {
                boolean done = row.judged().status() == RowStatus.WRITTEN;
                sink.accept(new Incoming(row.row(), done ? row.judged() : null));
            }
        }
    }
}
