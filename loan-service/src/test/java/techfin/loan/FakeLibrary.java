package techfin.loan;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Stands for the library of qualifications; the real one is asked in the tests of the whole suite. */
public final class FakeLibrary implements AutoCloseable {
    private static final FakeLibrary CONFIRMING = new FakeLibrary(true);

    private final boolean confirmsAll;
    private final HttpServer server;
    private final Map<String, String> numbers = new ConcurrentHashMap<>();
    private final List<String> questions = new CopyOnWriteArrayList<>();
    private volatile boolean failing;

    private FakeLibrary(boolean confirmsAll) {
        this.confirmsAll = confirmsAll;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** A library that knows nobody yet. */
    public static FakeLibrary empty() {
        return new FakeLibrary(false);
    }

    /** Where a library answers that has every registration that anybody asks for. */
    public static String confirmingAddress() {
        return CONFIRMING.address();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** It has a registration of this enterprise under this number, of the year with which it begins. */
    public void learn(String uscc, String number) {
        numbers.put(uscc, number);
    }

    /** Whether it answers every question with a failure of its own. */
    public void fail(boolean fails) {
        failing = fails;
    }

    /** The questions asked so far: token, path and query. */
    public List<String> questions() {
        return questions;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().toString();
            questions.add(exchange.getRequestHeaders().getFirst("Authorization") + " " + path);
            byte[] body = ("{\"items\":[" + items(path) + "]}").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(failing ? 500 : 200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private String items(String path) {
        String year = path.replaceAll(".*\\?on=(\\d{4})-12-31", "$1");
        if (confirmsAll) {
            return "{\"kind\":\"TECH_SME\",\"year\":" + year + ",\"number\":null}";
        }
        String number = numbers.get(path.replaceAll(".*/enterprises/([^/]+)/.*", "$1"));
        return number == null || !number.startsWith(year)
                ? ""
                : "{\"kind\":\"TECH_SME\",\"year\":" + year + ",\"number\":\"" + number + "\"}";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
