package techfin.importkit.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import techfin.importkit.Judged;
import techfin.importkit.RowFinding;
import techfin.importkit.RowStatus;
import techfin.money.Money;

/**
 * All rows about which a rule says the same.
 *
 * @param sheet index of the sheet that all of them stand in, from 0
 * @param level {@code REJECTED}, {@code WARNING} or {@code DUPLICATE}
 * @param amount sum of the amounts of its rows, in yuan; nothing in batches that were counted without
 * @param lines of the first rows, a few
 * @param values of the first row, for the words
 */
public record RuleGroup(
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) int sheet,
        RowStatus level,
        String code,
        String pointer,
        int rows,
        Money amount,
        List<Integer> lines,
        Map<String, String> values) {
    private static final int LINES = 5;

    public RuleGroup {
        amount = Objects.requireNonNullElse(amount, Money.ZERO);
        lines = List.copyOf(lines);
        values = Map.copyOf(values);
    }

    /** The group of one row. */
    public static RuleGroup of(StoredRow row, RowFinding finding) {
        Judged judged = row.judged();
        return new RuleGroup(
                row.sheet(),
                judged.level(),
                finding.code(),
                finding.pointer(),
                1,
                Objects.requireNonNullElse(judged.amount(), Money.ZERO),
                List.of(row.line()),
                finding.values());
    }

    /** Whether a row is one of those about which the rule of this name speaks. */
    public static boolean holds(String rule, StoredRow row) {
        return row.judged().findings().stream()
                .anyMatch(finding -> of(row, finding).rule().equals(rule));
    }

    /** Names the group in its batch: what two groups must share to be one. */
    public String rule() {
        return sheet + "." + level + "." + code + pointer;
    }

    RuleGroup plus(RuleGroup later) {
        List<Integer> all = new ArrayList<>(lines);
        all.addAll(later.lines);
        return new RuleGroup(
                sheet,
                level,
                code,
                pointer,
                rows + later.rows,
                amount.plus(later.amount),
                all.subList(0, Math.min(LINES, all.size())),
                values);
    }
}
