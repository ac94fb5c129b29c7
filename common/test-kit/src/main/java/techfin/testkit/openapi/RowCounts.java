package techfin.testkit.openapi;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** The number of rows of each table: what a refused request must leave as it was. */
public final class RowCounts {
    /** One query over all tables, by the source and what it leaves out; a service has its tables from its start on. */
    private static final Map<DataSource, Map<Set<String>, String>> QUERIES =
            Collections.synchronizedMap(new WeakHashMap<>());

    private RowCounts() {}

    /**
     * Counts every table of the data source's own schema.
     *
     * @param except tables that move by themselves, in lower case
     */
    public static Map<String, Long> of(DataSource source, String... except) {
        Map<String, Long> counts = new TreeMap<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query(source, connection, Set.of(except)))) {
            while (row.next()) {
                counts.put(row.getString(1), row.getLong(2));
            }
            return counts;
        } catch (SQLException e) {
            throw new IllegalStateException("could not count rows", e);
        }
    }

    private static String query(DataSource source, Connection connection, Set<String> except) throws SQLException {
        Map<Set<String>, String> known = QUERIES.computeIfAbsent(source, fresh -> new ConcurrentHashMap<>());
        String query = known.get(except);
        if (query == null) {
            query = query(connection, except);
            known.put(except, query);
        }
        return query;
    }

    private static String query(Connection connection, Set<String> except) throws SQLException {
        String quote = connection.getMetaData().getIdentifierQuoteString();
        List<String> counted = new ArrayList<>();
        for (String table : tables(connection)) {
            String name = table.toLowerCase(Locale.ROOT);
            if (!except.contains(name)) {
                counted.add("SELECT '" + name + "', COUNT(*) FROM " + quote + table + quote);
            }
        }
        return String.join(" UNION ALL ", counted);
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
}
