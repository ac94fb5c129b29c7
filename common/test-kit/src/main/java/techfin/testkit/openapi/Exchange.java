package techfin.testkit.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Sends the requests of the bad-input table, byte for byte as told. */
final class Exchange {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI base;

    Exchange(URI base) {
        this.base = base;
    }

    /**
     * An answer.
     *
     * @param type the media type without parameters, empty when there is none
     * @param body missing when it is not JSON
     */
    record Answer(int status, String type, String location, String text, JsonNode body) {
        boolean isSuccess() {
            return status >= 200 && status < 300;
        }
    }

    /** Makes the request ready; what the example's suppliers write for it is written now, not when it is sent. */
    HttpRequest prepare(ApiDescription.Operation operation, Example example, String contentType, byte[] body) {
        String path = operation.path();
        for (Map.Entry<String, Supplier<String>> value : example.pathValues().entrySet()) {
            path = path.replace("{" + value.getKey() + "}", value.getValue().get());
        }
        HttpRequest.Builder request = request(path, example)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(operation.method(), HttpRequest.BodyPublishers.ofByteArray(body));
        if (!contentType.isEmpty()) {
            request.header("Content-Type", contentType);
        }
        example.headers().forEach((name, value) -> request.setHeader(name, value.get()));
        return request.build();
    }

    Answer get(String path, Example example) {
        return exchange(request(path, example).GET().build());
    }

    private HttpRequest.Builder request(String path, Example example) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).header("Accept-Language", "en");
        if (!example.token().isEmpty()) {
            request.header("Authorization", "Bearer " + example.token());
        }
        return request;
    }

    Answer exchange(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            String type = response.headers().firstValue("Content-Type").orElse("");
            String text = new String(response.body(), StandardCharsets.UTF_8);
            return new Answer(
                    response.statusCode(),
                    type.contains(";") ? type.substring(0, type.indexOf(';')).strip() : type,
                    response.headers().firstValue("Location").orElse(""),
                    text,
                    parse(text));
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static JsonNode parse(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            return node == null ? MissingNode.getInstance() : node;
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }
}
