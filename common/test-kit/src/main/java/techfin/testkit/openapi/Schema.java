package techfin.testkit.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/** One schema of an OpenAPI file, with its references followed and its parts ({@code allOf}, {@code oneOf}) joined. */
final class Schema {
    private static final Pattern MONEY = Pattern.compile("-?[0-9]+\\.[0-9]{2}");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final ApiDescription api;
    private final List<JsonNode> parts = new ArrayList<>();
    private final List<JsonNode> alternatives = new ArrayList<>();

    Schema(ApiDescription api, JsonNode node) {
        this.api = api;
        add(node);
    }

    private void add(JsonNode unresolved) {
        // Beside a reference the file may say more, for example that null is allowed.
        parts.add(unresolved);
        JsonNode node = api.resolve(unresolved);
        if (!node.equals(unresolved)) {
            parts.add(node);
        }
        for (JsonNode part : node.path("allOf")) {
            add(part);
        }
        for (String choice : List.of("oneOf", "anyOf")) {
            for (JsonNode alternative : node.path(choice)) {
                alternatives.add(api.resolve(alternative));
            }
        }
    }

    /** The properties by name; those of an alternative too. */
    Map<String, Schema> properties() {
        Map<String, Schema> properties = new LinkedHashMap<>();
        for (JsonNode part : everything()) {
            for (Map.Entry<String, JsonNode> property : part.path("properties").properties()) {
                properties.putIfAbsent(property.getKey(), new Schema(api, property.getValue()));
            }
        }
        return properties;
    }

    /** The names that must be there whatever alternative is chosen. */
    Set<String> required() {
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode part : parts) {
            part.path("required").forEach(name -> names.add(name.asText()));
        }
        return names;
    }

    boolean isNullable() {
        return everything().stream()
                .anyMatch(part -> part.path("nullable").asBoolean()
                        || part.path("type").asText().equals("null")
                        || contains(part.path("type"), "null"));
    }

    /** Whether any name is allowed in this object. */
    boolean isOpen() {
        boolean additional = everything().stream()
                .map(part -> part.path("additionalProperties"))
                .anyMatch(extra -> extra.isObject() || extra.asBoolean());
        return additional || (properties().isEmpty() && !has("array"));
    }

    Optional<Schema> items() {
        return parts.stream()
                .filter(part -> part.has("items"))
                .findFirst()
                .map(part -> new Schema(api, part.path("items")));
    }

    /** The least value, length or count that the file names. */
    OptionalLong least(String keyword) {
        return parts.stream()
                .filter(part -> part.has(keyword))
                .mapToLong(part -> part.path(keyword).asLong())
                .max();
    }

    /** What a field of this schema holds, judged by the schema and, where that says only "string", by its name and value. */
    Kind kind(String name, JsonNode example) {
        if (parts.stream().anyMatch(part -> part.has("enum"))) {
            return Kind.ENUM;
        }
        if (has("array")) {
            return Kind.ARRAY;
        }
        if (has("integer")) {
            return Kind.INTEGER;
        }
        if (has("number")) {
            return Kind.NUMBER;
        }
        if (has("boolean")) {
            return Kind.BOOLEAN;
        }
        if (has("string")) {
            return kindOfText(name, example.asText());
        }
        return properties().isEmpty() ? Kind.ANYTHING : Kind.OBJECT;
    }

    private Kind kindOfText(String name, String value) {
        boolean date =
                parts.stream().anyMatch(part -> part.path("format").asText().equals("date"));
        if (date || DATE.matcher(value).matches()) {
            return Kind.DATE;
        }
        if (name.endsWith("Percent")) {
            return Kind.PERCENT;
        }
        return MONEY.matcher(value).matches() ? Kind.MONEY : Kind.TEXT;
    }

    private boolean has(String type) {
        return everything().stream()
                .map(part -> part.path("type"))
                .anyMatch(found -> found.asText().equals(type) || contains(found, type));
    }

    private static boolean contains(JsonNode list, String text) {
        for (JsonNode item : list) {
            if (item.asText().equals(text)) {
                return true;
            }
        }
        return false;
    }

    private List<JsonNode> everything() {
        List<JsonNode> all = new ArrayList<>(parts);
        all.addAll(alternatives);
        return all;
    }
}
