package techfin.servicekit.audit;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.database.Sql;
import techfin.servicekit.id.Ids;
import techfin.servicekit.json.Digests;
import techfin.servicekit.trace.Trace;
import techfin.servicekit.transaction.UnitOfWork;

/** Writes down every change in the transaction of the change itself. */
@Singleton
public class AuditTrail {
    private static final String INSERT =
            "INSERT INTO audit_entry (id, occurred_at, actor, actor_roles, organisation_kind, organisation_code,"
                    + " action, object_type, object_id, before_json, after_json, reason, trace_id)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String WAIT = "INSERT INTO audit_pending (entry_id) VALUES (?)";

    private final Sql sql;
    private final UnitOfWork work;
    private final Digests digests;
    private final BusinessClock clock;

    /** The trail in this database. */
    public AuditTrail(Sql sql, UnitOfWork work, Digests digests, BusinessClock clock) {
        this.sql = sql;
        this.work = work;
        this.digests = digests;
        this.clock = clock;
    }

    /**
     * Writes a change down, in the running unit of work. Instant and trace are taken by itself.
     *
     * @param before the thing before, null if it was not there
     * @param after the thing after, null if it is gone
     * @throws IllegalStateException outside a unit of work: a change and its row belong together
     */
    public void record(
            Actor actor,
            String action,
            String objectType,
            String objectId,
            @Nullable Object before,
            @Nullable Object after,
            @Nullable String reason) {
        insert(who(actor), new Change(action, objectType, objectId, before, after, reason));
    }

    private static Who who(Actor actor) {
        String roles = String.join(",", new TreeSet<>(actor.roles()));
        Actor.Organisation organisation = actor.organisation();
        return new Who(actor.username(), roles, organisation.kind(), organisation.code());
    }

    /**
     * A change of one of many things.
     *
     * @param before the thing before, null if it was not there
     * @param after the thing after, null if it is gone
     */
    public record Event(
            String objectId,
            @Nullable Object before,
            @Nullable Object after,
            @Nullable String reason) {}

    /** Writes the same kind of change of many things down, a few statements for a thousand of them. */
    public void recordAll(Actor actor, String action, String objectType, List<Event> events) {
        Who who = who(actor);
        Instant now = clock.now();
        List<@Nullable Object[]> entries = new ArrayList<>(events.size());
        List<@Nullable Object[]> pending = new ArrayList<>(events.size());
        for (Event event : events) {
            Change change = new Change(action, objectType, event.objectId, event.before, event.after, event.reason);
            @Nullable Object[] row = row(who, change, now);
            entries.add(row);
            pending.add(new @Nullable Object[] {row[0]});
        }
        requireUnitOfWork();
        sql.batch(INSERT, entries);
        sql.batch(WAIT, pending);
    }

    /** The same for a job that no person asked for. */
    public void recordSystem(
            String job,
            String action,
            String objectType,
            String objectId,
            @Nullable Object before,
            @Nullable Object after,
            @Nullable String reason) {
        insert(
                new Who("system:" + job, "SYSTEM", "SYSTEM", "SYSTEM"),
                new Change(action, objectType, objectId, before, after, reason));
    }

    /** The changes of one thing, in the order in which they happened. */
    public List<AuditEntry> of(String objectType, String objectId) {
        return sql
                .list(
                        "SELECT " + StoredEntry.COLUMNS
                                + " FROM audit_entry e LEFT JOIN audit_seal s ON s.entry_id = e.id"
                                + " WHERE e.object_type = ? AND e.object_id = ?"
                                + " ORDER BY CASE WHEN s.seq IS NULL THEN 1 ELSE 0 END, s.seq, e.id",
                        StoredEntry::read,
                        objectType,
                        objectId)
                .stream()
                .map(this::view)
                .toList();
    }

    AuditEntry view(StoredEntry row) {
        return new AuditEntry(
                row.id(),
                row.at(),
                row.actor(),
                row.roles(),
                row.action(),
                row.objectType(),
                row.objectId(),
                row.before() == null ? null : digests.parse(row.before()),
                row.after() == null ? null : digests.parse(row.after()),
                row.reason(),
                row.traceId());
    }

    private void insert(Who who, Change change) {
        requireUnitOfWork();
        @Nullable Object[] row = row(who, change, clock.now());
        sql.update(INSERT, row);
        sql.update(WAIT, row[0]);
    }

    private void requireUnitOfWork() {
        if (!work.isRunning()) {
            throw new IllegalStateException("a change is written down in the unit of work of the change");
        }
    }

    /** The values of {@link #INSERT}; the first is the entry's id. */
    private @Nullable Object[] row(Who who, Change change, Instant now) {
        return new @Nullable Object[] {
            Ids.next(),
            now,
            who.name,
            who.roles,
            who.organisationKind,
            who.organisationCode,
            change.action,
            change.objectType,
            change.objectId,
            change.before == null ? null : digests.canonical(change.before),
            change.after == null ? null : digests.canonical(change.after),
            change.reason,
            Trace.current().orElse(null)
        };
    }

    private record Who(String name, String roles, String organisationKind, String organisationCode) {}

    private record Change(
            String action,
            String objectType,
            String objectId,
            @Nullable Object before,
            @Nullable Object after,
            @Nullable String reason) {}
}
