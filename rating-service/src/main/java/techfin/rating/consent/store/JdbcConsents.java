package techfin.rating.consent.store;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import techfin.lending.enterprise.Uscc;
import techfin.rating.consent.Consent;
import techfin.rating.consent.Consents;
import techfin.rating.consent.Look;
import techfin.rating.consent.LookScope;
import techfin.servicekit.database.Instants;
import techfin.servicekit.database.Sql;

/** Consents and looks by plain SQL. */
@Singleton
class JdbcConsents implements Consents {
    private static final String ALL =
            "id, version, uscc, bank_code, look_scope, from_on, until_on, given_by, withdrawn_at, withdrawn_by";
    private static final String SELECT = "SELECT " + ALL + " FROM consent WHERE ";
    private static final String INSERT = "INSERT INTO consent (" + ALL + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String UPDATE =
            "UPDATE consent SET version = ?, withdrawn_at = ?, withdrawn_by = ? WHERE id = ? AND version = ?";
    private static final String FOR_BANK = "bank_code IN (?, '*') AND until_on >= ? AND withdrawn_at IS NULL";
    private static final String LOOK = "id, uscc, consent_id, bank_code, looked_by, looked_at, subject, look_scope";

    /** What covers most first; of those that cover the same, one that names the bank. */
    private static final Comparator<Consent> WIDEST_FIRST = Comparator.comparing(Consent::scope)
            .reversed()
            .thenComparing(consent -> consent.bankCode().equals(Consent.EVERY_BANK))
            .thenComparing(Consent::id);

    private final Sql sql;

    JdbcConsents(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Consent> inForce(Uscc uscc, String bankCode, LocalDate today) {
        return sql.list(SELECT + "uscc = ? AND " + FOR_BANK, JdbcConsents::read, uscc.value(), bankCode, today).stream()
                .min(WIDEST_FIRST);
    }

    @Override
    public void add(Consent consent) {
        Consent.Withdrawal withdrawal = consent.withdrawal();
        sql.update(
                INSERT,
                consent.id(),
                consent.version(),
                consent.uscc().value(),
                consent.bankCode(),
                consent.scope().name(),
                consent.from(),
                consent.until(),
                consent.givenBy(),
                withdrawal == null ? null : withdrawal.at(),
                withdrawal == null ? null : withdrawal.by());
    }

    @Override
    public boolean replace(Consent changed) {
        Consent.Withdrawal withdrawal = changed.withdrawal();
        return sql.update(
                        UPDATE,
                        changed.version(),
                        withdrawal == null ? null : withdrawal.at(),
                        withdrawal == null ? null : withdrawal.by(),
                        changed.id(),
                        changed.version() - 1)
                == 1;
    }

    @Override
    public Optional<Consent> find(Uscc uscc, String id) {
        return sql.first(SELECT + "id = ? AND uscc = ?", JdbcConsents::read, id, uscc.value());
    }

    @Override
    public Optional<Consent> lock(Uscc uscc, String id) {
        return sql.first(SELECT + "id = ? AND uscc = ? FOR UPDATE", JdbcConsents::read, id, uscc.value());
    }

    @Override
    public List<Consent> of(Uscc uscc, Optional<String> afterId, int limit) {
        List<Object> values = new ArrayList<>(List.of(uscc.value()));
        return sql.list(SELECT + "uscc = ?" + page(afterId, limit, values), JdbcConsents::read, values.toArray());
    }

    @Override
    public long count(Uscc uscc) {
        return count("SELECT COUNT(*) FROM consent WHERE uscc = ?", uscc.value());
    }

    @Override
    public List<Consent> givenTo(String bankCode, LocalDate today, Optional<String> afterId, int limit) {
        List<Object> values = new ArrayList<>(List.of(bankCode, today));
        return sql.list(SELECT + FOR_BANK + page(afterId, limit, values), JdbcConsents::read, values.toArray());
    }

    @Override
    public long countGivenTo(String bankCode, LocalDate today) {
        return count("SELECT COUNT(*) FROM consent WHERE " + FOR_BANK, bankCode, today);
    }

    @Override
    public void add(Look look) {
        sql.update(
                "INSERT INTO consent_look (" + LOOK + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                look.id(),
                look.uscc().value(),
                look.consentId(),
                look.bankCode(),
                look.by(),
                look.at(),
                look.subject(),
                look.scope().name());
    }

    @Override
    public List<Look> looks(Uscc uscc, Optional<String> afterId, int limit) {
        List<Object> values = new ArrayList<>(List.of(uscc.value()));
        return sql.list(
                "SELECT " + LOOK + " FROM consent_look WHERE uscc = ?" + page(afterId, limit, values),
                JdbcConsents::readLook,
                values.toArray());
    }

    @Override
    public long countLooks(Uscc uscc) {
        return count("SELECT COUNT(*) FROM consent_look WHERE uscc = ?", uscc.value());
    }

    private long count(String query, Object... values) {
        return sql.first(query, row -> row.getLong(1), values).orElseThrow();
    }

    private static String page(Optional<String> afterId, int limit, List<Object> values) {
        String after = afterId.map(id -> {
                    values.add(id);
                    return " AND id < ?";
                })
                .orElse("");
        return after + " ORDER BY id DESC LIMIT " + limit;
    }

    private static Consent read(ResultSet row) throws SQLException {
        Instant withdrawnAt = Instants.orNull(row, "withdrawn_at");
        return new Consent(
                row.getString("id"),
                row.getLong("version"),
                new Uscc(row.getString("uscc")),
                row.getString("bank_code"),
                LookScope.valueOf(row.getString("look_scope")),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getString("given_by"),
                withdrawnAt == null ? null : new Consent.Withdrawal(withdrawnAt, row.getString("withdrawn_by")));
    }

    private static Look readLook(ResultSet row) throws SQLException {
        return new Look(
                row.getString("id"),
                new Uscc(row.getString("uscc")),
                row.getString("consent_id"),
                row.getString("bank_code"),
                row.getString("looked_by"),
                Instants.read(row, "looked_at"),
                row.getString("subject"),
                LookScope.valueOf(row.getString("look_scope")));
    }
}
