package techfin.servicekit.problem;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One wrong field of a request.
 *
 * @param pointer RFC 6901 pointer into the body, or {@code ?name} of a query parameter
 * @param code stable code, UPPER_SNAKE
 * @param values for the placeholders of its text
 */
public record FieldError(String pointer, String code, Map<String, Object> values) {
    /** Keeps its own copy of the values. */
    public FieldError {
        values = Map.copyOf(values);
    }

    /** An error with the values given as name, value, name, value … */
    public static FieldError of(String pointer, String code, Object... nameValuePairs) {
        if (nameValuePairs.length % 2 != 0) {
            throw new IllegalArgumentException("names and values come in pairs, were " + nameValuePairs.length);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < nameValuePairs.length; i += 2) {
            values.put(String.valueOf(nameValuePairs[i]), nameValuePairs[i + 1]);
        }
        return new FieldError(pointer, code, values);
    }
}
