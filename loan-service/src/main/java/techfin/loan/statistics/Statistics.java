package techfin.loan.statistics;

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
 * @param parts by key; also those that had loans in the year before alone
 * @param total the whole; amounts and numbers of loans of the parts add up to it, enterprises need not
 */
public record Statistics(Breakdown by, DateOf dateOf, Period period, Period before, List<Part> parts, Part total) {
    public Statistics {
        parts = List.copyOf(parts);
    }

    /** One line, beside the same of the year before. */
    public record Part(Label label, Tally now, Tally before) {
        /** Growth of the number of loans, percent; empty from nothing. */
        public Optional<BigDecimal> countGrowth() {
            return Growth.percent(BigDecimal.valueOf(now.count()), BigDecimal.valueOf(before.count()));
        }

        /** Growth of the principal, percent; empty from nothing. */
        public Optional<BigDecimal> amountGrowth() {
            return Growth.percent(now.amount().toYuan(), before.amount().toYuan());
        }
    }

    /** Lays what was counted beside what was counted a year before. */
    public static Statistics of(
            Breakdown by,
            DateOf dateOf,
            Period period,
            Tallies.Counted now,
            Tallies.Counted before,
            Function<String, Label> labels) {
        Map<String, Tally> past = new HashMap<>();
        before.parts().forEach((key, tally) -> past.put(by.aYearLater(key), tally));
        TreeSet<String> keys = new TreeSet<>(now.parts().keySet());
        keys.addAll(past.keySet());
        List<Part> parts = new ArrayList<>();
        for (String key : keys) {
            parts.add(new Part(
                    labels.apply(key), now.parts().getOrDefault(key, Tally.NONE), past.getOrDefault(key, Tally.NONE)));
        }
        Part total = new Part(new Label("TOTAL", "合计", "Total", null), now.total(), before.total());
        return new Statistics(by, dateOf, period, period.aYearBefore(), parts, total);
    }
}
