package techfin.testkit.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A request that an operation accepts, and what is known about its fields beyond the OpenAPI file.
 *
 * <p>Everything that must be new in each request (a note number, the id of a record in the right state, an ETag) comes
 * from a supplier, since a case that is accepted uses it up.
 */
public final class Example {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Supplier<String> body;
    private Runnable first = () -> {};
    private Supplier<String> token = () -> "";
    private final Map<String, Supplier<String>> headers = new LinkedHashMap<>();
    private final Map<String, Supplier<String>> pathValues = new LinkedHashMap<>();
    private final List<String> kept = new ArrayList<>();
    private final List<Extra> extras = new ArrayList<>();
    private final Map<String, String> allowed = new LinkedHashMap<>();

    private Example(Supplier<String> body) {
        this.body = body;
    }

    /** A case of its own: a change of the example that must be refused at a pointer. */
    record Extra(String name, String pointer, Consumer<ObjectNode> change) {}

    /** A body that may be sent any number of times. */
    public static Example of(String json) {
        return new Example(() -> json);
    }

    /** A body that is new each time. */
    public static Example of(Supplier<String> json) {
        return new Example(json);
    }

    /** The access token; without it the request is anonymous. */
    public Example as(String accessToken) {
        this.token = () -> accessToken;
        return this;
    }

    /** The access token, made anew for each request; tokens do not live as long as a table of many cases runs. */
    public Example as(Supplier<String> accessToken) {
        this.token = accessToken;
        return this;
    }

    /** A step before each body is made, for example the way to the day that it is of. */
    public Example first(Runnable step) {
        this.first = step;
        return this;
    }

    public Example header(String name, Supplier<String> value) {
        headers.put(name, value);
        return this;
    }

    /** The value of a path variable, by its name in the OpenAPI file. */
    public Example path(String name, Supplier<String> value) {
        pathValues.put(name, value);
        return this;
    }

    /**
     * Declares a text that must come back unchanged, at the same pointer of the answer or of the record that the answer's
     * Location names, with emoji, rare characters, SQL and HTML in it.
     */
    public Example keeps(String pointer) {
        kept.add(pointer);
        return this;
    }

    /** Adds a case that the file cannot know, for example a maturity before the disbursement. */
    public Example refuses(String name, String pointer, Consumer<ObjectNode> change) {
        extras.add(new Extra(name, pointer, change));
        return this;
    }

    /**
     * Says that a case is valid here although it is bad elsewhere.
     *
     * @param caseName as in the test's name, for example {@code year 9999}
     * @param reason why; a reader should agree
     */
    public Example allows(String pointer, String caseName, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a reason is due for " + pointer + " " + caseName);
        }
        allowed.put(pointer + " " + caseName, reason);
        return this;
    }

    ObjectNode fresh() {
        first.run();
        try {
            JsonNode node = JSON.readTree(body.get());
            if (node instanceof ObjectNode object) {
                return object;
            }
            throw new IllegalArgumentException("the example is no JSON object: " + node);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String token() {
        return token.get();
    }

    Map<String, Supplier<String>> headers() {
        return headers;
    }

    Map<String, Supplier<String>> pathValues() {
        return pathValues;
    }

    List<String> kept() {
        return kept;
    }

    List<Extra> extras() {
        return extras;
    }

    boolean allows(String pointer, String caseName) {
        return allowed.containsKey(pointer + " " + caseName);
    }

    List<String> exceptions() {
        return List.copyOf(allowed.keySet());
    }
}
