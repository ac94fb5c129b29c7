package techfin.testkit.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A place in a request body that the OpenAPI file knows.
 *
 * @param pointer RFC 6901, for example {@code /enterprise/name} or {@code /drawdowns/0/amount}
 * @param required whether the body is invalid without it, given that the object around it is there
 */
record Field(String pointer, String name, Schema schema, boolean required) {
    private static final int DEEPEST = 12;

    /** All places of a body; of a list the first item stands for all. */
    static List<Field> of(Schema body) {
        List<Field> fields = new ArrayList<>();
        collect("", body, fields, 0);
        return List.copyOf(fields);
    }

    private static void collect(String pointer, Schema schema, List<Field> fields, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        for (Map.Entry<String, Schema> property : schema.properties().entrySet()) {
            String name = property.getKey();
            String here = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
            fields.add(
                    new Field(here, name, property.getValue(), schema.required().contains(name)));
            collect(here, property.getValue(), fields, depth + 1);
        }
        schema.items().ifPresent(item -> {
            fields.add(new Field(pointer + "/0", "0", item, true));
            collect(pointer + "/0", item, fields, depth + 1);
        });
    }

    Kind kind(JsonNode example) {
        return schema.kind(name, example.at(pointer));
    }

    /** Whether an example says something at this place. */
    boolean isIn(JsonNode example) {
        JsonNode value = example.at(pointer);
        return !value.isMissingNode() && !value.isNull();
    }

    boolean isItem() {
        return name.equals("0") && pointer.endsWith("/0");
    }

    JsonNode parentIn(JsonNode example) {
        JsonPointer parent = JsonPointer.compile(pointer).head();
        return parent == null ? MissingNode.getInstance() : example.at(parent);
    }
}
