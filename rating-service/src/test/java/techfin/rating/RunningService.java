package techfin.rating;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import techfin.importkit.ImportSettings;
import techfin.servicekit.start.ServiceStart;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.http.Api;
import techfin.testkit.token.TestTokens;

/** The real service on a free port, one per kind of database for all tests of the module, without demo data. */
public final class RunningService {
    private static final Map<String, RunningService> RUNNING = new ConcurrentHashMap<>();

    /** Tests call a job's use case themselves, with the day they mean; runs of assessments go on by their timer. */
    private static final Map<String, Object> NO_TIMERS =
            Map.of("techfin.reviews.first-after", "1d", "techfin.overrides.first-after", "1d");

    private static final AtomicLong KEYS = new AtomicLong(System.nanoTime());

    private final MovableDays days = new MovableDays();
    private final EmbeddedServer server;

    private RunningService(TestDatabase database) {
        server = start(database, Map.of(), days);
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
    }

    /** The service on this kind of database. */
    public static RunningService on(TestDatabase database) {
        return RUNNING.computeIfAbsent(database.name(), name -> new RunningService(database));
    }

    /** A service on an empty database of its own, for tests that touch every record. */
    public static RunningService alone(TestDatabase database) {
        return new RunningService(database.another());
    }

    /** A service of the caller's own, with more settings. */
    public static EmbeddedServer start(TestDatabase database, Map<String, String> more) {
        return start(database, more, new MovableDays());
    }

    private static EmbeddedServer start(TestDatabase database, Map<String, String> more, Object... singletons) {
        Map<String, String> environment = new HashMap<>(database.settings("RATING"));
        environment.put("TECHFIN_RATING_PORT", "0");
        environment.put("TECHFIN_JWKS", TestTokens.jwksJson());
        environment.putAll(more);
        return ServiceStart.context(RatingService.NAME, environment)
                .properties(NO_TIMERS)
                .properties(ImportSettings.SERVER)
                .singletons(singletons)
                .run(EmbeddedServer.class);
    }

    /** Moves this service's business days; for services of a test's own. */
    public MovableDays days() {
        return days;
    }

    /** The business day of this service. */
    public LocalDate businessDay() {
        return today().plusDays(days.days());
    }

    public Api as(String token) {
        return Api.at(server.getPort()).as(token);
    }

    public Api anonymous() {
        return Api.at(server.getPort());
    }

    public int port() {
        return server.getPort();
    }

    public ApplicationContext context() {
        return server.getApplicationContext();
    }

    /** A key that no other request has. */
    public static String key() {
        return "key-" + KEYS.incrementAndGet();
    }

    /** Posts with a key of its own. */
    public Answer post(String token, String path, String json, String... headers) {
        return as(token).with("Idempotency-Key", key()).post(path, json, headers);
    }

    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }
}
