package techfin.loan.subsidy.store;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.loan.filing.LoanScope;
import techfin.loan.filing.Uscc;
import techfin.loan.subsidy.ApplicationStatus;
import techfin.loan.subsidy.Applications;
import techfin.loan.subsidy.Decided;
import techfin.loan.subsidy.Entitlement;
import techfin.loan.subsidy.SubsidyApplication;
import techfin.loan.subsidy.SubsidyRound;
import techfin.servicekit.database.Sql;
import techfin.subsidy.PreviousGrant;

/** Applications by plain SQL, every read inside a scope. */
@Singleton
class JdbcApplications implements Applications {
    private static final String COLUMNS = "id, version, round_id, loan_id, bank_code, uscc, enterprise_name,"
            + " division_code, status, prepared_by, filed_on, decided_by, decided_on, reason_code, reason_text";
    private final Sql sql;
    private final GrantRows grants;
    private final EntitlementText texts;

    JdbcApplications(Sql sql, GrantRows grants, EntitlementText texts) {
        this.sql = sql;
        this.grants = grants;
        this.texts = texts;
    }

    @Override
    public Optional<String> add(SubsidyApplication application) {
        // The use case holds the loan's row, so nobody adds another application for it in between.
        Optional<String> taken = liveOf(application.loanId());
        if (taken.isPresent()) {
            return taken;
        }
        sql.update(
                "INSERT INTO subsidy_application (id, version, round_id, loan_id, live_loan_id, bank_code, uscc,"
                        + " enterprise_name, division_code, status, prepared_by, filed_on)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                application.id(),
                application.version(),
                application.roundId(),
                application.loanId(),
                application.loanId(),
                application.bankCode(),
                application.uscc().value(),
                application.enterpriseName(),
                application.divisionCode(),
                application.status().name(),
                application.preparedBy(),
                application.filedOn());
        grants.addHand(application.id(), application.preparedBy(), "PREPARED");
        return Optional.empty();
    }

    @Override
    public Optional<String> liveOf(String loanId) {
        return sql.first("SELECT id FROM subsidy_application WHERE live_loan_id = ?", row -> row.getString(1), loanId);
    }

    @Override
    public Optional<SubsidyApplication> find(LoanScope scope, String id) {
        return rows(ApplicationQuery.select(COLUMNS, scope).and("id = ?", id)).stream()
                .findFirst();
    }

    @Override
    public Optional<SubsidyApplication> lock(LoanScope scope, String id) {
        return rows(ApplicationQuery.select(COLUMNS, scope).and("id = ?", id).end(" FOR UPDATE")).stream()
                .findFirst();
    }

    @Override
    public List<SubsidyApplication> list(
            LoanScope scope,
            @Nullable String roundId,
            @Nullable ApplicationStatus status,
            Optional<String> afterId,
            int limit) {
        return rows(narrowed(ApplicationQuery.select(COLUMNS, scope), roundId, status)
                .and("id < ?", afterId.orElse(null))
                .end(" ORDER BY id DESC LIMIT " + limit));
    }

    @Override
    public long count(LoanScope scope, @Nullable String roundId, @Nullable ApplicationStatus status) {
        ApplicationQuery query = narrowed(ApplicationQuery.select("COUNT(*)", scope), roundId, status);
        return sql.first(query.sql(), row -> row.getLong(1), query.values()).orElseThrow();
    }

    private static ApplicationQuery narrowed(
            ApplicationQuery query, @Nullable String roundId, @Nullable ApplicationStatus status) {
        return query.and("round_id = ?", roundId).and("status = ?", status == null ? null : status.name());
    }

    @Override
    public void reject(SubsidyApplication rejected) {
        decide(rejected, null, null);
    }

    @Override
    public boolean approve(SubsidyApplication approved, Entitlement entitlement, SubsidyRound round) {
        Decided decision = approved.decision();
        if (decision == null || !grants.addHand(approved.id(), decision.by(), "APPROVED")) {
            return false;
        }
        decide(approved, approved.loanId(), texts.write(entitlement));
        grants.add(approved, entitlement, round);
        return true;
    }

    private void decide(SubsidyApplication decided, @Nullable String liveLoanId, @Nullable String entitlement) {
        Decided decision = decided.decision();
        if (decision == null) {
            throw new IllegalArgumentException("not decided: " + decided.id());
        }
        int changed = sql.update(
                "UPDATE subsidy_application SET version = ?, status = ?, live_loan_id = ?, decided_by = ?,"
                        + " decided_on = ?, reason_code = ?, reason_text = ?, entitlement = ?"
                        + " WHERE id = ? AND version = ?",
                decided.version(),
                decided.status().name(),
                liveLoanId,
                decision.by(),
                decision.on(),
                decision.reasonCode(),
                decision.reasonText(),
                entitlement,
                decided.id(),
                decided.version() - 1);
        if (changed != 1) {
            throw new IllegalStateException("changed under its lock: " + decided.id());
        }
    }

    @Override
    public Map<String, Entitlement> approved(Collection<String> applicationIds) {
        Map<String, Entitlement> found = new HashMap<>();
        sql.list(
                        "SELECT id, entitlement FROM subsidy_application WHERE entitlement IS NOT NULL AND id IN ("
                                + Sql.places(applicationIds.size())
                                + ")",
                        row -> Map.entry(row.getString(1), texts.read(row.getString(2))),
                        applicationIds.toArray())
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    @Override
    public List<PreviousGrant> lockGrants(Uscc uscc) {
        grants.lock(uscc);
        return grants(uscc);
    }

    @Override
    public Map<Uscc, List<PreviousGrant>> grants(Collection<Uscc> usccs) {
        return grants.of(usccs);
    }

    private List<SubsidyApplication> rows(ApplicationQuery query) {
        return sql.list(query.sql(), JdbcApplications::read, query.values());
    }

    private static SubsidyApplication read(ResultSet row) throws SQLException {
        String decidedBy = row.getString("decided_by");
        return new SubsidyApplication(
                row.getString("id"),
                row.getLong("version"),
                row.getString("round_id"),
                row.getString("loan_id"),
                row.getString("bank_code"),
                new Uscc(row.getString("uscc")),
                row.getString("enterprise_name"),
                row.getString("division_code"),
                ApplicationStatus.valueOf(row.getString("status")),
                row.getString("prepared_by"),
                row.getObject("filed_on", LocalDate.class),
                decidedBy == null
                        ? null
                        : new Decided(
                                decidedBy,
                                row.getObject("decided_on", LocalDate.class),
                                row.getString("reason_code"),
                                row.getString("reason_text")));
    }
}
