package techfin.servicekit.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import techfin.servicekit.database.Instants;

/** Recomputes the chain from its first row to its head, in pages, so that memory stays flat. */
final class ChainCheck {
    /** The sealer runs every second; what waits longer than this was kept from it. */
    static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private static final int PAGE = 1000;

    private final Connection connection;
    private final Instant now;
    private Head end = Head.START;

    private ChainCheck(Connection connection, Instant now) {
        this.connection = connection;
        this.now = now;
    }

    static Verdict of(Connection connection, Instant now) throws SQLException {
        return new ChainCheck(connection, now).run();
    }

    private Verdict run() throws SQLException {
        Optional<Head> head = head();
        if (head.isEmpty()) {
            return new Verdict.Broken(0, null, "HEAD_MISMATCH");
        }
        // Rows sealed while we read are left to the next check.
        while (end.seq() < head.get().seq()) {
            long before = end.seq();
            Optional<Verdict> broken = page(head.get().seq());
            if (broken.isPresent()) {
                return broken.get();
            }
            if (end.seq() == before) {
                return new Verdict.Broken(before + 1, null, "SEAL_MISSING");
            }
        }
        if (!end.hash().equals(head.get().hash())) {
            return new Verdict.Broken(end.seq(), null, "HEAD_MISMATCH");
        }
        Optional<Verdict> beyond = beyondHead();
        return beyond.isPresent()
                ? beyond.get()
                : neverSealed().orElseGet(() -> new Verdict.Sound(end.seq(), end.hash()));
    }

    private Optional<Head> head() throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("SELECT seq, hash FROM audit_head WHERE id = 1");
                ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(new Head(row.getLong("seq"), row.getString("hash"))) : Optional.empty();
        }
    }

    private Optional<Verdict> page(long headSeq) throws SQLException {
        String sql = "SELECT s.seq, s.entry_id, s.prev_hash, s.hash, " + StoredEntry.COLUMNS
                + " FROM audit_seal s LEFT JOIN audit_entry e ON e.id = s.entry_id"
                + " WHERE s.seq > ? AND s.seq <= ? ORDER BY s.seq LIMIT " + PAGE;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, end.seq());
            statement.setLong(2, headSeq);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Optional<Verdict> broken = link(row);
                    if (broken.isPresent()) {
                        return broken;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Verdict> link(ResultSet row) throws SQLException {
        long seq = row.getLong("seq");
        String entryId = row.getString("entry_id");
        if (seq != end.seq() + 1) {
            return Optional.of(new Verdict.Broken(end.seq() + 1, null, "SEAL_MISSING"));
        }
        if (row.getString("id") == null) {
            return Optional.of(new Verdict.Broken(seq, entryId, "ENTRY_MISSING"));
        }
        if (!row.getString("prev_hash").equals(end.hash())) {
            return Optional.of(new Verdict.Broken(seq, entryId, "CHAIN_BROKEN"));
        }
        String hash = StoredEntry.read(row).hash(seq, end.hash());
        if (!hash.equals(row.getString("hash"))) {
            return Optional.of(new Verdict.Broken(seq, entryId, "ENTRY_CHANGED"));
        }
        end = new Head(seq, hash);
        return Optional.empty();
    }

    /** Seals after the head can only be there when the head was set back, or when a sealer has moved it just now. */
    private Optional<Verdict> beyondHead() throws SQLException {
        String sql = "SELECT s.seq, s.entry_id FROM audit_seal s, audit_head h"
                + " WHERE h.id = 1 AND s.seq > h.seq ORDER BY s.seq LIMIT 1";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            return row.next()
                    ? Optional.of(new Verdict.Broken(row.getLong("seq"), row.getString("entry_id"), "HEAD_MISMATCH"))
                    : Optional.empty();
        }
    }

    private Optional<Verdict> neverSealed() throws SQLException {
        String sql = "SELECT e.id FROM audit_entry e LEFT JOIN audit_seal s ON s.entry_id = e.id"
                + " WHERE s.seq IS NULL AND e.occurred_at < ? ORDER BY e.id LIMIT 1";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, Instants.column(now.minus(LONGEST_WAIT)));
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Verdict.Broken(0, row.getString("id"), "NOT_SEALED"))
                        : Optional.empty();
            }
        }
    }
}
