package techfin.importkit.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import techfin.importkit.RowFinding;
import techfin.importkit.RowStatus;

/**
 * All rows about which a rule says the same.
 *
 * @param sheet index of the sheet that all of them stand in, from 0
 * @param level {@code REJECTED}, {@code WARNING} or {@code DUPLICATE}
 * @param lines of the first rows, a few
 * @param values of the first row, for the words
 */
public record RuleGroup(
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) int sheet,
        RowStatus level,
        String code,
        String pointer,
        int rows,
        List<Integer> lines,
        Map<String, String> values) {
    private static final int LINES = 5;

    public RuleGroup {
        lines = List.copyOf(lines);
        values = Map.copyOf(values);
    }

    static RuleGroup of(int sheet, RowStatus level, RowFinding finding, int line) {
        return new RuleGroup(sheet, level, finding.code(), finding.pointer(), 1, List.of(line), finding.values());
    }

    /** What two groups must share to be one. */
    String rule() {
        return sheet + " " + level + " " + code + " " + pointer;
    }

    RuleGroup plus(RuleGroup later) {
        if (lines.size() >= LINES) {
            return new RuleGroup(sheet, level, code, pointer, rows + later.rows, lines, values);
        }
        List<Integer> all = new ArrayList<>(lines);
        all.addAll(later.lines);
        return new RuleGroup(
                sheet, level, code, pointer, rows + later.rows, all.subList(0, Math.min(LINES, all.size())), values);
    }
}
