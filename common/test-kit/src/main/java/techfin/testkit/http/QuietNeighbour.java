package techfin.testkit.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Stands for the neighbouring service and knows of no subsidy; the real one is asked in the tests of the whole suite. */
public final class QuietNeighbour {
    private static final QuietNeighbour RUNNING = new QuietNeighbour();
    private final HttpServer server;

    private QuietNeighbour() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", QuietNeighbour::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** Where it listens; it starts when it is first asked for. */
    public static String address() {
        return "http://127.0.0.1:" + RUNNING.server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            int asked = new ObjectMapper()
                    .readTree(exchange.getRequestBody())
                    .path("days")
                    .size();
            String results = IntStream.range(0, asked)
                    .mapToObj(i -> "{\"overlap\":false}")
                    .collect(Collectors.joining(","));
            byte[] body = ("{\"results\":[" + results + "]}").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
