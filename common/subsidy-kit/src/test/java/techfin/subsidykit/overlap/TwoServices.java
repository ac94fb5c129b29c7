package techfin.subsidykit.overlap;

import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import techfin.servicekit.database.Sql;
import techfin.servicekit.start.ServiceName;
import techfin.servicekit.start.ServiceStart;
import techfin.servicekit.transaction.UnitOfWork;
import techfin.subsidykit.overlap.usecase.ClearOverlaps;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Api;
import techfin.testkit.token.TestTokens;

/** Two services of nothing but the kit, each the other's neighbour, with a database each. */
final class TwoServices {
    private static final Map<String, TwoServices> RUNNING = new ConcurrentHashMap<>();

    final Running left;
    final Running right;

    private TwoServices(TestDatabase database) {
        List<Integer> ports = freePorts();
        left = new Running("left", ports.getFirst(), database.another(), "right", ports.getLast());
        right = new Running("right", ports.getLast(), database.another(), "left", ports.getFirst());
    }

    /** Both on this kind of database. */
    static TwoServices on(TestDatabase database) {
        return RUNNING.computeIfAbsent(database.name(), name -> new TwoServices(database));
    }

    /** A service whose neighbour is not there. */
    static Running alone(TestDatabase database) {
        return new Running("alone", 0, database.another(), "right", freePorts().getFirst());
    }

    private static List<Integer> freePorts() {
        try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return List.of(one.getLocalPort(), other.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of them. */
    static final class Running {
        private final String path;
        private final EmbeddedServer server;

        Running(String path, int port, TestDatabase database, String neighbour, int neighbourPort) {
            this.path = path;
            String prefix = path.toUpperCase(Locale.ROOT);
            Map<String, String> environment = new HashMap<>(database.settings(prefix));
            environment.put("TECHFIN_" + prefix + "_PORT", Integer.toString(port));
            environment.put("TECHFIN_JWKS", TestTokens.jwksJson());
            server = ServiceStart.context(new ServiceName(path, prefix, 18096), environment)
                    .singletons(new OverlapNeighbour(neighbour, neighbour.toUpperCase(Locale.ROOT), neighbourPort))
                    .properties(Map.of("techfin.overlap.guard.window-minimum", 1000))
                    .run(EmbeddedServer.class);
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
        }

        ClearOverlaps overlaps() {
            return server.getApplicationContext().getBean(ClearOverlaps.class);
        }

        Claims claims() {
            return server.getApplicationContext().getBean(Claims.class);
        }

        Clearance clear(InterestDays... wanted) {
            return overlaps().clear("Bearer " + TestTokens.bureauApprover(), List.of(wanted));
        }

        /** Runs something in a transaction. */
        <T> T inUnit(Supplier<T> work) {
            return server.getApplicationContext().getBean(UnitOfWork.class).run(work);
        }

        /** Clears and grants, as an approval does. */
        void approve(InterestDays days) {
            Clearance clearance = clear(days);
            inUnit(() -> {
                overlaps().grant(clearance, days);
                return days;
            });
        }

        /** The states of the rows of a case. */
        List<String> states(InterestDays days) {
            return server.getApplicationContext()
                    .getBean(Sql.class)
                    .list("SELECT state FROM interest_claim WHERE case_id = ?", row -> row.getString(1), days.caseId());
        }

        Api as(String token) {
            return Api.at(server.getPort()).as(token);
        }

        String path() {
            return "/api/" + path + "/v1/subsidy-overlaps";
        }
    }
}
