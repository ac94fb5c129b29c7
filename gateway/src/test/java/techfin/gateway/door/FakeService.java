package techfin.gateway.door;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A service behind the door that tells what reached it, and misbehaves when asked to by the end of the path. */
final class FakeService implements AutoCloseable {
    /** What reached it. */
    record Seen(String method, String target, Map<String, List<String>> headers, long bytes) {
        String header(String name) {
            return headers.entrySet().stream()
                    .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                    .flatMap(entry -> entry.getValue().stream())
                    .findFirst()
                    .orElse("");
        }
    }

    final ConcurrentLinkedQueue<Seen> seen = new ConcurrentLinkedQueue<>();
    final CountDownLatch goOn = new CountDownLatch(1);
    private final HttpServer server;

    private FakeService(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    static FakeService start() {
        return new FakeService(0);
    }

    static FakeService start(int port) {
        return new FakeService(port);
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url() {
        return "http://127.0.0.1:" + port();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        try (exchange) {
            if (path.endsWith("/stall")) {
                await();
            }
            long bytes = count(exchange.getRequestBody());
            seen.add(new Seen(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    new HashMap<>(exchange.getRequestHeaders()),
                    bytes));
            exchange.getResponseHeaders().set("Server", "fake/1.0");
            exchange.getResponseHeaders().set("X-Powered-By", "fake");
            if (path.endsWith("/stream")) {
                stream(exchange);
            } else if (path.endsWith("/large")) {
                large(exchange);
            } else if (path.endsWith("/gone")) {
                exchange.sendResponseHeaders(204, -1);
            } else if (path.endsWith("/moved")) {
                exchange.getResponseHeaders().set("Location", "/elsewhere");
                exchange.sendResponseHeaders(302, -1);
            } else {
                plain(exchange, path.endsWith("/broken") ? 500 : 200);
            }
        }
    }

    private static void plain(HttpExchange exchange, int status) throws IOException {
        byte[] body = "{\"from\":\"service\"}".getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("ETag", "\"v1\"");
        boolean head = exchange.getRequestMethod().equals("HEAD");
        if (head) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
        }
        exchange.sendResponseHeaders(status, head ? -1 : body.length);
        if (!head) {
            exchange.getResponseBody().write(body);
        }
    }

    private void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        out.write("data: first\n\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
        await();
        out.write("data: second\n\n".getBytes(StandardCharsets.UTF_8));
    }

    private static void large(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 64L * 1024 * 1024);
        byte[] part = new byte[1024 * 1024];
        for (int i = 0; i < 64; i++) {
            exchange.getResponseBody().write(part);
        }
    }

    private void await() {
        try {
            if (!goOn.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody let the fake service go on");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long count(InputStream body) throws IOException {
        return body.transferTo(OutputStream.nullOutputStream());
    }

    @Override
    public void close() {
        goOn.countDown();
        server.stop(0);
    }
}
