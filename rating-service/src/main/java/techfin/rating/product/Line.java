package techfin.rating.product;

import java.util.Map;

/**
 * A sentence of an answer: why a product does not fit, where a figure comes from, what to mind.
 *
 * @param code stable
 * @param values what its text names
 */
public record Line(String code, Map<String, String> values) {
    public Line {
        values = Map.copyOf(values);
    }

    static Line of(String code) {
        return new Line(code, Map.of());
    }

    static Line of(String code, String name, Object value) {
        return new Line(code, Map.of(name, value.toString()));
    }

    static Line of(String code, String name, Object value, String name2, Object value2) {
        return new Line(code, Map.of(name, value.toString(), name2, value2.toString()));
    }
}
