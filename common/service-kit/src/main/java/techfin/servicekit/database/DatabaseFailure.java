package techfin.servicekit.database;

import java.sql.SQLException;

/** The database refused a statement; {@link DatabaseErrors} says what of it. */
public final class DatabaseFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Carries the driver's complaint. */
    public DatabaseFailure(SQLException cause) {
        super("database: " + cause.getErrorCode() + " " + cause.getSQLState(), cause);
    }
}
