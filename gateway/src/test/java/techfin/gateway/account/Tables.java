package techfin.gateway.account;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import techfin.testkit.database.TestDatabase;

/** Everything that stands in the gateway's tables, as text. */
final class Tables {
    private static final List<String> ALL = List.of(
            "account",
            "organisation",
            "refresh_family",
            "refresh_token",
            "installation",
            "audit_entry",
            "idempotency_record");

    private Tables() {}

    static String dump(TestDatabase database) {
        StringBuilder text = new StringBuilder();
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            for (String table : ALL) {
                try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
                    while (rows.next()) {
                        text.append(table);
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            text.append(' ').append(rows.getString(i));
                        }
                        text.append('\n');
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    /** Locks a user as another instance of the gateway would. */
    static void lock(TestDatabase database, String username) {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.prepareStatement(
                        "UPDATE account SET locked = 1, tokens_from = ?, version = version + 1 WHERE username = ?")) {
            statement.setObject(
                    1,
                    LocalDateTime.now(ZoneOffset.UTC)
                            .truncatedTo(ChronoUnit.SECONDS)
                            .plusSeconds(1));
            statement.setString(2, username);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
