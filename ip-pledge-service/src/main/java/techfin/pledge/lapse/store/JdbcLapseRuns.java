package techfin.pledge.lapse.store;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import techfin.pledge.lapse.LapseRun;
import techfin.pledge.lapse.LapseRuns;
import techfin.servicekit.database.Instants;
import techfin.servicekit.database.Sql;

/** Runs by plain SQL; the day is unique, so that one of several instances has it. */
@Singleton
class JdbcLapseRuns implements LapseRuns {
    private static final String COLUMNS = "id, run_for, run_at, pledges, rights, opened, closed, standing";
    private static final String SELECT = "SELECT " + COLUMNS + " FROM lapse_run";
    private final Sql sql;

    JdbcLapseRuns(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean begin(LapseRun run) {
        return sql.update(
                        "INSERT IGNORE INTO lapse_run (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                        run.id(),
                        run.runFor(),
                        run.runAt(),
                        run.pledges(),
                        run.rights(),
                        run.opened(),
                        run.closed(),
                        run.standing())
                == 1;
    }

    @Override
    public void finish(LapseRun run) {
        sql.update(
                "UPDATE lapse_run SET pledges = ?, rights = ?, opened = ?, closed = ?, standing = ? WHERE id = ?",
                run.pledges(),
                run.rights(),
                run.opened(),
                run.closed(),
                run.standing(),
                run.id());
    }

    @Override
    public boolean hasRunFor(LocalDate day) {
        return sql.first("SELECT id FROM lapse_run WHERE run_for = ?", row -> row.getString(1), day)
                .isPresent();
    }

    @Override
    public Optional<LapseRun> find(String id) {
        return sql.first(SELECT + " WHERE id = ?", JdbcLapseRuns::read, id);
    }

    @Override
    public List<LapseRun> list(Optional<String> afterId, int limit) {
        String end = " ORDER BY id DESC LIMIT " + limit;
        return afterId.map(id -> sql.list(SELECT + " WHERE id < ?" + end, JdbcLapseRuns::read, id))
                .orElseGet(() -> sql.list(SELECT + end, JdbcLapseRuns::read));
    }

    @Override
    public long count() {
        return sql.first("SELECT COUNT(*) FROM lapse_run", row -> row.getLong(1))
                .orElseThrow();
    }

    private static LapseRun read(ResultSet row) throws SQLException {
        return new LapseRun(
                row.getString("id"),
                row.getObject("run_for", LocalDate.class),
                Instants.read(row, "run_at"),
                row.getInt("pledges"),
                row.getInt("rights"),
                row.getInt("opened"),
                row.getInt("closed"),
                row.getInt("standing"));
    }
}
