package techfin.subsidykit.notice.store;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import techfin.servicekit.database.Sql;
import techfin.subsidykit.application.Decided;
import techfin.subsidykit.notice.Objection;
import techfin.subsidykit.notice.Objections;
import techfin.subsidykit.notice.RaisedObjection;

/** Objections by plain SQL. */
@Singleton
class JdbcObjections implements Objections {
    private static final List<String> COLUMNS = List.of(
            "id",
            "version",
            "case_id",
            "notice_id",
            "entry_number",
            "name",
            "contact",
            "evidence",
            "state",
            "received_on",
            "recorded_by",
            "due_on",
            "decided_by",
            "decided_on",
            "reason_code",
            "reason_text");
    private static final String SELECT = "SELECT " + String.join(", ", COLUMNS) + " FROM objection";
    private static final String RAISED = " FROM objection o JOIN subsidy_case c ON c.id = o.case_id WHERE 1 = 1";
    private final Sql sql;

    JdbcObjections(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(Objection objection) {
        sql.update(
                "INSERT INTO objection (id, version, case_id, notice_id, entry_number, name, contact, evidence, state,"
                        + " received_on, recorded_by, due_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                objection.id(),
                objection.version(),
                objection.applicationId(),
                objection.noticeId(),
                objection.entry(),
                objection.name(),
                objection.contact(),
                objection.evidence(),
                objection.state().name(),
                objection.receivedOn(),
                objection.recordedBy(),
                objection.dueOn());
    }

    @Override
    public Optional<Objection> find(String id) {
        return sql.first(SELECT + " WHERE id = ?", JdbcObjections::read, id);
    }

    @Override
    public List<Objection> of(String applicationId) {
        return sql.list(SELECT + " WHERE case_id = ? ORDER BY id", JdbcObjections::read, applicationId);
    }

    @Override
    public Map<String, List<Objection>> ofAll(Collection<String> applicationIds) {
        return applicationIds.isEmpty()
                ? Map.of()
                : sql
                        .list(
                                SELECT + " WHERE case_id IN (" + Sql.places(applicationIds.size()) + ") ORDER BY id",
                                JdbcObjections::read,
                                applicationIds.toArray())
                        .stream()
                        .collect(Collectors.groupingBy(Objection::applicationId));
    }

    @Override
    public List<Objection> ofNotice(String noticeId) {
        return sql.list(SELECT + " WHERE notice_id = ? ORDER BY id", JdbcObjections::read, noticeId);
    }

    @Override
    public List<RaisedObjection> list(
            @Nullable String roundId, Objection.@Nullable State state, Optional<String> afterId, int limit) {
        List<Object> values = new ArrayList<>();
        String query = "SELECT o." + String.join(", o.", COLUMNS) + ", c.round_id, c.enterprise_name" + RAISED
                + narrowed(roundId, state, values)
                + given(" AND o.id < ?", afterId.orElse(null), values);
        return sql.list(
                query + " ORDER BY o.id DESC LIMIT " + limit,
                row -> new RaisedObjection(read(row), row.getString("round_id"), row.getString("enterprise_name")),
                values.toArray());
    }

    @Override
    public long count(@Nullable String roundId, Objection.@Nullable State state) {
        List<Object> values = new ArrayList<>();
        String query = "SELECT COUNT(*)" + RAISED + narrowed(roundId, state, values);
        return sql.first(query, row -> row.getLong(1), values.toArray()).orElseThrow();
    }

    private static String narrowed(@Nullable String roundId, Objection.@Nullable State state, List<Object> values) {
        return given(" AND c.round_id = ?", roundId, values)
                + given(" AND o.state = ?", state == null ? null : state.name(), values);
    }

    private static String given(String condition, @Nullable String value, List<Object> values) {
        if (value == null) {
            return "";
        }
        values.add(value);
        return condition;
    }

    @Override
    public void decide(Objection decided) {
        Decided decision = decided.decision();
        if (decision == null) {
            throw new IllegalArgumentException("not decided: " + decided.id());
        }
        int changed = sql.update(
                "UPDATE objection SET version = ?, state = ?, decided_by = ?, decided_on = ?, reason_code = ?,"
                        + " reason_text = ? WHERE id = ? AND version = ?",
                decided.version(),
                decided.state().name(),
                decision.by(),
                decision.on(),
                decision.reasonCode(),
                decision.reasonText(),
                decided.id(),
                decided.version() - 1);
        if (changed != 1) {
            throw new IllegalStateException("changed under the lock of its case: " + decided.id());
        }
    }

    private static Objection read(ResultSet row) throws SQLException {
        String decidedBy = row.getString("decided_by");
        return new Objection(
                row.getString("id"),
                row.getLong("version"),
                row.getString("case_id"),
                row.getString("notice_id"),
                row.getInt("entry_number"),
                row.getString("name"),
                row.getString("contact"),
                row.getString("evidence"),
                Objection.State.valueOf(row.getString("state")),
                row.getObject("received_on", LocalDate.class),
                row.getString("recorded_by"),
                row.getObject("due_on", LocalDate.class),
                decidedBy == null
                        ? null
                        : new Decided(
                                decidedBy,
                                row.getObject("decided_on", LocalDate.class),
                                row.getString("reason_code"),
                                row.getString("reason_text")));
    }
}
