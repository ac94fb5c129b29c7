package techfin.servicekit.start;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The database of a service: where it is and what the driver is told.
 *
 * @param urlSetting the setting that names it, for complaints
 * @param url the address with the kit's flags added
 * @param user the database user
 * @param password its password, may be empty
 */
record DatabaseSettings(String urlSetting, String url, String user, String password) {
    private static final Map<String, String> H2_FLAGS = new LinkedHashMap<>();
    private static final Map<String, String> MYSQL_FLAGS = new LinkedHashMap<>();

    static {
        H2_FLAGS.put("MODE", "MySQL");
        H2_FLAGS.put("DATABASE_TO_LOWER", "TRUE");
        H2_FLAGS.put("CASE_INSENSITIVE_IDENTIFIERS", "TRUE");
        // Without this a killed process loses up to half a second of acknowledged commits.
        H2_FLAGS.put("WRITE_DELAY", "0");
        H2_FLAGS.put("LOCK_TIMEOUT", "2000");
        H2_FLAGS.put("DB_CLOSE_ON_EXIT", "FALSE");
        MYSQL_FLAGS.put("rewriteBatchedStatements", "true");
        MYSQL_FLAGS.put("connectionTimeZone", "UTC");
        MYSQL_FLAGS.put("forceConnectionTimeZoneToSession", "true");
        // The driver waits for ever by default.
        MYSQL_FLAGS.put("connectTimeout", "3000");
        MYSQL_FLAGS.put("socketTimeout", "60000");
        MYSQL_FLAGS.put("useLocalSessionState", "true");
        MYSQL_FLAGS.put("sessionVariables", "innodb_lock_wait_timeout=2");
    }

    static DatabaseSettings of(ServiceName name, Settings settings) {
        String setting = name.setting("DB_URL");
        Path data = Path.of(settings.text("TECHFIN_DATA", "./data"))
                .toAbsolutePath()
                .normalize();
        String url = settings.text(setting, "jdbc:h2:file:" + data.resolve(name.path()) + "/db")
                .strip();
        boolean asked = settings.text(setting).isPresent();
        boolean h2 = url.startsWith("jdbc:h2:");
        String user = settings.text(name.setting("DB_USER"), h2 ? "sa" : "");
        String password = settings.text(name.setting("DB_PASSWORD"), "");
        if (h2) {
            String named = asked ? setting : "TECHFIN_DATA";
            return new DatabaseSettings(named, withFlags(url, ";", ";", H2_FLAGS), user, password);
        }
        if (url.startsWith("jdbc:mysql:")) {
            if (user.isEmpty()) {
                throw new BadSetting(name.setting("DB_USER"), "is needed with a jdbc:mysql: database");
            }
            String first = url.contains("?") ? "&" : "?";
            return new DatabaseSettings(setting, withFlags(url, first, "&", MYSQL_FLAGS), user, password);
        }
        String kind = url.split("//|@", 2)[0];
        throw new BadSetting(setting, "must begin with jdbc:h2: or jdbc:mysql:, was '" + kind + "…'");
    }

    boolean embedded() {
        return url.startsWith("jdbc:h2:");
    }

    /** The address without what may hold a secret. */
    String shown() {
        return url.split("[?;]", 2)[0].replaceAll("//[^/@]*@", "//");
    }

    private static String withFlags(String url, String first, String next, Map<String, String> flags) {
        StringBuilder all = new StringBuilder(url);
        String asked = url.toLowerCase(Locale.ROOT);
        String separator = first;
        for (Map.Entry<String, String> flag : flags.entrySet()) {
            if (!asked.contains(flag.getKey().toLowerCase(Locale.ROOT) + "=")) {
                all.append(separator).append(flag.getKey()).append('=').append(flag.getValue());
                separator = next;
            }
        }
        return all.toString();
    }
}
