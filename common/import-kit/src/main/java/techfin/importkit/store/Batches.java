package techfin.importkit.store;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.importkit.ConfirmationMode;
import techfin.importkit.ImportScope;
import techfin.importkit.ImportStatus;
import techfin.importkit.batch.Batch;
import techfin.importkit.batch.Confirmation;
import techfin.importkit.batch.Received;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.database.Instants;
import techfin.servicekit.database.Sql;

/** All batches, and who works on them. */
@Singleton
public class Batches {
    private static final String CHANGING = "version, status, revision, checked_revision, file_id, file_name,"
            + " received_by, received_at, receiver, file_columns, total_rows, last_key, tally, confirmed_on,"
            + " confirmed_at, confirmation, confirmer, failure, attempts";
    private static final String ALL = "id, kind, organisation, " + CHANGING;
    private static final String INSERT = "INSERT INTO sheet_import (" + ALL + ") VALUES (" + Sql.places(22) + ")";
    private static final String CHANGE =
            "UPDATE sheet_import SET " + CHANGING.replace(",", " = ?,") + " = ?, worker = ?, lease_until = ?";
    private static final String WAITING = "status IN ('RECEIVED', 'CHECKING', 'WRITING')";

    private final Sql sql;
    private final StoredJson json;
    private final BusinessClock clock;

    Batches(Sql sql, StoredJson json, BusinessClock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** The batch is in other hands by now; whoever held it stops. */
    public static final class LeaseLost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LeaseLost(String id) {
            super("batch " + id + " is in other hands", null, false, false);
        }
    }

    public void add(Batch batch) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(batch.id());
        values.add(batch.kind());
        values.add(batch.organisation());
        values.addAll(changing(batch));
        sql.update(INSERT, values.toArray());
    }

    public Optional<Batch> find(ImportScope scope, String kind, String id) {
        Query query = Query.select("SELECT " + ALL, scope, kind).and("id = ?", id);
        return sql.first(query.sql(), this::read, query.values());
    }

    /** A page of batches, newest first. */
    public List<Batch> list(
            ImportScope scope, String kind, @Nullable ImportStatus status, Optional<String> afterId, int limit) {
        Query query = narrowed(Query.select("SELECT " + ALL, scope, kind), status);
        afterId.ifPresent(id -> query.and("id < ?", id));
        return sql.list(query.sql() + " ORDER BY id DESC LIMIT " + limit, this::read, query.values());
    }

    public long count(ImportScope scope, String kind, @Nullable ImportStatus status) {
        Query query = narrowed(Query.select("SELECT COUNT(*)", scope, kind), status);
        return sql.first(query.sql(), row -> row.getLong(1), query.values()).orElseThrow();
    }

    private static Query narrowed(Query query, @Nullable ImportStatus status) {
        return status == null ? query : query.and("status = ?", status.name());
    }

    /**
     * Writes a changed batch over the version that it was made from; nobody works on it afterwards.
     *
     * @return false when the stored version is another one; nothing is written then
     */
    public boolean replace(Batch changed) {
        List<@Nullable Object> values = new ArrayList<>(changing(changed));
        values.add(null);
        values.add(null);
        values.add(changed.id());
        values.add(changed.version() - 1);
        return sql.update(CHANGE + " WHERE id = ? AND version = ?", values.toArray()) == 1;
    }

    /**
     * Writes a changed batch as its worker and keeps it for a while longer.
     *
     * @throws LeaseLost when another worker has it by now
     */
    public Batch save(Batch changed, String worker, Duration lease) {
        List<@Nullable Object> values = new ArrayList<>(changing(changed));
        values.add(worker);
        values.add(clock.now().plus(lease));
        values.add(changed.id());
        values.add(changed.version() - 1);
        values.add(worker);
        if (sql.update(CHANGE + " WHERE id = ? AND version = ? AND worker = ?", values.toArray()) != 1) {
            throw new LeaseLost(changed.id());
        }
        return changed;
    }

    /** Takes up a batch that waits for work and is in nobody's hands. */
    public Optional<Batch> claim(String worker, Duration lease) {
        Instant now = clock.now();
        List<String> waiting = sql.list(
                "SELECT id FROM sheet_import WHERE " + WAITING
                        + " AND (lease_until IS NULL OR lease_until < ?) ORDER BY id LIMIT 5",
                row -> row.getString(1),
                now);
        for (String id : waiting) {
            int taken = sql.update(
                    "UPDATE sheet_import SET worker = ?, lease_until = ?, attempts = attempts + 1 WHERE id = ? AND "
                            + WAITING + " AND (lease_until IS NULL OR lease_until < ?)",
                    worker,
                    now.plus(lease),
                    id,
                    now);
            if (taken == 1) {
                return sql.first("SELECT " + ALL + " FROM sheet_import WHERE id = ?", this::read, id);
            }
        }
        return Optional.empty();
    }

    /** Keeps a batch for a while longer; false when it is in other hands. */
    public boolean renew(String id, String worker, Duration lease) {
        return sql.update(
                        "UPDATE sheet_import SET lease_until = ? WHERE id = ? AND worker = ?",
                        clock.now().plus(lease),
                        id,
                        worker)
                == 1;
    }

    /** Gives a batch out of hand; it is taken up again after the pause. */
    public void release(String id, String worker, Duration pause) {
        sql.update(
                "UPDATE sheet_import SET worker = NULL, lease_until = ? WHERE id = ? AND worker = ?",
                clock.now().plus(pause),
                id,
                worker);
    }

    private List<@Nullable Object> changing(Batch batch) {
        Received received = batch.received();
        Confirmation confirmation = batch.confirmation();
        List<@Nullable Object> values = new ArrayList<>();
        values.add(batch.version());
        values.add(batch.status().name());
        values.add(batch.revision());
        values.add(batch.checkedRevision());
        values.add(received.fileId());
        values.add(received.fileName());
        values.add(received.by().username());
        values.add(received.at());
        values.add(json.write(received.by()));
        values.add(json.write(batch.columns()));
        values.add(batch.totalRows());
        values.add(batch.lastKey());
        values.add(json.write(batch.tally()));
        values.add(confirmation == null ? null : confirmation.on());
        values.add(confirmation == null ? null : confirmation.at());
        values.add(confirmation == null ? null : confirmation.mode().name());
        values.add(confirmation == null ? null : json.write(confirmation.by()));
        values.add(batch.failure());
        values.add(batch.attempts());
        return values;
    }

    private Batch read(ResultSet row) throws SQLException {
        return new Batch(
                row.getString("id"),
                row.getLong("version"),
                row.getString("kind"),
                row.getString("organisation"),
                ImportStatus.valueOf(row.getString("status")),
                row.getInt("revision"),
                row.getInt("checked_revision"),
                new Received(
                        row.getString("file_id"),
                        row.getString("file_name"),
                        json.readActor(row.getString("receiver")),
                        Instants.read(row, "received_at")),
                json.readColumns(row.getString("file_columns")),
                row.getInt("total_rows"),
                row.getInt("last_key"),
                json.readTally(row.getString("tally")),
                readConfirmation(row),
                row.getString("failure"),
                row.getInt("attempts"));
    }

    private @Nullable Confirmation readConfirmation(ResultSet row) throws SQLException {
        String mode = row.getString("confirmation");
        return mode == null
                ? null
                : new Confirmation(
                        json.readActor(row.getString("confirmer")),
                        row.getObject("confirmed_on", LocalDate.class),
                        Instants.read(row, "confirmed_at"),
                        ConfirmationMode.valueOf(mode));
    }
}
