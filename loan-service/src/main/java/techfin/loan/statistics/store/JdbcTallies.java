package techfin.loan.statistics.store;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.lending.statistics.Cell;
import techfin.lending.statistics.CrossAsked;
import techfin.loan.filing.LoanScope;
import techfin.loan.statistics.Breakdown;
import techfin.loan.statistics.DateOf;
import techfin.loan.statistics.Period;
import techfin.loan.statistics.Tallies;
import techfin.loan.statistics.Tally;
import techfin.money.LprTable;
import techfin.money.Money;
import techfin.servicekit.database.Sql;

/** Adds up in the database; one statement counts the parts and the whole, so that both are of the same moment. */
@Singleton
class JdbcTallies implements Tallies {
    private static final String WHOLE = "*";
    private static final String SUMS = """
            COUNT(*), COUNT(DISTINCT uscc), COUNT(DISTINCT CASE WHEN first_loan THEN uscc END),
            SUM(principal), SUM(filed_amount), COUNT(rate), SUM(rate),
            SUM(CASE WHEN rate IS NOT NULL THEN principal END), SUM(principal * rate)""";

    private final Sql sql;
    private final String rate;

    JdbcTallies(Sql sql, LprTable lpr) {
        this.sql = sql;
        this.rate = DrawdownRate.sql(lpr);
    }

    private record Line(String key, Tally tally) {}

    @Override
    public Counted count(LoanScope scope, Breakdown by, DateOf dateOf, Period period) {
        List<Object> values = new ArrayList<>();
        String loans = loans(scope, by, dateOf, period, values);
        values.addAll(List.copyOf(values));
        String asked = "SELECT part, " + SUMS + " FROM (" + loans + ") counted GROUP BY part UNION ALL SELECT '" + WHOLE
                + "', " + SUMS + " FROM (" + loans + ") counted";
        Map<String, Tally> parts = new HashMap<>();
        sql.list(asked, row -> new Line(key(by, row.getString(1)), tally(row)), values.toArray())
                .forEach(line -> parts.put(line.key(), line.tally()));
        Tally total = parts.remove(WHOLE);
        return new Counted(parts, total == null ? Tally.NONE : total);
    }

    @Override
    public List<Cell> cells(LoanScope scope, CrossAsked asked) {
        String day = asked.byDisbursement() ? "disbursed_on" : "decided_on";
        List<Object> values = new ArrayList<>(List.of(asked.from(), asked.to()));
        StringBuilder loans =
                new StringBuilder("SELECT division_code, bank_code, CONCAT(YEAR(" + day + "), '-Q', QUARTER("
                        + day + ")) AS part, principal, filed_amount FROM loan WHERE " + day
                        + " BETWEEN ? AND ? AND status IN ('ACCEPTED', 'SETTLED') AND " + within(scope, values));
        and(loans, values, "division_code", asked.divisionCode());
        and(loans, values, "bank_code", asked.bankCode());
        return sql.list(
                "SELECT division_code, bank_code, part, COUNT(*), SUM(principal), SUM(filed_amount) FROM (" + loans
                        + ") counted GROUP BY division_code, bank_code, part ORDER BY division_code, bank_code, part",
                row -> new Cell(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        money(row.getBigDecimal(5)),
                        money(row.getBigDecimal(6))),
                values.toArray());
    }

    private static void and(StringBuilder loans, List<Object> values, String column, @Nullable String value) {
        if (value != null) {
            loans.append(" AND ").append(column).append(" = ?");
            values.add(value);
        }
    }

    private String loans(LoanScope scope, Breakdown by, DateOf dateOf, Period period, List<Object> values) {
        String day = switch (dateOf) {
            case DECISION -> "decided_on";
            case DISBURSEMENT -> "disbursed_on";
        };
        String part = switch (by) {
            case DIVISION -> "division_code";
            case BANK -> "bank_code";
            case INDUSTRY -> "SUBSTRING(industry_code, 1, 2)";
            case QUARTER -> "CONCAT(YEAR(" + day + "), '-Q', QUARTER(" + day + "))";
            case MONTH -> "CONCAT(YEAR(" + day + ") * 100 + MONTH(" + day + "), '')";
        };
        values.add(period.from());
        values.add(period.to());
        return "SELECT " + part + " AS part, uscc, first_loan, principal, filed_amount, " + rate
                + " AS rate FROM loan WHERE " + day + " BETWEEN ? AND ? AND status IN ('ACCEPTED', 'SETTLED') AND "
                + within(scope, values);
    }

    private static String within(LoanScope scope, List<Object> values) {
        return switch (scope) {
            case LoanScope.OfBank bank -> {
                values.add(bank.bankCode());
                yield "released = TRUE AND bank_code = ?";
            }
            case LoanScope.OfEnterprise enterprise -> {
                values.add(enterprise.uscc().value());
                yield "released = TRUE AND uscc = ?";
            }
            case LoanScope.OfDivisions divisions -> {
                values.addAll(divisions.divisionCodes());
                yield "released = TRUE AND division_code IN ("
                        + Sql.places(divisions.divisionCodes().size()) + ")";
            }
            case LoanScope.OfCity all -> "released = TRUE";
        };
    }

    /** {@code 202504} becomes {@code 2025-04}. */
    private static String key(Breakdown by, String part) {
        return by == Breakdown.MONTH && !part.equals(WHOLE) ? part.substring(0, 4) + "-" + part.substring(4) : part;
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return new Tally(
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                money(row.getBigDecimal(5)),
                money(row.getBigDecimal(6)),
                row.getLong(7),
                orZero(row.getBigDecimal(8)),
                money(row.getBigDecimal(9)),
                orZero(row.getBigDecimal(10)));
    }

    private static Money money(@Nullable BigDecimal yuan) {
        return Money.ofYuan(orZero(yuan), RoundingMode.UNNECESSARY);
    }

    private static BigDecimal orZero(@Nullable BigDecimal sum) {
        return sum == null ? BigDecimal.ZERO : sum;
    }
}
