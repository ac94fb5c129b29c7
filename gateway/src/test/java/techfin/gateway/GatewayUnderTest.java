package techfin.gateway;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.RuntimeBeanDefinition;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import techfin.servicekit.start.ServiceStart;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.http.Api;

/** A gateway on a free port with a database of its own, in demo mode unless told otherwise. */
public final class GatewayUnderTest implements AutoCloseable {
    private final EmbeddedServer server;
    private final Map<String, String> environment;
    private final StoppableClock clock;

    private GatewayUnderTest(EmbeddedServer server, Map<String, String> environment, StoppableClock clock) {
        this.server = server;
        this.environment = environment;
        this.clock = clock;
    }

    /** Starts it. */
    public static GatewayUnderTest start(TestDatabase database) {
        return start(database, Map.of("TECHFIN_DEMO", "true"), Map.of());
    }

    /** Starts it with more settings and more properties. */
    public static GatewayUnderTest start(
            TestDatabase database, Map<String, String> settings, Map<String, Object> properties) {
        Map<String, String> environment = new HashMap<>(database.settings("GATEWAY"));
        environment.put("TECHFIN_DATA", folder().toString());
        environment.putAll(settings);
        Map<String, Object> all = new HashMap<>(properties);
        all.put("micronaut.server.port", -1);
        StoppableClock clock = new StoppableClock();
        ApplicationContext context =
                ServiceStart.context(Gateway.NAME, environment).properties(all).build();
        context.registerBeanDefinition(RuntimeBeanDefinition.builder(InstantSource.class, () -> clock)
                .singleton(true)
                .replaces(Clock.class)
                .build());
        EmbeddedServer server = context.start().getBean(EmbeddedServer.class).start();
        return new GatewayUnderTest(server, environment, clock);
    }

    /** A new folder. */
    public static Path folder() {
        try {
            Path folder = Files.createTempDirectory("gateway-test");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The settings it was started with. */
    public Map<String, String> environment() {
        return environment;
    }

    /** Its time. */
    public StoppableClock clock() {
        return clock;
    }

    /** Its port on 127.0.0.1. */
    public int port() {
        return server.getPort();
    }

    /** A client without a token. */
    public Api api() {
        return Api.at(port());
    }

    /** Its beans. */
    public ApplicationContext beans() {
        return server.getApplicationContext();
    }

    /** Signs a demo account in. */
    public Answer signIn(String username) {
        return signIn(username, "techfin-demo-2026");
    }

    /** Signs in. */
    public Answer signIn(String username, String password) {
        return api().post(
                        "/api/auth/v1/login", "{\"username\":\"" + username + "\",\"password\":\"" + password + "\"}");
    }

    /** A client with the access token of a demo account. */
    public Api as(String username) {
        return api().as(signIn(username).at("/accessToken"));
    }

    @Override
    public void close() {
        server.close();
        server.getApplicationContext().close();
    }
}
