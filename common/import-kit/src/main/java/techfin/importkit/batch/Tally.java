package techfin.importkit.batch;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import techfin.importkit.Judged;
import techfin.importkit.RowFinding;
import techfin.importkit.RowStatus;
import techfin.money.Money;

/**
 * How the rows of a batch stand: accepted + rejected + duplicate = checked; rows with a warning and rows that were
 * written are among the accepted.
 *
 * @param rules what the rules say, the most frequent first
 */
public record Tally(
        Share checked,
        Share accepted,
        Share warning,
        Share rejected,
        Share duplicate,
        Share written,
        List<RuleGroup> rules) {
    public static final Tally NOTHING =
            new Tally(Share.NONE, Share.NONE, Share.NONE, Share.NONE, Share.NONE, Share.NONE, List.of());

    /** More kinds of mistakes than any form has; keeps a hostile sheet from filling the batch with them. */
    private static final int MOST_RULES = 300;

    public Tally {
        rules = List.copyOf(rules);
    }

    /** Counts rows. */
    public static Tally of(Collection<StoredRow> rows) {
        Counter counter = new Counter();
        rows.forEach(counter::add);
        return counter.tally();
    }

    /** The sum of tallies. */
    public static Tally sum(Collection<Tally> tallies) {
        Counter counter = new Counter();
        tallies.forEach(counter::add);
        return counter.tally();
    }

    /** Both together. */
    public Tally plus(Tally other) {
        return sum(List.of(this, other));
    }

    /** Rows that a confirmation would write. */
    public int open() {
        return accepted.rows() - written.rows();
    }

    private static final class Counter {
        private Share accepted = Share.NONE;
        private Share warning = Share.NONE;
        private Share rejected = Share.NONE;
        private Share duplicate = Share.NONE;
        private Share written = Share.NONE;
        private final Map<String, RuleGroup> rules = new LinkedHashMap<>();

        void add(StoredRow row) {
            Judged judged = row.judged();
            Money amount = judged.amount();
            Share one = new Share(1, amount == null ? Money.ZERO : amount);
            switch (judged.status()) {
                case ACCEPTED, WARNING, WRITTEN -> {
                    accepted = accepted.plus(one);
                    if (!judged.findings().isEmpty()) {
                        warning = warning.plus(one);
                    }
                    if (judged.status() == RowStatus.WRITTEN) {
                        written = written.plus(one);
                    }
                }
                case REJECTED -> rejected = rejected.plus(one);
                case DUPLICATE -> duplicate = duplicate.plus(one);
            }
            for (RowFinding finding : judged.findings()) {
                add(RuleGroup.of(row, finding));
            }
        }

        void add(Tally tally) {
            accepted = accepted.plus(tally.accepted);
            warning = warning.plus(tally.warning);
            rejected = rejected.plus(tally.rejected);
            duplicate = duplicate.plus(tally.duplicate);
            written = written.plus(tally.written);
            tally.rules.forEach(this::add);
        }

        private void add(RuleGroup group) {
            String rule = group.rule();
            RuleGroup known = rules.get(rule);
            if (known != null) {
                rules.put(rule, known.plus(group));
            } else if (rules.size() < MOST_RULES) {
                rules.put(rule, group);
            }
        }

        Tally tally() {
            List<RuleGroup> sorted = rules.values().stream()
                    .sorted((a, b) -> Integer.compare(b.rows(), a.rows()))
                    .toList();
            Share checked = accepted.plus(rejected).plus(duplicate);
            return new Tally(checked, accepted, warning, rejected, duplicate, written, sorted);
        }
    }
}
