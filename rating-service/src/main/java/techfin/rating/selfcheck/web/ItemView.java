package techfin.rating.selfcheck.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import techfin.rating.selfcheck.Item;

/**
 * An item with its points.
 *
 * @param name in the reader's language
 * @param score the fewest that the facts give
 * @param scoreHigh the most that they leave to experts, to a province or to facts not stated
 * @param max the most that anybody can have
 * @param missing whether a fact was not stated
 * @param basis document and part of it
 */
@Introspected
@Schema(name = "SelfCheckItem")
public record ItemView(String code, String name, int score, int scoreHigh, int max, boolean missing, String basis) {
    static List<ItemView> of(List<Item> items, CheckWords words) {
        return items.stream()
                .map(item -> new ItemView(
                        item.code(),
                        words.text("item." + item.code(), Map.of()),
                        item.points().low(),
                        item.points().high(),
                        item.max(),
                        item.missing(),
                        item.basis()))
                .toList();
    }
}
