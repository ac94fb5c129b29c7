package techfin.rating.selfcheck;

import java.util.List;

/**
 * An item of an official rule with the points that it gives.
 *
 * @param code stable, for example {@code staff}
 * @param points given by the facts
 * @param max the most that the item can give
 * @param missing whether a fact is needed that was not stated: no points at the low end, as official rules have it for
 *     missing evidence, and what the fact could still give at the high end
 * @param basis where the rule says so
 */
public record Item(String code, Points points, int max, boolean missing, String basis) {
    /** The points of all these items together. */
    static Points sum(List<Item> items) {
        return items.stream().map(Item::points).reduce(Points.NONE, Points::plus);
    }
}
