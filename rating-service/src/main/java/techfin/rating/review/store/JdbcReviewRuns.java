package techfin.rating.review.store;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import techfin.rating.review.ReviewRun;
import techfin.rating.review.ReviewRuns;
import techfin.servicekit.database.Instants;
import techfin.servicekit.database.Sql;

/** Runs by plain SQL; the day is unique, so that one of several instances has it. */
@Singleton
class JdbcReviewRuns implements ReviewRuns {
    private static final String COLUMNS = "id, run_for, run_at, ratings, opened, closed";
    private static final String SELECT = "SELECT " + COLUMNS + " FROM review_run";

    private final Sql sql;

    JdbcReviewRuns(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean begin(ReviewRun run) {
        return sql.update(
                        "INSERT IGNORE INTO review_run (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?)",
                        run.id(),
                        run.runFor(),
                        run.runAt(),
                        run.ratings(),
                        run.opened(),
                        run.closed())
                == 1;
    }

    @Override
    public void finish(ReviewRun run) {
        sql.update(
                "UPDATE review_run SET ratings = ?, opened = ?, closed = ? WHERE id = ?",
                run.ratings(),
                run.opened(),
                run.closed(),
                run.id());
    }

    @Override
    public boolean hasRunFor(LocalDate day) {
        return sql.first("SELECT id FROM review_run WHERE run_for = ?", row -> row.getString(1), day)
                .isPresent();
    }

    @Override
    public List<ReviewRun> list(Optional<String> afterId, int limit) {
        String end = " ORDER BY id DESC LIMIT " + limit;
        return afterId.map(id -> sql.list(SELECT + " WHERE id < ?" + end, JdbcReviewRuns::read, id))
                .orElseGet(() -> sql.list(SELECT + end, JdbcReviewRuns::read));
    }

    @Override
    public long count() {
        return sql.first("SELECT COUNT(*) FROM review_run", row -> row.getLong(1))
                .orElseThrow();
    }

    private static ReviewRun read(ResultSet row) throws SQLException {
        return new ReviewRun(
                row.getString("id"),
                row.getObject("run_for", LocalDate.class),
                Instants.read(row, "run_at"),
                row.getInt("ratings"),
                row.getInt("opened"),
                row.getInt("closed"));
    }
}
