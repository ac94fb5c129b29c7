package techfin.rating.declaration.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.rating.fact.FactReader;
import techfin.rating.scoring.Value;
import techfin.servicekit.json.PlainJson;

/** A value as the text of its column: JSON that says of itself what it is, numbers as numbers, levels as texts. */
final class ValueText {
    private static final String NOT_APPLICABLE = "NA";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ValueText() {}

    static String write(Value value) {
        return value instanceof Value.Figure figure
                ? figure.number().toPlainString()
                : node(value).toString();
    }

    private static JsonNode node(Value value) {
        return switch (value) {
            case Value.Figure figure -> NODES.numberNode(figure.number());
            case Value.Level level -> NODES.textNode(level.name());
            case Value.NotApplicable none -> NODES.textNode(NOT_APPLICABLE);
            case Value.Missing missing -> NODES.nullNode();
            case Value.Parts parts -> {
                ObjectNode object = NODES.objectNode();
                parts.byInput().forEach((input, part) -> object.set(input, node(part)));
                yield object;
            }
        };
    }

    static Value read(String text) {
        return value(PlainJson.of(text));
    }

    private static Value value(@Nullable Object plain) {
        if (plain == null) {
            return Value.MISSING;
        }
        if (plain instanceof BigDecimal number) {
            return FactReader.figure(number);
        }
        if (plain instanceof Map<?, ?> map) {
            Map<String, Value> parts = new LinkedHashMap<>();
            map.forEach((input, part) -> parts.put(String.valueOf(input), value(part)));
            return new Value.Parts(parts);
        }
        String name = plain.toString();
        return name.equals(NOT_APPLICABLE) ? Value.NOT_APPLICABLE : new Value.Level(name);
    }
}
