package techfin.subsidykit.form.web;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Cuts a long list into parts that are laid out one after the other: a whole one would not fit into the heap. */
final class Parts {
    /** So many rows are laid out at once. */
    private static final int ROWS = 400;

    private Parts() {}

    /** Each part made into a page; an empty list is one part without rows. */
    static <T> Stream<String> of(List<T> rows, Function<Part<T>, String> page) {
        return IntStream.iterate(0, from -> from == 0 || from < rows.size(), from -> from + ROWS)
                .mapToObj(from -> {
                    int to = Math.min(from + ROWS, rows.size());
                    return page.apply(new Part<>(rows.subList(from, to), from == 0, to == rows.size()));
                });
    }

    /**
     * A part.
     *
     * @param first whether nothing stands before it
     * @param last whether nothing follows
     */
    record Part<T>(List<T> rows, boolean first, boolean last) {}
}
