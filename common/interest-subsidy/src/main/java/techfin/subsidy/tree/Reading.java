package techfin.subsidy.tree;

import java.util.List;

/** What came of reading a tree: the thing, or every wrong field of it. */
public sealed interface Reading<T> {
    record Good<T>(T value) implements Reading<T> {}

    /** Wrong fields: at least one, in the order of reading. */
    record Bad<T>(List<FieldError> errors) implements Reading<T> {
        public Bad {
            errors = List.copyOf(errors);
        }
    }

    /**
     * The thing itself, where a wrong field is a fault of the program and not of a caller.
     *
     * @throws IllegalArgumentException naming every wrong field
     */
    default T orThrow() {
        return switch (this) {
            case Good<T> good -> good.value();
            case Bad<T> bad -> throw new IllegalArgumentException("wrong fields: " + bad.errors());
        };
    }
}
