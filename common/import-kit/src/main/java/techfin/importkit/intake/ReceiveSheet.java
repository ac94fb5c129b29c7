package techfin.importkit.intake;

import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import techfin.importkit.ImportCourse;
import techfin.importkit.ImportKind;
import techfin.importkit.ImportScope;
import techfin.importkit.ImportStatus;
import techfin.importkit.batch.Batch;
import techfin.importkit.batch.KnownRows;
import techfin.importkit.batch.Received;
import techfin.importkit.store.Batches;
import techfin.importkit.store.Chunks;
import techfin.importkit.store.SheetStore;
import techfin.importkit.work.History;
import techfin.importkit.work.ImportWorker;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.database.DatabaseErrors;
import techfin.servicekit.id.Ids;
import techfin.servicekit.problem.Problem;
import techfin.servicekit.transaction.UnitOfWork;
import techfin.sheetkit.Column;
import techfin.sheetkit.SheetRefused;
import techfin.sheetkit.SheetRow;
import techfin.sheetkit.read.SheetFile;
import techfin.sheetkit.read.SheetFiles;

/** Takes a file in: the whole of it is looked at before anything is kept. */
@Singleton
public class ReceiveSheet {
    /** A workbook may need much memory while it is looked at; others wait their turn. */
    private final Semaphore turn = new Semaphore(1, true);

    private static final long PATIENCE_SECONDS = 20;
    private static final int NAME_LENGTH = 255;

    private final Batches batches;
    private final Chunks chunks;
    private final SheetStore files;
    private final History history;
    private final UnitOfWork work;
    private final BusinessClock clock;
    private final ImportWorker worker;

    ReceiveSheet(
            Batches batches,
            Chunks chunks,
            SheetStore files,
            History history,
            UnitOfWork work,
            BusinessClock clock,
            ImportWorker worker) {
        this.batches = batches;
        this.chunks = chunks;
        this.files = files;
        this.history = history;
        this.work = work;
        this.clock = clock;
        this.worker = worker;
    }

    /**
     * Receives a file.
     *
     * @param name as the sender calls it
     * @throws Problem 403 for a role that may not; 413 when it is too large; 400 when the whole file is refused, or when
     *     it comes back from a batch that the sender does not have; 409 when its batch is being worked on
     */
    public Reception receive(Actor actor, ImportKind kind, String name, InputStream content) {
        kind.rights().requireWriter(actor);
        try (Spooled file = Spooled.of(content, kind.limits().fileBytes())) {
            Sender sender = new Sender(actor, kind, kind.rights().scopeOf(actor), name(name));
            Optional<Reception> known = known(sender, file);
            if (known.isPresent()) {
                return known.get();
            }
            await();
            try (SheetFile sheet = SheetFiles.open(file.path(), kind.form(), kind.limits())) {
                Optional<SheetFile.ResultMark> mark = sheet.resultMark();
                return mark.isPresent()
                        ? comeBack(sender, file, sheet, mark.get().batch())
                        : first(sender, file, sheet);
            } catch (SheetRefused refused) {
                throw problem(refused);
            } finally {
                turn.release();
            }
        }
    }

    private record Sender(Actor actor, ImportKind kind, ImportScope scope, String name) {
        String organisation() {
            return actor.organisation().code();
        }
    }

    private void await() {
        try {
            if (!turn.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw Problem.of(503, "IMPORT_QUEUE_FULL").header("Retry-After", "10");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.of(503, "IMPORT_QUEUE_FULL").header("Retry-After", "10");
        }
    }

    /** The same bytes again: the batch that they made, taken up again if it had been given up. */
    private Optional<Reception> known(Sender sender, Spooled file) {
        String kind = sender.kind().name();
        return files.find(kind, sender.organisation(), file.digest())
                .flatMap(known -> batches.find(sender.scope(), kind, known.importId())
                        .map(batch -> batch.status() == ImportStatus.FAILED
                                ? takenUpAgain(sender, batch, known.fileId())
                                : new Reception.Known(batch)));
    }

    private Reception takenUpAgain(Sender sender, Batch failed, String fileId) {
        Batch next = failed.isChecked()
                ? failed.takenUpAgain()
                : failed.sentAgain(received(sender, fileId), failed.columns(), failed.totalRows());
        boolean moved = work.run(() -> {
            if (!batches.replace(next)) {
                return false;
            }
            if (!failed.isChecked()) {
                files.move(next, fileId);
            }
            history.received(sender.actor(), next);
            return true;
        });
        worker.wake();
        return moved
                ? new Reception.Taken(next)
                : new Reception.Known(
                        batches.find(sender.scope(), failed.kind(), failed.id()).orElse(failed));
    }

    private Reception first(Sender sender, Spooled file, SheetFile sheet) {
        Batch batch = Batch.received(
                Ids.next(),
                sender.kind().name(),
                sender.organisation(),
                received(sender, Ids.next()),
                pointers(sender.kind(), sheet),
                sheet.rowCount());
        return keep(sender, file, batch, () -> {
            batches.add(batch);
            return true;
        });
    }

    private Reception comeBack(Sender sender, Spooled file, SheetFile sheet, String id) {
        Batch batch = batches.find(sender.scope(), sender.kind().name(), id)
                .filter(found -> found.organisation().equals(sender.organisation()))
                .orElseThrow(() -> Problem.of(400, "SHEET_UNKNOWN_BATCH"));
        if (!batch.allows(ImportCourse.Event.FILE_SENT)) {
            throw busy(sender, batch);
        }
        if (saysTheSame(batch, sender.kind(), sheet)) {
            return new Reception.Unchanged(batch);
        }
        List<List<String>> columns = joined(pointers(sender.kind(), sheet), batch.columns());
        Batch next = batch.sentAgain(received(sender, Ids.next()), columns, sheet.rowCount());
        return keep(sender, file, next, () -> batches.replace(next));
    }

    private boolean saysTheSame(Batch batch, ImportKind kind, SheetFile file) {
        KnownRows known = new KnownRows();
        chunks.each(batch.id(), batch.checkedRevision(), known::add);
        for (int sheet = 0; sheet < kind.form().sheets().size(); sheet++) {
            try (Stream<SheetRow> rows = file.rows(sheet)) {
                if (!rows.allMatch(known::saidTheSame)) {
                    return false;
                }
            }
        }
        return true;
    }

    private interface Keeping {
        boolean done();
    }

    private Reception keep(Sender sender, Spooled file, Batch batch, Keeping keeping) {
        String fileId = batch.received().fileId();
        boolean kept = false;
        try {
            files.storeParts(fileId, file.path());
            kept = work.run(() -> {
                files.add(batch, file.digest(), file.size());
                if (!keeping.done()) {
                    throw busy(sender, batch);
                }
                history.received(sender.actor(), batch);
                return true;
            });
        } catch (RuntimeException failed) {
            // A twin sent the same bytes and was first: both get the same batch.
            return DatabaseErrors.isDuplicate(failed) ? known(sender, file).orElseThrow(() -> failed) : rethrow(failed);
        } finally {
            if (!kept) {
                files.dropParts(fileId);
            }
        }
        worker.wake();
        return new Reception.Taken(batch);
    }

    private static Reception rethrow(RuntimeException failed) {
        throw failed;
    }

    private static Problem busy(Sender sender, Batch batch) {
        return Problem.of(409, "IMPORT_BUSY").link(sender.kind().path() + "/" + batch.id());
    }

    private Received received(Sender sender, String fileId) {
        return new Received(fileId, sender.name(), sender.actor(), clock.now());
    }

    private static List<List<String>> pointers(ImportKind kind, SheetFile file) {
        List<List<String>> pointers = new ArrayList<>();
        for (int sheet = 0; sheet < kind.form().sheets().size(); sheet++) {
            pointers.add(file.columns(sheet).stream().map(Column::pointer).toList());
        }
        return pointers;
    }

    /** Of each sheet the columns of the new file, then those that only the file before had. */
    private static List<List<String>> joined(List<List<String>> next, List<List<String>> before) {
        List<List<String>> joined = new ArrayList<>();
        for (int sheet = 0; sheet < next.size(); sheet++) {
            Set<String> columns = new LinkedHashSet<>(next.get(sheet));
            columns.addAll(before.get(sheet));
            joined.add(List.copyOf(columns));
        }
        return joined;
    }

    /** The last part of a name, without what no name should hold. */
    private static String name(String sent) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("\\p{Cntrl}", "").strip();
        String shown = clean.isEmpty() ? "sheet" : clean;
        return shown.codePointCount(0, shown.length()) <= NAME_LENGTH
                ? shown
                : shown.substring(0, shown.offsetByCodePoints(0, NAME_LENGTH));
    }

    private static Problem problem(SheetRefused refused) {
        int status = refused.code().equals("SHEET_TOO_LARGE") ? 413 : 400;
        Problem problem = Problem.of(status, refused.code());
        refused.values().forEach(problem::with);
        return problem;
    }
}
