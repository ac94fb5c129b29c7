package techfin.loan.subsidy.store;

import jakarta.inject.Singleton;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import techfin.loan.subsidy.Rounds;
import techfin.loan.subsidy.SubsidyRound;
import techfin.money.Money;
import techfin.servicekit.database.Sql;

/** Rounds by plain SQL; the budget is taken by a conditional update, so that no two approvals spend the same yuan. */
@Singleton
class JdbcRounds implements Rounds {
    private static final String COLUMNS = "id, version, name, scheme_code, scheme_version, opens_on, closes_on,"
            + " grant_year, budget, granted, opened_by";
    private static final String SELECT = "SELECT " + COLUMNS + " FROM subsidy_round";
    private final Sql sql;

    JdbcRounds(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(SubsidyRound round) {
        sql.update(
                "INSERT INTO subsidy_round (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                round.id(),
                round.version(),
                round.name(),
                round.schemeCode(),
                round.schemeVersion(),
                round.opensOn(),
                round.closesOn(),
                round.grantYear(),
                round.budget().toYuan(),
                round.granted().toYuan(),
                round.openedBy());
    }

    @Override
    public Optional<SubsidyRound> find(String id) {
        return sql.first(SELECT + " WHERE id = ?", JdbcRounds::read, id);
    }

    @Override
    public Optional<SubsidyRound> lock(String id) {
        return sql.first(SELECT + " WHERE id = ? FOR UPDATE", JdbcRounds::read, id);
    }

    @Override
    public List<SubsidyRound> list(Optional<String> afterId, int limit) {
        String page = " ORDER BY id DESC LIMIT " + limit;
        return afterId.map(id -> sql.list(SELECT + " WHERE id < ?" + page, JdbcRounds::read, id))
                .orElseGet(() -> sql.list(SELECT + page, JdbcRounds::read));
    }

    @Override
    public long count() {
        return sql.first("SELECT COUNT(*) FROM subsidy_round", row -> row.getLong(1))
                .orElseThrow();
    }

    @Override
    public boolean take(String id, Money amount) {
        return sql.update(
                        "UPDATE subsidy_round SET granted = granted + ?, version = version + 1"
                                + " WHERE id = ? AND granted + ? <= budget",
                        amount.toYuan(),
                        id,
                        amount.toYuan())
                == 1;
    }

    private static SubsidyRound read(ResultSet row) throws SQLException {
        return new SubsidyRound(
                row.getString("id"),
                row.getLong("version"),
                row.getString("name"),
                row.getString("scheme_code"),
                row.getString("scheme_version"),
                row.getObject("opens_on", LocalDate.class),
                row.getObject("closes_on", LocalDate.class),
                row.getInt("grant_year"),
                Money.ofYuan(row.getBigDecimal("budget"), RoundingMode.UNNECESSARY),
                Money.ofYuan(row.getBigDecimal("granted"), RoundingMode.UNNECESSARY),
                row.getString("opened_by"));
    }
}
