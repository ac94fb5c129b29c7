package techfin.servicekit.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items the rows
 * @param nextCursor what to ask the next page with, null on the last
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {
    /** Keeps its own copy. */
    public Page {
        items = List.copyOf(items);
    }

    /**
     * The page of these rows, which the query was asked for with one more than the limit.
     *
     * @param id what the next page begins after, as the query orders by it
     */
    public static <T> Page<T> of(List<T> rowsPlusOne, PageRequest request, Function<T, String> id) {
        if (rowsPlusOne.size() <= request.limit()) {
            return new Page<>(rowsPlusOne, null);
        }
        List<T> rows = rowsPlusOne.subList(0, request.limit());
        return new Page<>(rows, request.cursorAfter(id.apply(rows.getLast())));
    }

    /** The same page with every row turned into something else. */
    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), nextCursor);
    }
}
