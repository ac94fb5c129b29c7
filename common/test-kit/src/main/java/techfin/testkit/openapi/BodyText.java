package techfin.testkit.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Changes one place of a JSON body, also to something that no JSON library would write. */
final class BodyText {
    private static final String PLACE = "@@here@@";

    private BodyText() {}

    /** The body with raw text at a pointer. */
    static String with(ObjectNode body, String pointer, String raw) {
        set(body, pointer);
        return body.toString().replace("\"" + PLACE + "\"", raw);
    }

    /** The body without the field at a pointer. */
    static String without(ObjectNode body, String pointer) {
        JsonPointer at = JsonPointer.compile(pointer);
        if (parent(body, at) instanceof ObjectNode object) {
            object.remove(at.last().getMatchingProperty());
        }
        return body.toString();
    }

    /** The body with a further field beside those of the object at a pointer. */
    static String withUnknown(ObjectNode body, String pointer, String name) {
        if (body.at(pointer) instanceof ObjectNode object) {
            object.put(name, "x");
        }
        return body.toString();
    }

    /** The body with the field at a pointer twice, its value the same both times. */
    static String withTwin(ObjectNode body, String pointer) {
        String name = JsonPointer.compile(pointer).last().getMatchingProperty();
        String value = body.at(pointer).toString();
        return with(body, pointer, value + ",\"" + name + "\":" + value);
    }

    private static void set(ObjectNode body, String pointer) {
        JsonPointer at = JsonPointer.compile(pointer);
        switch (parent(body, at)) {
            case ObjectNode object -> object.put(at.last().getMatchingProperty(), PLACE);
            case ArrayNode array -> array.set(at.last().getMatchingIndex(), PLACE);
            default -> throw new IllegalArgumentException("nothing to change at " + pointer + " in " + body);
        }
    }

    private static JsonNode parent(ObjectNode body, JsonPointer at) {
        return body.at(at.head());
    }
}
