package techfin.servicekit.audit;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;

/** Proves a trail straight from its database, without the service: {@code VerifyAudit <jdbc url> <user> <password>}. */
public final class VerifyAudit {
    private VerifyAudit() {}

    /** Prints {@code EQUAL n entries} or the first broken row; exit code 0 or 1, 2 when it cannot read the trail. */
    public static void main(String[] arguments) {
        System.exit(run(arguments, Instant.now(), System.out, System.err));
    }

    static int run(String[] arguments, Instant now, PrintStream out, PrintStream complaints) {
        if (arguments.length < 2 || arguments.length > 3) {
            complaints.println("usage: VerifyAudit <jdbc url> <user> <password>");
            return 2;
        }
        String password = arguments.length == 3 ? arguments[2] : "";
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
