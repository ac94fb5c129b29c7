package techfin.subsidy.tree;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Builds an object of a tree field by field, in the order of reading. */
public final class Tree {
    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    public static Tree of(String name, @Nullable Object value) {
        return new Tree().with(name, value);
    }

    /** Adds a field; whatever is no part of a tree is added by its {@code toString}. */
    public Tree with(String name, @Nullable Object value) {
        fields.put(name, plain(value));
        return this;
    }

    /** Adds a field only if it has a value. */
    public Tree withIfPresent(String name, @Nullable Object value) {
        return value == null ? this : with(name, value);
    }

    public <T> Tree withAll(String name, List<T> items, Function<T, ?> tree) {
        return with(name, items.stream().map(item -> plain(tree.apply(item))).toList());
    }

    public Map<String, @Nullable Object> build() {
        return Collections.unmodifiableMap(fields);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Boolean bool -> bool;
            case Integer number -> number;
            case Long number -> number;
            case Map<?, ?> map -> map;
            case List<?> list -> list;
            case Tree tree -> tree.build();
            default -> value.toString();
        };
    }
}
