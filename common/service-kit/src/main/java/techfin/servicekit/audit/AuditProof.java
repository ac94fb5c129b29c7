package techfin.servicekit.audit;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.database.DatabaseFailure;
import techfin.servicekit.database.Sql;
import techfin.servicekit.paging.Page;
import techfin.servicekit.paging.PageRequest;
import techfin.servicekit.transaction.UnitOfWork;

/** Proves the trail, and lists it. */
@Singleton
public class AuditProof {
    private static final int EXPORTED_AT_ONCE = 500;

    private final UnitOfWork work;
    private final Sql sql;
    private final AuditTrail trail;
    private final BusinessClock clock;

    /** The proof of the trail in this database. */
    public AuditProof(UnitOfWork work, Sql sql, AuditTrail trail, BusinessClock clock) {
        this.work = work;
        this.sql = sql;
        this.trail = trail;
        this.clock = clock;
    }

    /** Recomputes the whole chain. */
    public Verdict verify() {
        return work.run(() -> {
            try {
                return ChainCheck.of(work.connection(), clock.now());
            } catch (SQLException e) {
                throw new DatabaseFailure(e);
            }
        });
    }

    /** A page of all changes, in the order of their ids. */
    public Page<AuditEntry> entries(PageRequest page) {
        String after = page.after().orElse("");
        List<StoredEntry> rows = sql.list(
                "SELECT " + StoredEntry.COLUMNS + " FROM audit_entry e WHERE e.id > ? ORDER BY e.id LIMIT ?",
                StoredEntry::read,
                after,
                page.limit() + 1);
        return Page.of(rows, page, StoredEntry::id).map(trail::view);
    }

    /** A page of the changes that are asked for, newest first, each with its place in the chain. */
    public Page<SealedEntry> search(AuditFilter filter, PageRequest page) {
        List<Object> values = new ArrayList<>();
        String condition = filter.condition(values);
        page.after().ifPresent(values::add);
        values.add(page.limit() + 1);
        List<Link> rows = sql.list(
                "SELECT s.seq, s.prev_hash, s.hash, " + StoredEntry.COLUMNS
                        + " FROM audit_entry e LEFT JOIN audit_seal s ON s.entry_id = e.id WHERE 1 = 1" + condition
                        + (page.after().isPresent() ? " AND e.id < ?" : "") + " ORDER BY e.id DESC LIMIT ?",
                Link::read,
                values.toArray());
        return Page.of(rows, page, link -> link.row().id()).map(this::view);
    }

    /** How many changes there are under this filter. */
    public long count(AuditFilter filter) {
        List<Object> values = new ArrayList<>();
        String condition = filter.condition(values);
        return sql.first(
                        "SELECT COUNT(*) FROM audit_entry e WHERE 1 = 1" + condition,
                        row -> row.getLong(1),
                        values.toArray())
                .orElseThrow();
    }

    /**
     * Writes the sealed changes that are asked for, in the order of the chain, a line of JSON each: what was hashed, and
     * the hash. Without the member {@code hash} a line in canonical form (RFC 8785) hashes to just that; without a
     * filter each {@code prevHash} is the hash of the line before, the first 64 zeros.
     */
    public void export(AuditFilter filter, OutputStream out) throws IOException {
        List<Object> asked = new ArrayList<>();
        String condition = filter.condition(asked);
        long last = 0;
        List<Link> rows;
        do {
            List<Object> values = new ArrayList<>(List.of(last));
            values.addAll(asked);
            rows = sql.list(
                    "SELECT s.seq, s.prev_hash, s.hash, " + StoredEntry.COLUMNS
                            + " FROM audit_seal s JOIN audit_entry e ON e.id = s.entry_id WHERE s.seq > ?" + condition
                            + " ORDER BY s.seq LIMIT " + EXPORTED_AT_ONCE,
                    Link::read,
                    values.toArray());
            for (Link link : rows) {
                last = Objects.requireNonNull(link.seq);
                String line = link.row
                        .link(last, Objects.requireNonNull(link.prevHash))
                        .put("hash", link.hash)
                        .toString();
                out.write(line.getBytes(StandardCharsets.UTF_8));
                out.write('\n');
            }
        } while (rows.size() == EXPORTED_AT_ONCE);
    }

    /** A row beside its seal, if it has one. */
    private record Link(
            @Nullable Long seq,
            @Nullable String prevHash,
            @Nullable String hash,
            StoredEntry row) {
        static Link read(ResultSet row) throws SQLException {
            String hash = row.getString("hash");
            return new Link(
                    hash == null ? null : row.getLong("seq"), row.getString("prev_hash"), hash, StoredEntry.read(row));
        }
    }

    private SealedEntry view(Link link) {
        return new SealedEntry(
                trail.view(link.row),
                new SealedEntry.Organisation(link.row.organisationKind(), link.row.organisationCode()),
                link.seq,
                link.prevHash,
                link.hash);
    }
}
