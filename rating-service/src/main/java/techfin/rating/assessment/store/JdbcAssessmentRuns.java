package techfin.rating.assessment.store;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import techfin.lending.enterprise.Uscc;
import techfin.rating.access.RatingScope;
import techfin.rating.assessment.AssessmentRun;
import techfin.rating.assessment.AssessmentRuns;
import techfin.servicekit.database.Instants;
import techfin.servicekit.database.Sql;

/** Runs by plain SQL. A scope is written as {@code *}, {@code U:code} or {@code D:code,code}. */
@Singleton
class JdbcAssessmentRuns implements AssessmentRuns {
    private static final String COLUMNS = "id, scope, on_day, system_id, status, enterprises, looked_at, written,"
            + " last_uscc, started_by, started_at, finished_at";
    private static final String SELECT = "SELECT " + COLUMNS + " FROM assessment_run WHERE ";
    private static final String CITY = "*";
    private static final String ENTERPRISE = "U:";
    private static final String DIVISIONS = "D:";

    private final Sql sql;

    JdbcAssessmentRuns(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(AssessmentRun run) {
        Instant finished = run.finishedAt();
        sql.update(
                "INSERT INTO assessment_run (" + COLUMNS + ") VALUES (" + Sql.places(12) + ")",
                run.id(),
                text(run.scope()),
                run.onDay(),
                run.systemId(),
                run.status().name(),
                run.enterprises(),
                run.lookedAt(),
                run.written(),
                run.lastUscc(),
                run.startedBy(),
                Instants.column(run.startedAt()),
                finished == null ? null : Instants.column(finished));
    }

    @Override
    public Optional<AssessmentRun> find(String id) {
        return sql.first(SELECT + "id = ?", JdbcAssessmentRuns::read, id);
    }

    @Override
    public List<AssessmentRun> list(Optional<String> beforeId, int limit) {
        String end = " ORDER BY id DESC LIMIT " + limit;
        return beforeId.isPresent()
                ? sql.list(SELECT + "id < ?" + end, JdbcAssessmentRuns::read, beforeId.get())
                : sql.list(SELECT + "id IS NOT NULL" + end, JdbcAssessmentRuns::read);
    }

    @Override
    public long count() {
        return sql.first("SELECT COUNT(*) FROM assessment_run", row -> row.getLong(1))
                .orElseThrow();
    }

    @Override
    public Optional<AssessmentRun> take(String owner, Instant now, Instant until) {
        Optional<String> waiting = sql.first(
                "SELECT id FROM assessment_run WHERE status = 'RUNNING' AND (lease_until IS NULL OR lease_until < ?)"
                        + " ORDER BY id LIMIT 1",
                row -> row.getString(1),
                Instants.column(now));
        return waiting.filter(id -> sql.update(
                                "UPDATE assessment_run SET owner = ?, lease_until = ? WHERE id = ? AND status = 'RUNNING'"
                                        + " AND (lease_until IS NULL OR lease_until < ?)",
                                owner,
                                Instants.column(until),
                                id,
                                Instants.column(now))
                        == 1)
                .flatMap(this::find);
    }

    @Override
    public boolean advance(AssessmentRun run, String owner, Instant until) {
        Instant finished = run.finishedAt();
        return sql.update(
                        "UPDATE assessment_run SET status = ?, looked_at = ?, written = ?, last_uscc = ?, finished_at = ?,"
                                + " lease_until = ? WHERE id = ? AND owner = ? AND status = 'RUNNING'",
                        run.status().name(),
                        run.lookedAt(),
                        run.written(),
                        run.lastUscc(),
                        finished == null ? null : Instants.column(finished),
                        Instants.column(until),
                        run.id(),
                        owner)
                == 1;
    }

    private static String text(RatingScope scope) {
        return switch (scope) {
            case RatingScope.OfCity city -> CITY;
            case RatingScope.OfEnterprise one -> ENTERPRISE + one.uscc().value();
            case RatingScope.OfDivisions some -> DIVISIONS + String.join(",", new TreeSet<>(some.codes()));
            case RatingScope.OfBank bank -> throw new IllegalArgumentException("no run for a bank");
        };
    }

    private static RatingScope scope(String text) {
        if (text.equals(CITY)) {
            return new RatingScope.OfCity();
        }
        return text.startsWith(ENTERPRISE)
                ? new RatingScope.OfEnterprise(new Uscc(text.substring(ENTERPRISE.length())))
                : new RatingScope.OfDivisions(
                        Set.of(text.substring(DIVISIONS.length()).split(",", -1)));
    }

    private static AssessmentRun read(ResultSet row) throws SQLException {
        return new AssessmentRun(
                row.getString("id"),
                scope(row.getString("scope")),
                row.getObject("on_day", LocalDate.class),
                row.getString("system_id"),
                AssessmentRun.Status.valueOf(row.getString("status")),
                row.getInt("enterprises"),
                row.getInt("looked_at"),
                row.getInt("written"),
                row.getString("last_uscc"),
                row.getString("started_by"),
                Instants.read(row, "started_at"),
                Instants.orNull(row, "finished_at"));
    }
}
