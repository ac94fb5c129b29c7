package techfin.pledge.statistics.store;

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
import techfin.money.Money;
import techfin.pledge.access.RowScope;
import techfin.pledge.statistics.Asked;
import techfin.pledge.statistics.Breakdown;
import techfin.pledge.statistics.Tallies;
import techfin.pledge.statistics.Tally;
import techfin.servicekit.database.Sql;

/** Adds up in the database; one statement counts the parts and the whole, so that both are of the same moment. */
@Singleton
class JdbcTallies implements Tallies {
    private static final String WHOLE = "*";
    private static final String INCLUSIVE =
            "amount <= " + Tally.INCLUSIVE.toYuan().toPlainString();
    private static final String SUMS =
            "COUNT(*), COUNT(DISTINCT uscc), COUNT(DISTINCT CASE WHEN first_loan THEN uscc END),"
                    + " SUM(amount), SUM(pledged), COUNT(CASE WHEN " + INCLUSIVE + " THEN 1 END),"
                    + " SUM(CASE WHEN " + INCLUSIVE
                    + " THEN amount END), COUNT(CASE WHEN first_pledge THEN 1 END), SUM(rights),"
                    + " SUM(CASE WHEN appraised IS NOT NULL THEN amount END), SUM(appraised)";

    private final Sql sql;

    JdbcTallies(Sql sql) {
        this.sql = sql;
    }

    private record Line(String key, Tally tally) {}

    @Override
    public Counted count(RowScope scope, Asked asked) {
        CountedItems items = CountedItems.of(scope, asked);
        List<Object> values = new ArrayList<>(items.values());
        values.addAll(items.values());
        String both = "SELECT part, " + SUMS + " FROM (" + items.sql() + ") counted GROUP BY part UNION ALL SELECT '"
                + WHOLE + "', " + SUMS + " FROM (" + items.sql() + ") counted";
        Map<String, Tally> parts = new HashMap<>();
        sql.list(both, row -> new Line(key(asked.by(), row.getString(1)), tally(row)), values.toArray())
                .forEach(line -> parts.put(line.key(), line.tally()));
        Tally total = parts.remove(WHOLE);
        return new Counted(parts, total == null ? Tally.NONE : total);
    }

    @Override
    public List<Cell> cells(RowScope scope, CrossAsked asked) {
        CountedItems items = CountedItems.across(scope, asked);
        return sql.list(
                "SELECT division_code, bank_code, part, COUNT(*), SUM(amount), SUM(pledged) FROM (" + items.sql()
                        + ") counted GROUP BY division_code, bank_code, part ORDER BY division_code, bank_code, part",
                row -> new Cell(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        money(row.getBigDecimal(5)),
                        money(row.getBigDecimal(6))),
                items.values().toArray());
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
                new Tally.Inclusive(row.getLong(7), money(row.getBigDecimal(8))),
                row.getLong(9),
                row.getLong(10),
                new Tally.Rated(money(row.getBigDecimal(11)), money(row.getBigDecimal(12))));
    }

    private static Money money(@Nullable BigDecimal yuan) {
        return yuan == null ? Money.ZERO : Money.ofYuan(yuan, RoundingMode.UNNECESSARY);
    }
}
