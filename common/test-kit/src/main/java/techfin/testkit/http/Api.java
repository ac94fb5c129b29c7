package techfin.testkit.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Calls a server on this machine over real HTTP. Headers are given as name, value, name, value … */
public final class Api {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI base;
    private final List<String> always;

    private Api(URI base, List<String> always) {
        this.base = base;
        this.always = List.copyOf(always);
    }

    /** The server on this port of 127.0.0.1, without a token. */
    public static Api at(int port) {
        return new Api(URI.create("http://127.0.0.1:" + port), List.of());
    }

    /** The same with this access token. */
    public Api as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** The same with one more header in every request. */
    public Api with(String name, String value) {
        List<String> more = new ArrayList<>(always);
        more.add(name);
        more.add(value);
        return new Api(base, more);
    }

    /** GET. */
    public Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    /** POST of JSON. */
    public Answer post(String path, String json, String... headers) {
        return send("POST", path, json, headers);
    }

    /** PUT of JSON. */
    public Answer put(String path, String json, String... headers) {
        return send("PUT", path, json, headers);
    }

    /** DELETE. */
    public Answer delete(String path, String... headers) {
        return send("DELETE", path, null, headers);
    }

    /** Any method, with text as JSON or without a body; a header Content-Type of yours goes before the one of JSON. */
    public Answer send(String method, String path, @org.jspecify.annotations.Nullable String json, String... headers) {
        byte[] body = json == null ? new byte[0] : json.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return sendBytes(method, path, body, headers);
    }

    /** Any method with these bytes as they are. */
    public Answer sendBytes(String method, String path, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        List<String> all = new ArrayList<>(always);
        all.addAll(List.of(headers));
        boolean typed = false;
        for (int i = 0; i + 1 < all.size(); i += 2) {
            request.header(all.get(i), all.get(i + 1));
            typed |= all.get(i).equalsIgnoreCase("Content-Type");
        }
        if (!typed && body.length > 0) {
            request.header("Content-Type", "application/json");
        }
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
