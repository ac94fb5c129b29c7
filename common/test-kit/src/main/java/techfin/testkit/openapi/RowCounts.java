package techfin.testkit.openapi;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;

/** The number of rows of each table: what a refused request must leave as it was. */
public final class RowCounts {
    private RowCounts() {}

    /**
     * Counts every table of the data source's own schema.
     *
     * @param except tables that move by themselves, in lower case
     */
    public static Map<String, Long> of(DataSource source, String... except) {
        Set<String> ignored = Set.of(except);
        try (Connection connection = source.getConnection()) {
            Map<String, Long> counts = new TreeMap<>();
            for (String table : tables(connection)) {
                if (!ignored.contains(table.toLowerCase(Locale.ROOT))) {
                    counts.put(table.toLowerCase(Locale.ROOT), count(connection, table));
                }
            }
            return counts;
        } catch (SQLException e) {
            throw new IllegalStateException("could not count rows", e);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet found = connection
                .getMetaData()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                names.add(found.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    private static long count(Connection connection, String table) throws SQLException {
        String quote = connection.getMetaData().getIdentifierQuoteString();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM " + quote + table + quote)) {
            row.next();
            return row.getLong(1);
        }
    }
}
