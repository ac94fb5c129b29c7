package techfin.importkit.intake;

import jakarta.inject.Singleton;
import java.util.function.Consumer;
import techfin.importkit.ConfirmationMode;
import techfin.importkit.ImportCourse;
import techfin.importkit.ImportKind;
import techfin.importkit.batch.Batch;
import techfin.importkit.batch.Confirmation;
import techfin.importkit.store.Batches;
import techfin.importkit.work.History;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.problem.Problem;

/** Confirms a checked batch. Runs inside the caller's transaction. */
@Singleton
public class ConfirmImport {
    private final Batches batches;
    private final History history;
    private final BusinessClock clock;

    ConfirmImport(Batches batches, History history, BusinessClock clock) {
        this.batches = batches;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Confirms a batch; its rows are written in the background.
     *
     * @param precondition sees the batch as it stands and throws when the caller meant another
     * @throws Problem 403, 404; 409 when it is not checked, when no row can be written, or when all are asked for and
     *     some cannot
     */
    public Batch confirm(Actor actor, ImportKind kind, String id, ConfirmationMode mode, Consumer<Batch> precondition) {
        kind.rights().requireWriter(actor);
        Batch batch =
                batches.find(kind.rights().scopeOf(actor), kind.name(), id).orElseThrow(Problem::notFound);
        precondition.accept(batch);
        if (!batch.allows(ImportCourse.Event.CONFIRMED)) {
            throw Problem.of(409, "IMPORT_NOT_CHECKED").with("status", batch.status());
        }
        if (batch.tally().open() == 0) {
            throw Problem.of(409, "IMPORT_NOTHING_TO_WRITE");
        }
        int rejected = batch.tally().rejected().rows();
        if (mode == ConfirmationMode.ALL_OR_NOTHING && rejected > 0) {
            throw Problem.of(409, "IMPORT_HAS_REJECTED_ROWS").with("rows", rejected);
        }
        Batch confirmed = batch.confirmed(new Confirmation(actor, clock.today(), clock.now(), mode));
        if (!batches.replace(confirmed)) {
            throw Problem.of(409, "IMPORT_BUSY");
        }
        history.confirmed(actor, confirmed);
        return confirmed;
    }
}
