package techfin.servicekit.sample;

import io.micronaut.runtime.server.EmbeddedServer;
import java.util.HashMap;
import java.util.Map;
import techfin.servicekit.start.ServiceName;
import techfin.servicekit.start.ServiceStart;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Api;
import techfin.testkit.token.TestTokens;

/** The sample service, running. */
public final class SampleService implements AutoCloseable {
    public static final ServiceName NAME = new ServiceName("sample", "SAMPLE", 18099);

    private final EmbeddedServer server;

    private SampleService(EmbeddedServer server) {
        this.server = server;
    }

    public static SampleService on(TestDatabase database) {
        return on(database, Map.of());
    }

    public static SampleService on(TestDatabase database, Map<String, Object> more) {
        Map<String, String> environment = new HashMap<>(database.settings("SAMPLE"));
        environment.put("TECHFIN_SAMPLE_PORT", "0");
        environment.put("TECHFIN_JWKS", TestTokens.jwksJson());
        return new SampleService(
                ServiceStart.context(NAME, environment).properties(more).run(EmbeddedServer.class));
    }

    public Api api() {
        return Api.at(server.getPort());
    }

    public int port() {
        return server.getPort();
    }

    public <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    @Override
    public void close() {
        server.close();
        server.getApplicationContext().close();
    }
}
