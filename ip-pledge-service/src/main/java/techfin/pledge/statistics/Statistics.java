package techfin.pledge.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A table of statistics.
 *
 * @param parts in the order of the breakdown; also those that had something in the year before alone
 * @param total the whole; amounts and numbers of items of the parts add up to it, enterprises need not
 */
public record Statistics(Asked asked, Period before, List<Part> parts, Part total) {
    public Statistics {
        parts = List.copyOf(parts);
    }

    /** One line, beside the same of the year before. */
    public record Part(Label label, Tally now, Tally before) {
        /** Growth of the number of items, percent; empty from nothing. */
        public Optional<BigDecimal> countGrowth() {
            return Growth.percent(BigDecimal.valueOf(now.count()), BigDecimal.valueOf(before.count()));
        }

        /** Growth of the amount, percent; empty from nothing. */
        public Optional<BigDecimal> amountGrowth() {
            return Growth.percent(now.amount().toYuan(), before.amount().toYuan());
        }
    }

    /** Lays what was counted beside what was counted a year before. */
    public static Statistics of(
            Asked asked, Tallies.Counted now, Tallies.Counted before, Function<String, Label> labels) {
        Map<String, Tally> past = new HashMap<>();
        before.parts().forEach((key, tally) -> past.put(asked.by().aYearLater(key), tally));
        TreeSet<String> keys = new TreeSet<>(asked.by().order());
        keys.addAll(now.parts().keySet());
        keys.addAll(past.keySet());
        List<Part> parts = new ArrayList<>();
        for (String key : keys) {
            parts.add(new Part(
                    labels.apply(key), now.parts().getOrDefault(key, Tally.NONE), past.getOrDefault(key, Tally.NONE)));
        }
        Part total = new Part(new Label("TOTAL", "合计", "Total"), now.total(), before.total());
        return new Statistics(asked, asked.period().aYearBefore(), parts, total);
    }
}
