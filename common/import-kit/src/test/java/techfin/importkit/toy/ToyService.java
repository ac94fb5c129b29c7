package techfin.importkit.toy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.runtime.server.EmbeddedServer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import techfin.importkit.ImportSettings;
import techfin.servicekit.database.Sql;
import techfin.servicekit.start.ServiceName;
import techfin.servicekit.start.ServiceStart;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.http.Api;
import techfin.testkit.token.TestTokens;

/** The toy service, running. */
public final class ToyService implements AutoCloseable {
    private static final ServiceName NAME = new ServiceName("toy", "TOY", 18098);
    private static final String BOUNDARY = "frame7f3a";
    private static final AtomicLong KEYS = new AtomicLong();

    private final EmbeddedServer server;

    private ToyService(EmbeddedServer server) {
        this.server = server;
    }

    public static ToyService on(TestDatabase database) {
        Map<String, String> environment = new HashMap<>(database.settings("TOY"));
        environment.put("TECHFIN_TOY_PORT", "0");
        environment.put("TECHFIN_JWKS", TestTokens.jwksJson());
        Map<String, Object> own = new HashMap<>(ImportSettings.SERVER);
        own.put("techfin.imports.lease", "1s");
        own.put("techfin.imports.poll-every", "200ms");
        return new ToyService(
                ServiceStart.context(NAME, environment).properties(own).run(EmbeddedServer.class));
    }

    public Api as(String token) {
        return Api.at(server.getPort()).as(token);
    }

    public PaperKind kind() {
        return server.getApplicationContext().getBean(PaperKind.class);
    }

    /** How many papers there are. */
    public long papers() {
        return number("SELECT COUNT(*) FROM paper");
    }

    public long number(String query) {
        return server.getApplicationContext()
                .getBean(Sql.class)
                .first(query, row -> row.getLong(1))
                .orElseThrow();
    }

    /** Sends a file as bank A's clerk. */
    public Answer send(String csv) {
        return send(TestTokens.bankAClerk(), "papers.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    public Answer send(String token, String name, byte[] file) {
        return as(token)
                .sendBytes(
                        "POST",
                        PaperKind.PATH,
                        multipart("file", name, file),
                        "Content-Type",
                        "multipart/form-data; boundary=" + BOUNDARY);
    }

    /** A multipart body of one file. */
    public static byte[] multipart(String field, String name, byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String head = "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
                .formatted(BOUNDARY, field, name);
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    /** The batch of a file that was taken in, once its check is over. */
    public Answer checked(Answer sent) {
        assertThat(sent.status()).as(sent.text()).isEqualTo(202);
        return awaits(sent.at("/id"), "CHECKED");
    }

    public Answer confirm(String id, String mode) {
        return as(TestTokens.bankAClerk())
                .with("Idempotency-Key", "key-" + KEYS.incrementAndGet())
                .post(PaperKind.PATH + "/" + id + "/confirmation", "{\"mode\": \"" + mode + "\"}");
    }

    public Answer batch(String id) {
        return as(TestTokens.bankAClerk()).get(PaperKind.PATH + "/" + id);
    }

    public Answer awaits(String id, String status) {
        return await().dontCatchUncaughtExceptions()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> batch(id), now -> now.at("/status").equals(status));
    }

    @Override
    public void close() {
        server.close();
        server.getApplicationContext().close();
    }
}
