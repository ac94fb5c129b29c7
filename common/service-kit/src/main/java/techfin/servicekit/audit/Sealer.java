package techfin.servicekit.audit;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import techfin.servicekit.database.DatabaseErrors;
import techfin.servicekit.database.Sql;
import techfin.servicekit.transaction.UnitOfWork;

/**
 * Chains the entries that wait. It alone gives numbers, so writers neither fork the chain nor queue for it. Any number
 * of instances may run: whoever moves the head first has the batch, the others find it moved and leave.
 */
@Singleton
public class Sealer {
    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final int BATCH = 500;

    private final Sql sql;
    private final UnitOfWork work;

    /** A sealer of the trail in this database. */
    public Sealer(Sql sql, UnitOfWork work) {
        this.sql = sql;
        this.work = work;
    }

    @Scheduled(initialDelay = "${techfin.audit.seal-every:1s}", fixedDelay = "${techfin.audit.seal-every:1s}")
    void everySecond() {
        try {
            sealAll();
        } catch (RuntimeException e) {
            LOG.warn("Sealing is tried again in a second: {}", DatabaseErrors.summary(e));
        }
    }

    /** Seals until nothing waits any more; says how many it sealed. */
    public int sealAll() {
        int sealed = 0;
        while (true) {
            int some = sealSome();
            sealed += some;
            if (some < BATCH) {
                return sealed;
            }
        }
    }

    private int sealSome() {
        if (sql.first("SELECT entry_id FROM audit_pending LIMIT 1", row -> row.getString(1))
                .isEmpty()) {
            return 0;
        }
        return work.run(this::sealBatch);
    }

    private int sealBatch() {
        Head head = Head.read(sql);
        List<StoredEntry> waiting = sql.list(
                "SELECT " + StoredEntry.COLUMNS + " FROM audit_pending p JOIN audit_entry e ON e.id = p.entry_id"
                        + " ORDER BY p.entry_id LIMIT " + BATCH,
                StoredEntry::read);
        if (waiting.isEmpty()) {
            return 0;
        }
        List<@Nullable Object[]> seals = new ArrayList<>();
        List<@Nullable Object[]> done = new ArrayList<>();
        Head end = head;
        for (StoredEntry entry : waiting) {
            long seq = end.seq() + 1;
            String hash = entry.hash(seq, end.hash());
            seals.add(new Object[] {seq, entry.id(), end.hash(), hash});
            done.add(new Object[] {entry.id()});
            end = new Head(seq, hash);
        }
        if (!head.moveTo(end, sql)) {
            return 0;
        }
        sql.batch("INSERT INTO audit_seal (seq, entry_id, prev_hash, hash) VALUES (?, ?, ?, ?)", seals);
        sql.batch("DELETE FROM audit_pending WHERE entry_id = ?", done);
        return waiting.size();
    }
}
