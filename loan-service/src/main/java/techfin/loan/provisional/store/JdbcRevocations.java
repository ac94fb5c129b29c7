package techfin.loan.provisional.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.Reason;
import techfin.loan.provisional.LapsedCase;
import techfin.loan.provisional.Revocation;
import techfin.loan.provisional.RevocationPreview;
import techfin.loan.provisional.Revocations;
import techfin.servicekit.database.Instants;
import techfin.servicekit.database.Sql;

/** Runs with their cases; a case keeps what the loan looked like when it was revoked. */
@Singleton
class JdbcRevocations implements Revocations {
    private static final String RUNS =
            "SELECT id, run_for, year_end, reason_code, reason_text, run_by, run_at FROM filing_revocation";
    private static final String INSERT = "INSERT IGNORE INTO filing_revocation (id, run_for, year_end, reason_code,"
            + " reason_text, run_by, run_at) VALUES (?, ?, ?, ?, ?, ?, ?)";

    private final Sql sql;
    private final ObjectMapper json;

    JdbcRevocations(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public boolean begin(Revocation run) {
        return sql.update(
                        INSERT,
                        run.id(),
                        run.runFor(),
                        run.yearEnd(),
                        run.reason().code(),
                        run.reason().text(),
                        run.runBy(),
                        run.runAt())
                == 1;
    }

    @Override
    public void addCases(String runId, List<LapsedCase> cases) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (LapsedCase one : cases) {
            rows.add(CaseRow.values(runId, one));
        }
        sql.batch(CaseRow.INSERT, rows);
    }

    @Override
    public boolean hasRunFor(int year) {
        return sql.first("SELECT id FROM filing_revocation WHERE year_end = ?", row -> row.getString(1), year)
                .isPresent();
    }

    @Override
    public Optional<Revocation> find(String id) {
        return sql.first(RUNS + " WHERE id = ?", this::read, id);
    }

    @Override
    public List<Revocation> list(Optional<String> afterId, int limit) {
        String end = " ORDER BY id DESC LIMIT " + limit;
        return afterId.map(id -> sql.list(RUNS + " WHERE id < ?" + end, this::read, id))
                .orElseGet(() -> sql.list(RUNS + end, this::read));
    }

    @Override
    public long count() {
        return sql.first("SELECT COUNT(*) FROM filing_revocation", row -> row.getLong(1))
                .orElseThrow();
    }

    private Revocation read(ResultSet row) throws SQLException {
        String id = row.getString("id");
        return new Revocation(
                id,
                row.getObject("run_for", LocalDate.class),
                row.getObject("year_end", Integer.class),
                new Reason(row.getString("reason_code"), row.getString("reason_text")),
                row.getString("run_by"),
                Instants.read(row, "run_at"),
                cases(id));
    }

    private List<LapsedCase> cases(String runId) {
        return sql.list(CaseRow.SELECT, CaseRow::read, runId);
    }

    @Override
    public void keep(RevocationPreview seen) {
        try {
            sql.update(
                    "INSERT IGNORE INTO filing_revocation_preview (digest, seen) VALUES (?, ?)",
                    seen.digest(),
                    json.writeValueAsString(new Seen(seen.on(), seen.cases())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a preview could not be written", e);
        }
    }

    @Override
    public Optional<RevocationPreview> seen(String digest) {
        return sql.first("SELECT seen FROM filing_revocation_preview WHERE digest = ?", row -> row.getString(1), digest)
                .map(this::readSeen);
    }

    private RevocationPreview readSeen(String text) {
        try {
            Seen seen = json.readValue(text, Seen.class);
            return new RevocationPreview(seen.on(), Objects.requireNonNull(seen.cases()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept preview could not be read", e);
        }
    }

    /** A preview as its row keeps it. */
    record Seen(LocalDate on, List<LapsedCase> cases) {}
}
