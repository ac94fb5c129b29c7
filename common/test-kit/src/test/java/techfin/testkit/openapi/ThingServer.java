package techfin.testkit.openapi;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** A small service that checks its one body by hand, with the slips that a test gives it. */
final class ThingServer implements AutoCloseable {
    static final String API = """
            openapi: 3.0.1
            paths:
              /things:
                get: {responses: {}}
                post:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
            components:
              schemas:
                Thing:
                  type: object
                  required: [name, amount, on, kind, inner, items]
                  properties:
                    name: {type: string, minLength: 1, maxLength: 200}
                    amount: {type: string}
                    on: {type: string, format: date}
                    kind: {$ref: '#/components/schemas/Kind'}
                    count: {type: integer, minimum: 0, nullable: true}
                    inner: {allOf: [{$ref: '#/components/schemas/Inner'}]}
                    items: {type: array, items: {$ref: '#/components/schemas/Inner'}}
                Kind: {type: string, enum: [SMALL, LARGE]}
                Inner:
                  type: object
                  required: [open]
                  properties: {open: {type: boolean}}
            """;
    static final String THING = """
            {"name": "x", "amount": "5.00", "on": "2025-03-03", "kind": "SMALL", "count": 3,
             "inner": {"open": true}, "items": [{"open": false}]}
            """;

    /** What a careless service does. */
    enum Slip {
        IGNORES_UNKNOWN_FIELDS,
        ACCEPTS_TWINS,
        FAILS_ON_RARE_CHARACTERS,
        LOSES_RARE_CHARACTERS,
        POINTS_NOWHERE,
        WRITES_BEFORE_IT_CHECKS,
        ROUNDS_AMOUNTS,
        TELLS_ITS_EXCEPTION,
        TAKES_ANY_TYPE
    }

    private final AtomicInteger rows = new AtomicInteger();
    private final Set<Slip> slips;
    private final HttpServer server;
    private final JsonMapper mapper;

    ThingServer(Set<Slip> slips) throws IOException {
        this.slips = slips.isEmpty() ? EnumSet.noneOf(Slip.class) : EnumSet.copyOf(slips);
        this.mapper = JsonMapper.builder()
                .configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION, !slips.contains(Slip.ACCEPTS_TWINS))
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/things", this::handle);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    int rows() {
        return rows.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (!type.equals("application/json") && !slips.contains(Slip.TAKES_ANY_TYPE)) {
            refuse(exchange, 415, List.of());
        } else if (body.length > 1024 * 1024) {
            refuse(exchange, 413, List.of());
        } else {
            handle(exchange, body);
        }
    }

    private void handle(HttpExchange exchange, byte[] body) throws IOException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            JsonNode thing = parse(text);
            if (slips.contains(Slip.WRITES_BEFORE_IT_CHECKS)) {
                rows.incrementAndGet();
            }
            if (slips.contains(Slip.FAILS_ON_RARE_CHARACTERS) && text.contains("𠮷")) {
                refuse(exchange, 500, List.of());
                return;
            }
            List<String> wrong = wrong(thing);
            if (!wrong.isEmpty()) {
                refuse(exchange, 400, wrong);
                return;
            }
            rows.incrementAndGet();
            String answer = slips.contains(Slip.LOSES_RARE_CHARACTERS)
                    ? thing.toString().replace("𠮷", "?")
                    : thing.toString();
            answer(exchange, 201, "application/json", answer);
        } catch (CharacterCodingException | JsonProcessingException e) {
            refuse(exchange, 400, List.of());
        }
    }

    private JsonNode parse(String text) throws JsonProcessingException {
        try (JsonParser parser = mapper.createParser(text)) {
            JsonNode node = mapper.readTree(text);
            if (node == null || !node.isObject()) {
                throw new MismatchedInputException(parser, "no object") {
                    private static final long serialVersionUID = 1;
                };
            }
            return node;
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> wrong(JsonNode thing) {
        List<String> wrong = new ArrayList<>();
        String name = thing.path("name").asText();
        if (!thing.path("name").isTextual() || name.isBlank() || name.length() > 200) {
            wrong.add("/name");
        }
        String places = slips.contains(Slip.ROUNDS_AMOUNTS) ? "{2,}" : "{2}";
        if (!thing.path("amount").isTextual()
                || !thing.path("amount").asText().matches("[0-9]{1,15}\\.[0-9]" + places)) {
            wrong.add("/amount");
        }
        if (!thing.path("on").isTextual() || !isDay(thing.path("on").asText())) {
            wrong.add("/on");
        }
        if (!thing.path("kind").isTextual()
                || !Set.of("SMALL", "LARGE").contains(thing.path("kind").asText())) {
            wrong.add("/kind");
        }
        JsonNode count = thing.path("count");
        if (!count.isMissingNode() && !count.isNull() && (!count.isInt() || count.asInt() < 0)) {
            wrong.add("/count");
        }
        inner(thing.path("inner"), "/inner", wrong);
        if (!thing.path("items").isArray()) {
            wrong.add("/items");
        }
        for (int i = 0; i < thing.path("items").size(); i++) {
            inner(thing.path("items").get(i), "/items/" + i, wrong);
        }
        unknown(thing, "", Set.of("name", "amount", "on", "kind", "count", "inner", "items"), wrong);
        return wrong;
    }

    private void inner(JsonNode inner, String pointer, List<String> wrong) {
        if (!inner.isObject()) {
            wrong.add(pointer);
        } else if (!inner.path("open").isBoolean()) {
            wrong.add(pointer + "/open");
        }
        unknown(inner, pointer, Set.of("open"), wrong);
    }

    private void unknown(JsonNode node, String pointer, Set<String> known, List<String> wrong) {
        if (!slips.contains(Slip.IGNORES_UNKNOWN_FIELDS)) {
            node.fieldNames().forEachRemaining(field -> {
                if (!known.contains(field)) {
                    wrong.add(pointer + "/" + field);
                }
            });
        }
    }

    private static boolean isDay(String text) {
        try {
            return text.length() == 10 && LocalDate.parse(text).getYear() < 2200;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private void refuse(HttpExchange exchange, int status, List<String> pointers) throws IOException {
        ObjectNode problem = mapper.createObjectNode()
                .put("type", "urn:techfin:problem:bad-thing")
                .put("code", "BAD_THING")
                .put("title", "Bad")
                .put("status", status)
                .put("traceId", "1");
        if (slips.contains(Slip.TELLS_ITS_EXCEPTION)) {
            problem.put("detail", "java.lang.IllegalStateException: no");
        }
        for (String pointer : pointers) {
            problem.withArray("errors")
                    .addObject()
                    .put("pointer", slips.contains(Slip.POINTS_NOWHERE) ? "" : pointer)
                    .put("code", "WRONG")
                    .put("message", "is wrong");
        }
        answer(exchange, status, "application/problem+json", problem.toString());
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
