package techfin.rating.monitoring.store;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import techfin.rating.monitoring.Activity;
import techfin.servicekit.database.Sql;

/** Counts by plain SQL. */
@Singleton
class JdbcActivity implements Activity {
    private final Sql sql;

    JdbcActivity(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Counts between(LocalDate from, LocalDate to, @Nullable String divisionCode) {
        return new Counts(
                count("assessment", "on_day >= ? AND on_day <= ?", divisionCode, from, to),
                by(
                        "reason",
                        "rating_override",
                        "decided_by IS NOT NULL AND state <> 'REFUSED' AND decided_on <= ? AND expires_on >= ?"
                                + " AND (ended_on IS NULL OR ended_on > ?)",
                        divisionCode,
                        to,
                        to,
                        to),
                by("state", "rating_override", "proposed_on >= ? AND proposed_on <= ?", divisionCode, from, to),
                by("state", "rating_appeal", "filed_on >= ? AND filed_on <= ?", divisionCode, from, to),
                count(
                        "rating_appeal",
                        "filed_on >= ? AND filed_on <= ? AND due_on < ? AND state IN ('FILED', 'TAKEN')",
                        divisionCode,
                        from,
                        to,
                        to),
                count(
                        "veto",
                        "state IN ('CONFIRMED', 'LIFTED') AND decided_on >= ? AND decided_on <= ?",
                        divisionCode,
                        from,
                        to),
                count(
                        "veto",
                        "state = 'LIFTED' AND lift_decided_on >= ? AND lift_decided_on <= ?",
                        divisionCode,
                        from,
                        to));
    }

    private long count(String table, String condition, @Nullable String divisionCode, Object... values) {
        return sql.first(
                        "SELECT COUNT(*) FROM " + table + " WHERE " + condition + seated(divisionCode),
                        row -> row.getLong(1),
                        with(divisionCode, values))
                .orElseThrow();
    }

    private Map<String, Long> by(
            String column, String table, String condition, @Nullable String divisionCode, Object... values) {
        Map<String, Long> counts = new TreeMap<>();
        sql.list(
                "SELECT " + column + ", COUNT(*) FROM " + table + " WHERE " + condition + seated(divisionCode)
                        + " GROUP BY " + column,
                row -> counts.put(row.getString(1), row.getLong(2)),
                with(divisionCode, values));
        return counts;
    }

    private static String seated(@Nullable String divisionCode) {
        return divisionCode == null ? "" : " AND uscc IN (SELECT e.uscc FROM enterprise e WHERE e.division_code = ?)";
    }

    private static Object[] with(@Nullable String divisionCode, Object... values) {
        List<Object> all = new ArrayList<>(List.of(values));
        if (divisionCode != null) {
            all.add(divisionCode);
        }
        return all.toArray();
    }
}
