package techfin.testkit.database;

import java.util.UUID;

/**
 * A database for a test, empty and its own.
 *
 * @param name which kind it is, for the test's name
 * @param url its address
 * @param user the user to come as
 * @param password that user's password
 */
public record TestDatabase(String name, String url, String user, String password) {
    /** A fresh H2 database in memory, kept as long as the process. */
    public static TestDatabase h2() {
        String schema = "t" + UUID.randomUUID().toString().replace("-", "");
        return new TestDatabase("H2", "jdbc:h2:mem:" + schema + ";DB_CLOSE_DELAY=-1", "sa", "");
    }

    /** Another empty database of the same kind. */
    public TestDatabase another() {
        return name.equals("H2") ? h2() : MySqlFamily.running().orElseThrow().fresh();
    }

    /** The settings that point a service at this database, for example {@code TECHFIN_LOAN_DB_URL}. */
    public java.util.Map<String, String> settings(String envPrefix) {
        String prefix = "TECHFIN_" + envPrefix + "_DB_";
        return java.util.Map.of(prefix + "URL", url, prefix + "USER", user, prefix + "PASSWORD", password);
    }

    @Override
    public String toString() {
        return name;
    }
}
