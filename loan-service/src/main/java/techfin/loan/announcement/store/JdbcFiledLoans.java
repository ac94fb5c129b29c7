package techfin.loan.announcement.store;

import jakarta.inject.Singleton;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import techfin.loan.announcement.AnnouncedLoan;
import techfin.loan.announcement.FiledLoans;
import techfin.loan.filing.Purpose;
import techfin.money.LprTenor;
import techfin.money.Money;
import techfin.money.Rate;
import techfin.servicekit.database.Sql;
import techfin.subsidy.LoanRate;

/** Filed loans read day by day along the index of decisions, whose rows of a day lie in the order of their entry. */
@Singleton
class JdbcFiledLoans implements FiledLoans {
    private static final String SELECT = """
            SELECT id, bank_code, division_code, uscc, enterprise_name, contract_number, note_number, principal,
              filed_amount, rate_kind, annual_rate_percent, rate_tenor, rate_spread_bp, purpose,
              COALESCE(predecessor_contract_number, predecessor_note_number) AS repaid,
              disbursed_on, matures_on, decided_on
            FROM loan
            WHERE released = TRUE AND decided_on = ? AND id > ? AND status IN ('ACCEPTED', 'SETTLED')
            ORDER BY id""";

    private final Sql sql;

    JdbcFiledLoans(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<AnnouncedLoan> acceptedOn(LocalDate day, String afterId, int limit) {
        return sql.list(SELECT + " LIMIT " + limit, JdbcFiledLoans::read, day, afterId);
    }

    private static AnnouncedLoan read(ResultSet row) throws SQLException {
        return new AnnouncedLoan(
                row.getString("id"),
                row.getString("bank_code"),
                row.getString("division_code"),
                row.getString("uscc"),
                row.getString("enterprise_name"),
                row.getString("contract_number"),
                row.getString("note_number"),
                Money.ofYuan(row.getBigDecimal("principal"), RoundingMode.UNNECESSARY),
                Money.ofYuan(row.getBigDecimal("filed_amount"), RoundingMode.UNNECESSARY),
                rate(row),
                Purpose.valueOf(row.getString("purpose")),
                row.getString("repaid"),
                row.getObject("disbursed_on", LocalDate.class),
                row.getObject("matures_on", LocalDate.class),
                row.getObject("decided_on", LocalDate.class));
    }

    /** The rate at the drawdown; the days of repricing come later and say nothing here. */
    private static LoanRate rate(ResultSet row) throws SQLException {
        if ("FIXED".equals(row.getString("rate_kind"))) {
            return new LoanRate.Fixed(Rate.ofPercent(row.getBigDecimal("annual_rate_percent")
                    .stripTrailingZeros()
                    .toPlainString()));
        }
        return new LoanRate.LprPlus(
                LprTenor.valueOf(row.getString("rate_tenor")), row.getInt("rate_spread_bp"), List.of());
    }
}
