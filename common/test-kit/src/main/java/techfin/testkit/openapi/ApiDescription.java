package techfin.testkit.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What an OpenAPI file says about the operations that take a body. */
public final class ApiDescription {
    private static final List<String> WRITING = List.of("post", "put", "patch");
    private static final String JSON = "application/json";

    private final JsonNode root;

    private ApiDescription(JsonNode root) {
        this.root = root;
    }

    /** Reads a file such as {@code api/openapi.yaml}. */
    public static ApiDescription read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the text of an OpenAPI file. */
    public static ApiDescription parse(String yaml) {
        try {
            return new ApiDescription(new YAMLMapper().readTree(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * An operation that takes a body.
     *
     * @param name as in {@code POST /api/loan/v1/loans/{id}/decisions}
     * @param body the schema of its JSON body; absent when it takes another kind of body
     */
    record Operation(String name, Optional<Schema> body) {
        String method() {
            return name.substring(0, name.indexOf(' '));
        }

        String path() {
            return name.substring(name.indexOf(' ') + 1);
        }
    }

    /** All operations that write and take a body, in the order of the file. */
    List<Operation> operations() {
        List<Operation> found = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
            for (String method : WRITING) {
                JsonNode content = resolve(path.getValue().path(method).path("requestBody"))
                        .path("content");
                if (!content.isMissingNode()) {
                    found.add(new Operation(method.toUpperCase(Locale.ROOT) + " " + path.getKey(), jsonBody(content)));
                }
            }
        }
        return List.copyOf(found);
    }

    private Optional<Schema> jsonBody(JsonNode content) {
        return content.has(JSON)
                ? Optional.of(new Schema(this, content.path(JSON).path("schema")))
                : Optional.empty();
    }

    /** The node itself, or what it refers to. */
    JsonNode resolve(JsonNode node) {
        JsonNode reference = node.path("$ref");
        if (!reference.isTextual()) {
            return node;
        }
        JsonNode target = root.at(reference.asText().substring(1));
        if (target.isMissingNode()) {
            throw new IllegalStateException("the file refers to " + reference.asText() + " and does not hold it");
        }
        return resolve(target);
    }
}
