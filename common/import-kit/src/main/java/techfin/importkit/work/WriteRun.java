package techfin.importkit.work;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import techfin.importkit.ConfirmationMode;
import techfin.importkit.ImportKind;
import techfin.importkit.ImportRun;
import techfin.importkit.Judged;
import techfin.importkit.RowStatus;
import techfin.importkit.RowWriter;
import techfin.importkit.batch.Batch;
import techfin.importkit.batch.Confirmation;
import techfin.importkit.batch.StoredRow;
import techfin.importkit.batch.Tally;
import techfin.importkit.store.Chunks;
import techfin.servicekit.transaction.UnitOfWork;

/**
 * Writes the rows of a confirmed batch. The records, what became of the rows and the progress are one transaction, so a
 * batch that is taken up again goes on at the first row that is not written.
 */
@Singleton
class WriteRun {
    private final Chunks chunks;
    private final UnitOfWork work;
    private final History history;

    WriteRun(Chunks chunks, UnitOfWork work, History history) {
        this.chunks = chunks;
        this.work = work;
        this.history = history;
    }

    /** A row cannot be written any more, and all or nothing was asked for. */
    private static final class NothingWritten extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NothingWritten() {
            super("a row cannot be written", null, false, false);
        }
    }

    void run(Batch batch, ImportKind kind, Hold hold) {
        Confirmation confirmation = Objects.requireNonNull(batch.confirmation());
        RowWriter writer = kind.writer(new ImportRun(batch.id(), confirmation.by(), confirmation.on()));
        Map<Integer, Tally> tallies = chunks.tallies(batch.id(), batch.revision());
        if (confirmation.mode() == ConfirmationMode.VALID_ROWS) {
            writeValid(batch, writer, tallies, hold);
        } else {
            writeAll(batch, writer, tallies, hold);
        }
    }

    private void writeValid(Batch begun, RowWriter writer, Map<Integer, Tally> tallies, Hold hold) {
        Batch batch = begun;
        for (int number : chunks.open(batch.id(), batch.revision())) {
            hold.goOn();
            Batch before = batch;
            batch = work.run(() -> {
                tallies.put(number, write(before, writer, number, false));
                return hold.save(before.wrote(Tally.sum(tallies.values())));
            });
        }
        Batch written = batch.writeEnded();
        work.run(() -> end(written, hold));
    }

    private void writeAll(Batch batch, RowWriter writer, Map<Integer, Tally> tallies, Hold hold) {
        try {
            work.run(() -> {
                for (int number : chunks.open(batch.id(), batch.revision())) {
                    hold.goOn();
                    tallies.put(number, write(batch, writer, number, true));
                }
                Batch wrote = hold.save(batch.wrote(Tally.sum(tallies.values())));
                end(wrote.writeEnded(), hold);
            });
        } catch (NothingWritten e) {
            work.run(() -> {
                Batch undone = hold.save(batch.writeUndone("IMPORT_NOTHING_WRITTEN"));
                history.undone(undone);
            });
        }
    }

    private void end(Batch written, Hold hold) {
        hold.save(written);
        history.written(written);
    }

    private Tally write(Batch batch, RowWriter writer, int number, boolean all) {
        List<StoredRow> rows = chunks.find(batch.id(), batch.revision(), number).orElseThrow();
        List<StoredRow> open =
                rows.stream().filter(row -> row.judged().status().isOpen()).toList();
        List<Judged> verdicts = writer.write(open.stream().map(StoredRow::row).toList());
        if (verdicts.size() != open.size()) {
            throw new IllegalStateException(open.size() + " rows got " + verdicts.size() + " verdicts");
        }
        if (verdicts.stream().anyMatch(verdict -> verdict.status().isOpen())) {
            throw new IllegalStateException("a row was neither written nor refused");
        }
        if (all && verdicts.stream().anyMatch(verdict -> verdict.status() == RowStatus.REJECTED)) {
            throw new NothingWritten();
        }
        List<StoredRow> next = new ArrayList<>(rows.size());
        Iterator<Judged> verdict = verdicts.iterator();
        for (StoredRow row : rows) {
            next.add(row.judged().status().isOpen() ? StoredRow.of(row.row(), verdict.next()) : row);
        }
        Tally tally = Tally.of(next);
        chunks.replace(batch, number, next, tally);
        return tally;
    }
}
