package techfin.rating.selfcheck;

import java.util.Map;

/**
 * Something that is missing to pass.
 *
 * @param code stable
 * @param values what its text names, such as the points that are missing
 */
public record Shortfall(String code, Map<String, String> values) {
    public Shortfall {
        values = Map.copyOf(values);
    }

    static Shortfall of(String code) {
        return new Shortfall(code, Map.of());
    }

    static Shortfall of(String code, String name, Object value) {
        return new Shortfall(code, Map.of(name, value.toString()));
    }

    static Shortfall of(String code, String name, Object value, String name2, Object value2) {
        return new Shortfall(code, Map.of(name, value.toString(), name2, value2.toString()));
    }
}
