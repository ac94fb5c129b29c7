package techfin.loankit;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import techfin.servicekit.start.ServiceName;
import techfin.servicekit.start.ServiceStart;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.http.Api;
import techfin.testkit.token.TestTokens;

/** A service of nothing but this kit on a free port, one per kind of database for all tests of the module. */
public final class RunningKit {
    /** The path of everything it serves. */
    public static final String API = "/api/toy/v1";

    private static final ServiceName NAME = new ServiceName("toy", "TOY", 18098);
    private static final Map<String, RunningKit> RUNNING = new ConcurrentHashMap<>();
    private static final AtomicLong KEYS = new AtomicLong(System.nanoTime());

    private final EmbeddedServer server;

    private RunningKit(TestDatabase database) {
        Map<String, String> environment = new HashMap<>(database.settings("TOY"));
        environment.put("TECHFIN_TOY_PORT", "0");
        environment.put("TECHFIN_JWKS", TestTokens.jwksJson());
        server = ServiceStart.context(NAME, environment).run(EmbeddedServer.class);
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
    }

    /** The service on this kind of database. */
    public static RunningKit on(TestDatabase database) {
        return RUNNING.computeIfAbsent(database.name(), name -> new RunningKit(database));
    }

    public ApplicationContext context() {
        return server.getApplicationContext();
    }

    /** Posts with a key of its own. */
    public Answer post(String token, String path, String json) {
        return Api.at(server.getPort())
                .as(token)
                .with("Idempotency-Key", "key-" + KEYS.incrementAndGet())
                .post(API + path, json);
    }

    public Answer get(String token, String path) {
        return Api.at(server.getPort()).as(token).get(API + path);
    }
}
