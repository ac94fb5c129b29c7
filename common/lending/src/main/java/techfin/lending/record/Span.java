package techfin.lending.record;

import org.jspecify.annotations.Nullable;

/**
 * Values from one to another, both in; null leaves a side open.
 *
 * @param from the smallest
 * @param to the largest
 */
public record Span<T extends Comparable<? super T>>(
        @Nullable T from, @Nullable T to) {
    /** Open on both sides. */
    public static <T extends Comparable<? super T>> Span<T> open() {
        return new Span<>(null, null);
    }

    public boolean isOpen() {
        return from == null && to == null;
    }

    /** Whether it ends before it begins: nothing lies inside. */
    public boolean isUpsideDown() {
        return from != null && to != null && from.compareTo(to) > 0;
    }
}
