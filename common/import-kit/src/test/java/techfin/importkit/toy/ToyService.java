package techfin.importkit.toy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.runtime.server.EmbeddedServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
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

    public ShelfKind shelves() {
        return server.getApplicationContext().getBean(ShelfKind.class);
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
        return send(PaperKind.PATH, token, name, file);
    }

    /** Sends a file of the kind that is served at a path. */
    public Answer send(String path, String token, String name, byte[] file) {
        return as(token)
                .sendBytes(
                        "POST",
                        path,
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
        return confirm(PaperKind.PATH, id, mode);
    }

    public Answer confirm(String path, String id, String mode) {
        return as(TestTokens.bankAClerk())
                .with("Idempotency-Key", "key-" + KEYS.incrementAndGet())
                .post(path + "/" + id + "/confirmation", "{\"mode\": \"" + mode + "\"}");
    }

    /** A workbook that is served, as bank A's clerk gets it. */
    public byte[] download(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + path))
                .header("Authorization", "Bearer " + TestTokens.bankAClerk())
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Answer awaits(String id, String status) {
        return awaits(PaperKind.PATH, id, status);
    }

    public Answer awaits(String path, String id, String status) {
        return await().dontCatchUncaughtExceptions()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> as(TestTokens.bankAClerk()).get(path + "/" + id),
                        now -> now.at("/status").equals(status));
    }

    @Override
    public void close() {
        server.close();
        server.getApplicationContext().close();
    }
}
