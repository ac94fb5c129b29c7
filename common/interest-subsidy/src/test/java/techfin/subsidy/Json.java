package techfin.subsidy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON text and trees for tests. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static @Nullable Object read(String text) {
        try {
            return MAPPER.readValue(text, Object.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, @Nullable Object> object(String text) {
        return (Map<String, @Nullable Object>) MAPPER.convertValue(read(text), LinkedHashMap.class);
    }

    static String write(@Nullable Object tree) {
        try {
            return MAPPER.writeValueAsString(tree);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }

    /** The value at a path of names and numbers, for example {@code at(tree, "steps", 0, "kind")}. */
    static @Nullable Object at(@Nullable Object tree, Object... path) {
        Object found = tree;
        for (Object name : path) {
            found = switch (found) {
                case Map<?, ?> map -> map.get(name);
                case List<?> list -> list.get((Integer) name);
                case null -> null;
                default -> throw new IllegalArgumentException("nothing below " + found);
            };
        }
        return found;
    }
}
