package techfin.subsidy.tree;

import java.util.Map;

/**
 * One wrong field.
 *
 * @param pointer RFC 6901 pointer into the tree that was read, for example {@code "/loan/drawdowns/0/amount"}
 * @param code stable, UPPER_SNAKE, for example {@code "INVALID_MONEY"}
 * @param parameters what the code's message names, for example {@code max}
 */
public record FieldError(String pointer, String code, Map<String, String> parameters) {
    public FieldError {
        parameters = Map.copyOf(parameters);
    }

    public FieldError(String pointer, String code) {
        this(pointer, code, Map.of());
    }

    /** The same fault seen from further out. */
    public FieldError under(String prefix) {
        return new FieldError(prefix + pointer, code, parameters);
    }
}
