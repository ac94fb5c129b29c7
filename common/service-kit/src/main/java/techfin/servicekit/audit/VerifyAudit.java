package techfin.servicekit.audit;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;

/**
 * Proves a trail straight from its database, without the service: {@code VerifyAudit <jdbc url> <user>}. The password
 * comes from the environment, since arguments stand in the list of processes for all to read.
 */
public final class VerifyAudit {
    static final String PASSWORD = "TECHFIN_VERIFY_DB_PASSWORD";

    private VerifyAudit() {}

    /** Prints {@code EQUAL n entries} or the first broken row; exit code 0 or 1, 2 when it cannot read the trail. */
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.getenv(), Instant.now(), System.out, System.err));
    }

    static int run(
            String[] arguments, Map<String, String> environment, Instant now, PrintStream out, PrintStream complaints) {
        if (arguments.length != 2) {
            complaints.println("usage: VerifyAudit <jdbc url> <user>, the password in " + PASSWORD);
            return 2;
        }
        String password = environment.getOrDefault(PASSWORD, "");
        try (Connection connection = DriverManager.getConnection(arguments[0], arguments[1], password)) {
            return switch (ChainCheck.of(connection, now)) {
                case Verdict.Sound sound -> {
                    out.println("EQUAL " + sound.entries() + " entries");
                    yield 0;
                }
                case Verdict.Broken broken -> {
                    out.println("BROKEN at " + broken.seq() + ": " + broken.fault() + ", entry " + broken.entryId());
                    yield 1;
                }
            };
        } catch (SQLException e) {
            complaints.println("cannot read the trail: " + e.getMessage());
            return 2;
        }
    }
}
