package techfin.subsidykit.application.store;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.casework.CaseState;
import techfin.casework.Deadline;
import techfin.casework.StageClock;
import techfin.lending.enterprise.FoldedName;
import techfin.money.WorkingCalendar;
import techfin.servicekit.database.Sql;
import techfin.subsidykit.access.CaseScope;
import techfin.subsidykit.application.CaseFilter;
import techfin.subsidykit.application.Cases;
import techfin.subsidykit.application.Listed;
import techfin.subsidykit.application.Progress;
import techfin.subsidykit.application.SubsidyApplication;

/** Cases by plain SQL, every read inside a scope. */
@Singleton
class JdbcCases implements Cases {
    private static final String COLUMNS = "id, version, round_id, loan_id, bank_code, uscc, enterprise_name,"
            + " division_code, state, prepared_by, filed_on, progress, listed";
    private static final CaseScope ALL = new CaseScope.OfCity();
    private static final List<String> LISTED = Arrays.stream(CaseState.values())
            .filter(state -> state.isLive() && state.isListed())
            .map(Enum::name)
            .toList();

    private final Sql sql;
    private final CaseText texts;
    private final WorkingCalendar calendar;

    JdbcCases(Sql sql, CaseText texts, WorkingCalendar calendar) {
        this.sql = sql;
        this.texts = texts;
        this.calendar = calendar;
    }

    @Override
    public Optional<String> add(SubsidyApplication application) {
        // The use case holds the loan's row, so nobody adds another case for it in between.
        Optional<String> taken = sql.first(
                "SELECT c.id FROM subsidy_case c JOIN funding_round r ON r.scheme_code = c.scheme_code"
                        + " WHERE c.live_loan_id = ? AND r.id = ?",
                row -> row.getString(1),
                application.loanId(),
                application.roundId());
        if (taken.isPresent()) {
            return taken;
        }
        Due due = due(application);
        Listed listed = application.listed();
        sql.update(
                "INSERT INTO subsidy_case (id, version, round_id, loan_id, live_loan_id, bank_code, uscc,"
                        + " enterprise_name, division_code, state, prepared_by, filed_on, due_on, due_projected,"
                        + " entry_number, progress, listed, enterprise_name_folded, scheme_code) VALUES (?, ?, ?, ?, ?,"
                        + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                        + " (SELECT r.scheme_code FROM funding_round r WHERE r.id = ?))",
                application.id(),
                application.version(),
                application.roundId(),
                application.loanId(),
                live(application),
                application.bankCode(),
                application.uscc(),
                application.enterpriseName(),
                application.divisionCode(),
                application.state().name(),
                application.preparedBy(),
                application.filedOn(),
                due.on(),
                due.projected(),
                listed == null ? null : listed.entry(),
                texts.write(application.progress()),
                texts.write(listed),
                FoldedName.of(application.enterpriseName()).text(),
                application.roundId());
        return Optional.empty();
    }

    private static @Nullable String live(SubsidyApplication application) {
        return application.state().isLive() ? application.loanId() : null;
    }

    @Override
    public Optional<String> liveOf(String loanId, String schemeCode) {
        return sql.first(
                "SELECT id FROM subsidy_case WHERE live_loan_id = ? AND scheme_code = ?",
                row -> row.getString(1),
                loanId,
                schemeCode);
    }

    @Override
    public List<SubsidyApplication> liveOf(String loanId) {
        return rows(
                CaseQuery.select(COLUMNS, ALL).and("live_loan_id = ?", loanId).end(" ORDER BY id"));
    }

    @Override
    public List<SubsidyApplication> listedBesideOthers(Collection<String> loanIds) {
        List<Object> bound = new ArrayList<>(loanIds);
        bound.addAll(LISTED);
        return sql.list(
                "SELECT " + COLUMNS + " FROM subsidy_case c WHERE c.live_loan_id IN (" + Sql.places(loanIds.size())
                        + ") AND c.state IN (" + Sql.places(LISTED.size())
                        + ") AND EXISTS (SELECT 1 FROM subsidy_case o"
                        + " WHERE o.live_loan_id = c.live_loan_id AND o.scheme_code <> c.scheme_code) ORDER BY c.id",
                this::read,
                bound.toArray());
    }

    @Override
    public Optional<String> listedAs(String roundId, int entry) {
        return sql.first(
                "SELECT id FROM subsidy_case WHERE round_id = ? AND entry_number = ?",
                row -> row.getString(1),
                roundId,
                entry);
    }

    @Override
    public Optional<String> pendingOf(String uscc, String schemeCode) {
        return sql.first(
                "SELECT c.id FROM subsidy_case c JOIN funding_round r ON r.id = c.round_id WHERE c.uscc = ?"
                        + " AND r.scheme_code = ? AND c.state NOT IN ('REJECTED', 'WITHDRAWN', 'APPROVED',"
                        + " 'PAYMENT_ORDERED', 'PAID', 'CLAWED_BACK')",
                row -> row.getString(1),
                uscc,
                schemeCode);
    }

    @Override
    public Optional<SubsidyApplication> find(CaseScope scope, String id) {
        return rows(CaseQuery.select(COLUMNS, scope).and("id = ?", id)).stream().findFirst();
    }

    @Override
    public Optional<SubsidyApplication> lock(CaseScope scope, String id) {
        return rows(CaseQuery.select(COLUMNS, scope).and("id = ?", id).end(" FOR UPDATE")).stream()
                .findFirst();
    }

    @Override
    public List<SubsidyApplication> lockOfRound(String roundId, Collection<CaseState> states) {
        return rows(ofRoundQuery(roundId, states).end(" ORDER BY id FOR UPDATE"));
    }

    @Override
    public List<SubsidyApplication> ofRound(String roundId, Collection<CaseState> states) {
        return rows(ofRoundQuery(roundId, states).end(" ORDER BY id"));
    }

    private static CaseQuery ofRoundQuery(String roundId, Collection<CaseState> states) {
        return CaseQuery.select(COLUMNS, ALL)
                .and("round_id = ?", roundId)
                .in("state", states.stream().map(Enum::name).toList());
    }

    @Override
    public List<SubsidyApplication> list(CaseScope scope, CaseFilter filter, Optional<String> afterId, int limit) {
        return rows(narrowed(CaseQuery.select(COLUMNS, scope), filter)
                .and("id < ?", afterId.orElse(null))
                .end(" ORDER BY id DESC LIMIT " + limit));
    }

    @Override
    public long count(CaseScope scope, CaseFilter filter) {
        CaseQuery query = narrowed(CaseQuery.select("COUNT(*)", scope), filter);
        return sql.first(query.sql(), row -> row.getLong(1), query.values()).orElseThrow();
    }

    private static CaseQuery narrowed(CaseQuery query, CaseFilter filter) {
        query.and("round_id = ?", filter.roundId())
                .and("due_on < ?", filter.dueBefore())
                .matching(filter.piece())
                .waiting(filter.waiting());
        return filter.states().isEmpty()
                ? query
                : query.in("state", filter.states().stream().map(Enum::name).toList());
    }

    @Override
    public List<String> roundsWith(CaseScope scope, Collection<CaseState> states) {
        CaseQuery query = CaseQuery.select("DISTINCT round_id", scope)
                .in("state", states.stream().map(Enum::name).toList());
        return sql.list(query.sql(), row -> row.getString(1), query.values());
    }

    @Override
    public Map<CaseState, Long> countByState(String roundId) {
        Map<CaseState, Long> counts = new EnumMap<>(CaseState.class);
        sql.list(
                        "SELECT state, COUNT(*) FROM subsidy_case WHERE round_id = ? GROUP BY state",
                        row -> Map.entry(CaseState.valueOf(row.getString(1)), row.getLong(2)),
                        roundId)
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    @Override
    public void change(SubsidyApplication next) {
        if (sql.update(UPDATE, row(next)) != 1) {
            throw new IllegalStateException("changed under its lock: " + next.id());
        }
    }

    @Override
    public void changeAll(List<SubsidyApplication> next) {
        sql.batch(UPDATE, next.stream().map(this::row).toList());
    }

    private static final String UPDATE =
            "UPDATE subsidy_case SET version = ?, state = ?, live_loan_id = ?, due_on = ?, due_projected = ?,"
                    + " entry_number = ?, progress = ?, listed = ? WHERE id = ? AND version = ?";

    private @Nullable Object[] row(SubsidyApplication next) {
        Due due = due(next);
        Listed listed = next.listed();
        return new @Nullable Object[] {
            next.version(),
            next.state().name(),
            live(next),
            due.on(),
            due.projected(),
            listed == null ? null : listed.entry(),
            texts.write(next.progress()),
            texts.write(listed),
            next.id(),
            next.version() - 1
        };
    }

    @Override
    public List<SubsidyApplication> projected(String afterId, int limit) {
        return rows(CaseQuery.select(COLUMNS, ALL)
                .and("due_projected = ?", true)
                .and("id > ?", afterId)
                .end(" ORDER BY id LIMIT " + limit));
    }

    @Override
    public void redate(SubsidyApplication application) {
        Due due = due(application);
        sql.update(
                "UPDATE subsidy_case SET due_on = ?, due_projected = ? WHERE id = ? AND version = ?",
                due.on(),
                due.projected(),
                application.id(),
                application.version());
    }

    private record Due(@Nullable LocalDate on, boolean projected) {}

    private Due due(SubsidyApplication application) {
        StageClock clock = application.progress().clock();
        if (clock == null) {
            return new Due(null, false);
        }
        Deadline deadline = clock.deadline(calendar);
        return new Due(deadline.day(), deadline.projected());
    }

    private List<SubsidyApplication> rows(CaseQuery query) {
        return sql.list(query.sql(), this::read, query.values());
    }

    private SubsidyApplication read(ResultSet row) throws SQLException {
        String listed = row.getString("listed");
        return new SubsidyApplication(
                row.getString("id"),
                row.getLong("version"),
                row.getString("round_id"),
                row.getString("loan_id"),
                row.getString("bank_code"),
                row.getString("uscc"),
                row.getString("enterprise_name"),
                row.getString("division_code"),
                CaseState.valueOf(row.getString("state")),
                row.getString("prepared_by"),
                row.getObject("filed_on", LocalDate.class),
                texts.read(row.getString("progress"), Progress.class),
                listed == null ? null : texts.read(listed, Listed.class));
    }
}
