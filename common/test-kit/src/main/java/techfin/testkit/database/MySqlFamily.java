package techfin.testkit.database;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;

/**
 * The server of the MySQL family that tests may use: the one of {@code TECHFIN_TEST_MYSQL_URL} (with
 * {@code TECHFIN_TEST_MYSQL_USER} and {@code …_PASSWORD}), else one started from a binary of this machine.
 */
public final class MySqlFamily {
    private static final Object LOCK = new Object();
    private static boolean looked;
    private static Optional<MySqlFamily> found = Optional.empty();

    private final String base;
    private final String user;
    private final String password;
    private final String name;

    MySqlFamily(String base, String user, String password) throws SQLException {
        this.base = base;
        this.user = user;
        this.password = password;
        try (Connection connection = DriverManager.getConnection(base, user, password)) {
            String version = connection.getMetaData().getDatabaseProductVersion();
            this.name = version.contains("MariaDB") ? "MariaDB" : "MySQL";
        }
    }

    /** The server, if there is one; looked for once. Without one the run says loudly that it was H2 alone. */
    public static Optional<MySqlFamily> running() {
        synchronized (LOCK) {
            if (!looked) {
                looked = true;
                found = look();
                if (found.isEmpty()) {
                    banner();
                }
            }
            return found;
        }
    }

    /** A new, empty schema of a name of its own. */
    public TestDatabase fresh() {
        return schema("t" + UUID.randomUUID().toString().replace("-", ""));
    }

    /** A new, empty schema of this name. */
    public TestDatabase schema(String schema) {
        if (!schema.matches("[a-z0-9_]{1,64}")) {
            throw new IllegalArgumentException("a schema is named by a-z, 0-9 and _, was " + schema);
        }
        try (Connection connection = DriverManager.getConnection(base, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + schema + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
        } catch (SQLException e) {
            throw new IllegalStateException("cannot make schema " + schema, e);
        }
        int query = base.indexOf('?');
        String server = query < 0 ? base : base.substring(0, query);
        String flags = query < 0 ? "" : base.substring(query);
        String url = server.substring(0, server.indexOf('/', "jdbc:mysql://".length()) + 1) + schema + flags;
        return new TestDatabase(name, url, user, password);
    }

    private static Optional<MySqlFamily> look() {
        String url = System.getenv("TECHFIN_TEST_MYSQL_URL");
        try {
            if (url != null && !url.isBlank()) {
                return Optional.of(new MySqlFamily(
                        withSlash(url),
                        env("TECHFIN_TEST_MYSQL_USER", "root"),
                        env("TECHFIN_TEST_MYSQL_PASSWORD", "")));
            }
            Optional<LocalServer> server = LocalServer.start();
            if (server.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new MySqlFamily(
                    server.get().url(), server.get().user(), server.get().password()));
        } catch (SQLException e) {
            throw new IllegalStateException("the MySQL-family server for tests cannot be used", e);
        }
    }

    /** {@code jdbc:mysql://host:port/?…}: the slash must be there before a schema can be named. */
    private static String withSlash(String url) {
        int query = url.indexOf('?');
        String server = query < 0 ? url : url.substring(0, query);
        String flags = query < 0 ? "" : url.substring(query);
        boolean named = server.indexOf('/', "jdbc:mysql://".length()) >= 0;
        return named ? url : server + "/" + flags;
    }

    private static String env(String name, String otherwise) {
        String value = System.getenv(name);
        return value == null ? otherwise : value;
    }

    private static void banner() {
        PrintStream out = System.out;
        out.println("################################################################################");
        out.println("##  NO MYSQL-FAMILY SERVER AT HAND: THE STORE TESTS RAN ON H2 ALONE.           ##");
        out.println("##  Install mariadb-server, or set TECHFIN_TEST_MYSQL_URL, _USER, _PASSWORD.   ##");
        out.println("################################################################################");
    }
}
