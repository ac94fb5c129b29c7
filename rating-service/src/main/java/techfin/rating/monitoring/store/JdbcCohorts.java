package techfin.rating.monitoring.store;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;
import techfin.rating.monitoring.Cohorts;
import techfin.rating.monitoring.Rated;
import techfin.servicekit.database.Sql;

/** Cohorts by plain SQL, a thousand enterprises at a time. */
@Singleton
class JdbcCohorts implements Cohorts {
    private static final int AT_ONCE = 1000;

    private final Sql sql;

    JdbcCohorts(Sql sql) {
        this.sql = sql;
    }

    @Override
    public @Nullable Stretch after(@Nullable String lastUscc, LocalDate on, @Nullable String divisionCode) {
        List<String> codes = codes(lastUscc == null ? "" : lastUscc, divisionCode);
        if (codes.isEmpty()) {
            return null;
        }
        Set<String> wanted = new HashSet<>(codes);
        Map<String, Row> latest = new LinkedHashMap<>();
        sql
                .list(
                        "SELECT uscc, input_id, system_id, stage, total, grade, veto, valid_until FROM assessment"
                                + " WHERE uscc >= ? AND uscc <= ? AND on_day <= ? ORDER BY uscc, on_day, id",
                        Row::read,
                        codes.getFirst(),
                        codes.getLast(),
                        on)
                .stream()
                .filter(row -> wanted.contains(row.rated().uscc().value()))
                .forEach(row -> latest.put(row.rated().uscc().value(), row));
        List<Rated> standing = new ArrayList<>();
        latest.values().stream()
                .filter(row -> !row.validUntil().isBefore(on))
                .forEach(row -> standing.add(row.rated()));
        return new Stretch(standing, codes.getLast());
    }

    private List<String> codes(String last, @Nullable String divisionCode) {
        String end = " GROUP BY a.uscc ORDER BY a.uscc LIMIT " + AT_ONCE;
        return divisionCode == null
                ? sql.list("SELECT a.uscc FROM assessment a WHERE a.uscc > ?" + end, row -> row.getString(1), last)
                : sql.list(
                        "SELECT a.uscc FROM assessment a JOIN enterprise e ON e.uscc = a.uscc"
                                + " WHERE a.uscc > ? AND e.division_code = ?" + end,
                        row -> row.getString(1),
                        last,
                        divisionCode);
    }

    private record Row(Rated rated, LocalDate validUntil) {
        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    new Rated(
                            new Uscc(row.getString("uscc")),
                            row.getString("input_id"),
                            row.getString("system_id"),
                            row.getString("stage"),
                            row.getInt("total"),
                            row.getString("grade"),
                            row.getString("veto")),
                    row.getObject("valid_until", LocalDate.class));
        }
    }
}
