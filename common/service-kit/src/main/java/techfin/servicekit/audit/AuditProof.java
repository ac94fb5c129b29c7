package techfin.servicekit.audit;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.database.DatabaseFailure;
import techfin.servicekit.database.Sql;
import techfin.servicekit.paging.Page;
import techfin.servicekit.paging.PageRequest;
import techfin.servicekit.transaction.UnitOfWork;

/** Proves the trail, and lists it. */
@Singleton
public class AuditProof {
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
}
