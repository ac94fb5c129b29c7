package db.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import techfin.lending.enterprise.FoldedName;

/** Folds the names of the loans already on record and learns their pairs of characters: SQL cannot fold a text. */
public final class V131__Learn_enterprise_names extends BaseJavaMigration {
    private static final int CHUNK = 1000;

    private record Row(String id, String uscc, String name) {}

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        String after = "";
        for (List<Row> rows = next(connection, after); !rows.isEmpty(); rows = next(connection, after)) {
            write(connection, rows);
            after = rows.getLast().id();
        }
    }

    private static List<Row> next(Connection connection, String after) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT id, uscc, enterprise_name FROM loan WHERE id > ? ORDER BY id LIMIT " + CHUNK)) {
            select.setString(1, after);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(new Row(found.getString(1), found.getString(2), found.getString(3)));
                }
            }
        }
        return rows;
    }

    private static void write(Connection connection, List<Row> rows) throws SQLException {
        try (PreparedStatement fold =
                        connection.prepareStatement("UPDATE loan SET enterprise_name_folded = ? WHERE id = ?");
                PreparedStatement name =
                        connection.prepareStatement("INSERT IGNORE INTO enterprise_name (uscc, name) VALUES (?, ?)");
                PreparedStatement pair = connection.prepareStatement(
                        "INSERT IGNORE INTO enterprise_name_gram (gram, uscc) VALUES (?, ?)")) {
            for (Row row : rows) {
                FoldedName folded = FoldedName.of(row.name());
                add(fold, folded.text(), row.id());
                add(name, row.uscc(), row.name());
                for (String gram : folded.grams()) {
                    add(pair, gram, row.uscc());
                }
            }
            fold.executeBatch();
            name.executeBatch();
            pair.executeBatch();
        }
    }

    private static void add(PreparedStatement statement, String first, String second) throws SQLException {
        statement.setString(1, first);
        statement.setString(2, second);
        statement.addBatch();
    }
}
