package techfin.rating.city.store;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import techfin.rating.city.CityValue;
import techfin.rating.city.CityValues;
import techfin.servicekit.database.DatabaseErrors;
import techfin.servicekit.database.Sql;
import techfin.servicekit.id.Ids;

/** Recorded values by plain SQL; a few rows a year. */
@Singleton
class JdbcCityValues implements CityValues {
    private static final String COLUMNS = "indicator_code, data_year, version, amount, as_of, source, reason";

    private final Sql sql;

    JdbcCityValues(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<String, List<CityValue>> all() {
        Map<String, List<CityValue>> byCode = new HashMap<>();
        sql.list(
                "SELECT " + COLUMNS + " FROM city_value",
                row -> byCode.computeIfAbsent(row.getString("indicator_code"), code -> new ArrayList<>())
                        .add(value(row)));
        return byCode;
    }

    @Override
    public List<CityValue> of(String code) {
        return sql.list("SELECT " + COLUMNS + " FROM city_value WHERE indicator_code = ?", JdbcCityValues::value, code);
    }

    @Override
    public void add(String code, CityValue value, String recordedBy, Instant recordedAt) {
        try {
            sql.update(
                    "INSERT INTO city_value (id, " + COLUMNS + ", recorded_by, recorded_at)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    Ids.next(),
                    code,
                    value.year(),
                    value.version(),
                    value.value(),
                    value.asOf(),
                    value.source(),
                    value.reason(),
                    recordedBy,
                    recordedAt);
        } catch (RuntimeException failed) {
            if (DatabaseErrors.isDuplicate(failed)) {
                throw new Taken(code + " of " + value.year(), failed);
            }
            throw failed;
        }
    }

    private static CityValue value(ResultSet row) throws SQLException {
        return new CityValue(
                row.getInt("data_year"),
                row.getInt("version"),
                row.getBigDecimal("amount"),
                row.getString("as_of"),
                row.getString("source"),
                row.getString("reason"));
    }
}
