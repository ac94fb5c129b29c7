package techfin.servicekit.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;

/** What a database complains of, H2 and MySQL alike. */
public final class DatabaseErrors {
    private static final int MYSQL_DUPLICATE = 1062;
    private static final int H2_DUPLICATE = 23505;
    private static final int MYSQL_DEADLOCK = 1213;
    private static final int MYSQL_LOCK_WAIT = 1205;
    private static final int MARIADB_CHANGED_SINCE_READ = 1020;
    private static final int H2_DEADLOCK = 40001;
    private static final int H2_LOCK_WAIT = 50200;
    private static final int H2_CONCURRENT_UPDATE = 90131;
    private static final Set<Integer> LOCK_WAIT = Set.of(MYSQL_LOCK_WAIT, H2_LOCK_WAIT);
    private static final Set<Integer> RETRY = Set.of(
            MYSQL_DEADLOCK,
            MYSQL_LOCK_WAIT,
            MARIADB_CHANGED_SINCE_READ,
            H2_DEADLOCK,
            H2_LOCK_WAIT,
            H2_CONCURRENT_UPDATE);

    private DatabaseErrors() {}

    /** A row with this key is there already. */
    public static boolean isDuplicate(Throwable failure) {
        return sql(failure)
                .filter(e -> e.getErrorCode() == MYSQL_DUPLICATE || e.getErrorCode() == H2_DUPLICATE)
                .isPresent();
    }

    /** Somebody else kept a row locked for too long. */
    public static boolean isLockWait(Throwable failure) {
        return sql(failure).filter(e -> LOCK_WAIT.contains(e.getErrorCode())).isPresent();
    }

    /** A deadlock or a lock wait: the same unit of work may well pass when run again. */
    public static boolean isWorthRetrying(Throwable failure) {
        return sql(failure)
                .filter(e -> RETRY.contains(e.getErrorCode()) || "40001".equals(e.getSQLState()))
                .isPresent();
    }

    /** No connection to be had: the pool is empty, or the server does not answer. */
    public static boolean isUnavailable(Throwable failure) {
        return sql(failure)
                .filter(e -> e instanceof SQLTransientConnectionException
                        || String.valueOf(e.getSQLState()).startsWith("08"))
                .isPresent();
    }

    /** What the database said, for a line in the log. */
    public static String summary(Throwable failure) {
        return sql(failure)
                .map(e -> e.getErrorCode() + " " + e.getSQLState() + " " + e.getMessage())
                .orElseGet(failure::toString);
    }

    private static Optional<SQLException> sql(Throwable failure) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 20; cause = cause.getCause(), depth++) {
            if (cause instanceof SQLException sql) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }
}
