package techfin.importkit.work;

import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.importkit.ConfirmationMode;
import techfin.importkit.batch.Batch;
import techfin.importkit.batch.Confirmation;
import techfin.importkit.batch.Tally;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;

/** Writes down what happened to a batch. */
@Singleton
public class History {
    /** Kind of thing in the audit trail. */
    public static final String TYPE = "sheet-import";

    private static final String JOB = "sheet-imports";
    private final AuditTrail audit;

    History(AuditTrail audit) {
        this.audit = audit;
    }

    /** How a batch stood. */
    record Facts(
            String kind,
            String fileName,
            int revision,
            String status,
            int checkedRows,
            int acceptedRows,
            int rejectedRows,
            int duplicateRows,
            int writtenRows,
            @Nullable ConfirmationMode mode) {
        static Facts of(Batch batch) {
            Tally tally = batch.tally();
            Confirmation confirmation = batch.confirmation();
            return new Facts(
                    batch.kind(),
                    batch.received().fileName(),
                    batch.revision(),
                    batch.status().name(),
                    tally.checked().rows(),
                    tally.accepted().rows(),
                    tally.rejected().rows(),
                    tally.duplicate().rows(),
                    tally.written().rows(),
                    confirmation == null ? null : confirmation.mode());
        }
    }

    /** A file came in. */
    public void received(Actor actor, Batch batch) {
        audit.record(actor, "IMPORT_RECEIVED", TYPE, batch.id(), null, Facts.of(batch), null);
    }

    /** Somebody confirmed a batch. */
    public void confirmed(Actor actor, Batch batch) {
        audit.record(actor, "IMPORT_CONFIRMED", TYPE, batch.id(), null, Facts.of(batch), null);
    }

    /** What cells of a row said, by the pointers of their columns. */
    public record Said(int key, int line, Map<String, String> cells) {
        public Said {
            cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        }
    }

    /** Rows of a batch before or after a correction. */
    record SaidRows(int revision, List<Said> rows) {}

    /** Somebody corrected cells where they stand. */
    public void corrected(Actor actor, Batch batch, List<Said> before, List<Said> after) {
        audit.record(
                actor,
                "IMPORT_CORRECTED",
                TYPE,
                batch.id(),
                new SaidRows(batch.checkedRevision(), before),
                new SaidRows(batch.revision(), after),
                null);
    }

    void checked(Batch batch) {
        system("IMPORT_CHECKED", batch);
    }

    void written(Batch batch) {
        system("IMPORT_WRITTEN", batch);
    }

    void undone(Batch batch) {
        system("IMPORT_UNDONE", batch);
    }

    void givenUp(Batch batch) {
        system("IMPORT_GIVEN_UP", batch);
    }

    private void system(String action, Batch batch) {
        audit.recordSystem(JOB, action, TYPE, batch.id(), null, Facts.of(batch), batch.failure());
    }
}
