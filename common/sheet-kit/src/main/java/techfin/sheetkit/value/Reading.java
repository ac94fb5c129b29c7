package techfin.sheetkit.value;

import java.util.Map;

/** What a cell says. */
public sealed interface Reading<T> {
    /** A value. */
    record Good<T>(T value) implements Reading<T> {}

    /** Nothing. */
    record Blank<T>() implements Reading<T> {}

    /**
     * Something that is none, or more than one.
     *
     * @param code stable name of the reason, such as {@code AMBIGUOUS_DAY}; its words stand in the problem texts
     */
    record Bad<T>(String code, Map<String, String> values) implements Reading<T> {
        public Bad {
            values = Map.copyOf(values);
        }
    }
}
