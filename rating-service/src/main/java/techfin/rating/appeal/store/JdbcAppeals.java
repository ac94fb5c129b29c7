package techfin.rating.appeal.store;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.casework.Deadline;
import techfin.lending.enterprise.Uscc;
import techfin.rating.access.Decided;
import techfin.rating.access.Proposed;
import techfin.rating.access.RatingScope;
import techfin.rating.appeal.Appeal;
import techfin.rating.appeal.AppealFilter;
import techfin.rating.appeal.Appeals;
import techfin.servicekit.database.DatabaseErrors;
import techfin.servicekit.database.Sql;

/** Appeals by plain SQL; their grounds have rows of their own. */
@Singleton
class JdbcAppeals implements Appeals {
    private static final String ALL =
            "id, version, uscc, assessment_id, assessed_by, state, filed_by, filed_on, due_on,"
                    + " due_projected, live_assessment, taken_by, taken_on, decided_by, decided_on, decided_reason, withdrawn_on";
    private static final String SELECT = "SELECT " + ALL + " FROM rating_appeal WHERE ";

    private final Sql sql;

    JdbcAppeals(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(Appeal appeal) {
        try {
            sql.update(
                    "INSERT INTO rating_appeal (" + ALL + ") VALUES (" + Sql.places(17) + ")",
                    appeal.id(),
                    appeal.version(),
                    appeal.uscc().value(),
                    appeal.assessmentId(),
                    appeal.assessedBy(),
                    appeal.state().name(),
                    appeal.filed().by(),
                    appeal.filed().on(),
                    appeal.deadline().day(),
                    appeal.deadline().projected(),
                    appeal.assessmentId(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        } catch (RuntimeException failed) {
            if (DatabaseErrors.isDuplicate(failed)) {
                throw new OnRecord(failed);
            }
            throw failed;
        }
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int i = 0; i < appeal.grounds().size(); i++) {
            Appeal.Ground ground = appeal.grounds().get(i);
            rows.add(new @Nullable Object[] {appeal.id(), i, ground.indicator(), ground.reason()});
        }
        sql.batch("INSERT INTO rating_appeal_ground (appeal_id, place, indicator, reason) VALUES (?, ?, ?, ?)", rows);
    }

    @Override
    public Optional<String> against(String assessmentId) {
        return sql.first(
                "SELECT id FROM rating_appeal WHERE live_assessment = ?", row -> row.getString(1), assessmentId);
    }

    @Override
    public boolean replace(Appeal next) {
        Proposed taken = next.taken();
        Decided decision = next.decision();
        return sql.update(
                        "UPDATE rating_appeal SET version = ?, state = ?, live_assessment = ?, taken_by = ?, taken_on = ?,"
                                + " decided_by = ?, decided_on = ?, decided_reason = ?, withdrawn_on = ?"
                                + " WHERE id = ? AND version = ?",
                        next.version(),
                        next.state().name(),
                        next.state() == Appeal.State.WITHDRAWN ? null : next.assessmentId(),
                        taken == null ? null : taken.by(),
                        taken == null ? null : taken.on(),
                        decision == null ? null : decision.by(),
                        decision == null ? null : decision.on(),
                        decision == null ? null : decision.reason(),
                        next.withdrawnOn(),
                        next.id(),
                        next.version() - 1)
                == 1;
    }

    @Override
    public Optional<Appeal> find(RatingScope scope, String id) {
        return read(new Narrowed(scope).and("id = ?", id), "").stream().findFirst();
    }

    @Override
    public Optional<Appeal> lock(RatingScope scope, String id) {
        return read(new Narrowed(scope).and("id = ?", id), " FOR UPDATE").stream()
                .findFirst();
    }

    @Override
    public List<Appeal> list(RatingScope scope, AppealFilter filter, Optional<String> afterId, int limit) {
        Narrowed narrowed = new Narrowed(scope).to(filter);
        afterId.ifPresent(id -> narrowed.and("id < ?", id));
        return read(narrowed, " ORDER BY id DESC LIMIT " + limit);
    }

    @Override
    public long count(RatingScope scope, AppealFilter filter) {
        Narrowed narrowed = new Narrowed(scope).to(filter);
        return sql.first(
                        "SELECT COUNT(*) FROM rating_appeal WHERE " + narrowed.text,
                        row -> row.getLong(1),
                        narrowed.values.toArray())
                .orElseThrow();
    }

    private List<Appeal> read(Narrowed narrowed, String end) {
        List<Row> rows = sql.list(SELECT + narrowed.text + end, Row::read, narrowed.values.toArray());
        Map<String, List<Appeal.Ground>> grounds = new HashMap<>();
        if (!rows.isEmpty()) {
            sql.list(
                    "SELECT appeal_id, indicator, reason FROM rating_appeal_ground WHERE appeal_id IN ("
                            + Sql.places(rows.size()) + ") ORDER BY appeal_id, place",
                    row -> grounds.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                            .add(new Appeal.Ground(row.getString(2), row.getString(3))),
                    rows.stream().map(Row::id).toArray());
        }
        return rows.stream()
                .map(row -> row.appeal(grounds.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** The row of an appeal, without its grounds. */
    private record Row(String id, Appeal bare) {
        static Row read(ResultSet row) throws SQLException {
            String takenBy = row.getString("taken_by");
            String decidedBy = row.getString("decided_by");
            Appeal bare = new Appeal(
                    row.getString("id"),
                    row.getLong("version"),
                    new Uscc(row.getString("uscc")),
                    row.getString("assessment_id"),
                    row.getString("assessed_by"),
                    List.of(),
                    Appeal.State.valueOf(row.getString("state")),
                    new Proposed(row.getString("filed_by"), row.getObject("filed_on", LocalDate.class)),
                    new Deadline(row.getObject("due_on", LocalDate.class), row.getBoolean("due_projected")),
                    takenBy == null ? null : new Proposed(takenBy, row.getObject("taken_on", LocalDate.class)),
                    decidedBy == null
                            ? null
                            : new Decided(
                                    decidedBy,
                                    row.getObject("decided_on", LocalDate.class),
                                    Objects.requireNonNull(row.getString("decided_reason"))),
                    row.getObject("withdrawn_on", LocalDate.class));
            return new Row(bare.id(), bare);
        }

        Appeal appeal(List<Appeal.Ground> grounds) {
            return new Appeal(
                    bare.id(),
                    bare.version(),
                    bare.uscc(),
                    bare.assessmentId(),
                    bare.assessedBy(),
                    grounds,
                    bare.state(),
                    bare.filed(),
                    bare.deadline(),
                    bare.taken(),
                    bare.decision(),
                    bare.withdrawnOn());
        }
    }

    /** A condition that begins with whose appeals they are. */
    private static final class Narrowed {
        private final StringBuilder text = new StringBuilder();
        private final List<Object> values = new ArrayList<>();

        Narrowed(RatingScope scope) {
            switch (scope) {
                case RatingScope.OfCity city -> text.append("id IS NOT NULL");
                case RatingScope.OfDivisions divisions -> {
                    text.append("uscc IN (SELECT e.uscc FROM enterprise e WHERE e.division_code IN (")
                            .append(Sql.places(divisions.codes().size()))
                            .append("))");
                    values.addAll(divisions.codes());
                }
                case RatingScope.OfEnterprise self -> {
                    text.append("uscc = ?");
                    values.add(self.uscc().value());
                }
                case RatingScope.OfBank bank -> text.append("id IS NULL");
            }
        }

        Narrowed to(AppealFilter filter) {
            if (filter.uscc() != null) {
                and("uscc = ?", filter.uscc().value());
            }
            if (filter.state() != null) {
                and("state = ?", filter.state().name());
            }
            if (filter.overdueOn() != null) {
                and("state IN ('FILED', 'TAKEN') AND due_on < ?", filter.overdueOn());
            }
            return this;
        }

        Narrowed and(String condition, Object value) {
            text.append(" AND ").append(condition);
            values.add(value);
            return this;
        }
    }
}
