package techfin.pledge.right;

import java.util.Comparator;
import java.util.Optional;

/**
 * Where a right stands in an ordered list, so that the next page can begin after it.
 *
 * @param key see {@link RightOrder#keyOf}
 * @param id of the right
 */
public record RightPlace(long key, String id) {
    private static final Comparator<RightPlace> EARLIEST_FIRST =
            Comparator.comparingLong(RightPlace::key).thenComparing(RightPlace::id);

    /** Places in the order of their list. */
    public static Comparator<RightPlace> in(RightOrder order) {
        return order == RightOrder.ENTRY ? EARLIEST_FIRST.reversed() : EARLIEST_FIRST;
    }

    public static RightPlace of(RightOrder order, IpRight right) {
        return new RightPlace(order.keyOf(right), right.id());
    }

    /** The place that {@link #text} tells; empty for what no list of this order tells. */
    public static Optional<RightPlace> parse(RightOrder order, String text) {
        int comma = text.indexOf(',');
        if (comma < 1 || !text.substring(0, comma).matches("-?[0-9]{1,9}")) {
            return Optional.empty();
        }
        long key = Long.parseLong(text.substring(0, comma));
        return order.knows(key) ? Optional.of(new RightPlace(key, text.substring(comma + 1))) : Optional.empty();
    }

    public String text() {
        return key + "," + id;
    }
}
