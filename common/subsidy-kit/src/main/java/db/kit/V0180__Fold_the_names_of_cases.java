package db.kit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import techfin.lending.enterprise.FoldedName;

/**
 * Folds the names of the cases already on record: SQL cannot fold a text. Numbered after the migrations of the services,
 * which may bring cases along.
 */
public final class V0180__Fold_the_names_of_cases extends BaseJavaMigration {
    private static final int CHUNK = 1000;

    private record Row(String id, String name) {}

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
                "SELECT id, enterprise_name FROM subsidy_case WHERE id > ? ORDER BY id LIMIT " + CHUNK)) {
            select.setString(1, after);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(new Row(found.getString(1), found.getString(2)));
                }
            }
        }
        return rows;
    }

    private static void write(Connection connection, List<Row> rows) throws SQLException {
        try (PreparedStatement fold =
                connection.prepareStatement("UPDATE subsidy_case SET enterprise_name_folded = ? WHERE id = ?")) {
            for (Row row : rows) {
                fold.setString(1, FoldedName.of(row.name()).text());
                fold.setString(2, row.id());
                fold.addBatch();
            }
            fold.executeBatch();
        }
    }
}
