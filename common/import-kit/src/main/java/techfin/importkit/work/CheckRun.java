package techfin.importkit.work;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.importkit.ImportKind;
import techfin.importkit.ImportRun;
import techfin.importkit.Judged;
import techfin.importkit.RowJudge;
import techfin.importkit.batch.Batch;
import techfin.importkit.batch.ChunkText;
import techfin.importkit.batch.StoredRow;
import techfin.importkit.batch.Tally;
import techfin.importkit.store.Chunks;
import techfin.importkit.store.SheetStore;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.transaction.UnitOfWork;
import techfin.sheetkit.SheetRow;
import techfin.sheetkit.read.SheetFile;
import techfin.sheetkit.read.SheetFiles;

/** The dry run over a batch: from the beginning whenever it is taken up. */
@Singleton
class CheckRun {
    private final SheetStore files;
    private final Chunks chunks;
    private final UnitOfWork work;
    private final BusinessClock clock;
    private final History history;

    CheckRun(SheetStore files, Chunks chunks, UnitOfWork work, BusinessClock clock, History history) {
        this.files = files;
        this.chunks = chunks;
        this.work = work;
        this.clock = clock;
        this.history = history;
    }

    void run(Batch taken, ImportKind kind, Hold hold) {
        Batch batch = work.run(() -> {
            chunks.drop(taken.id(), taken.revision());
            return hold.save(taken.checkBegun());
        });
        RowMerge merge = new RowMerge(chunks, batch, kind.form().sheets().size());
        Optional<String> fileId = files.fileOf(batch);
        if (fileId.isEmpty()) {
            check(batch, kind, hold, merge, null);
            return;
        }
        Path path = temporary();
        try {
            files.copyTo(fileId.get(), path);
            try (SheetFile file = SheetFiles.reopen(path, kind.form())) {
                check(batch, kind, hold, merge, file);
            }
        } finally {
            delete(path);
        }
    }

    private void check(Batch begun, ImportKind kind, Hold hold, RowMerge merge, @Nullable SheetFile file) {
        Batch batch = begun;
        RowJudge judge = kind.judge(new ImportRun(batch.id(), batch.received().by(), clock.today()));
        try (RowFeed feed = new RowFeed(sink -> merge.walk(file, sink), kind::belongTogether)) {
            int number = 0;
            for (List<Incoming> some = feed.next(); !some.isEmpty(); some = feed.next()) {
                hold.goOn();
                batch = store(batch, ++number, judged(judge, some), hold);
            }
        }
        Batch checked = batch.checkEnded(merge.lastKey());
        work.run(() -> {
            chunks.keepOnly(checked.id(), checked.revision());
            hold.save(checked);
            history.checked(checked);
        });
    }

    private Batch store(Batch batch, int number, List<StoredRow> rows, Hold hold) {
        Tally tally = Tally.of(rows);
        byte[] packed = ChunkText.write(rows);
        Batch next = batch.judged(batch.tally().plus(tally));
        return work.run(() -> {
            chunks.add(next, number, rows, tally, packed);
            return hold.save(next);
        });
    }

    private static List<StoredRow> judged(RowJudge judge, List<Incoming> some) {
        List<SheetRow> open = new ArrayList<>();
        for (Incoming each : some) {
            if (each.settled() == null) {
                open.add(each.row());
            }
        }
        List<Judged> verdicts = open.isEmpty() ? List.of() : judge.judge(open);
        if (verdicts.size() != open.size()) {
            throw new IllegalStateException(open.size() + " rows got " + verdicts.size() + " verdicts");
        }
        Iterator<Judged> verdict = verdicts.iterator();
        List<StoredRow> rows = new ArrayList<>();
        for (Incoming each : some) {
            Judged settled = each.settled();
            rows.add(StoredRow.of(each.row(), settled == null ? verdict.next() : settled));
        }
        return rows;
    }

    private static Path temporary() {
        try {
            return Files.createTempFile("sheet-import-", ".bin");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
