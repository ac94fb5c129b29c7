package techfin.pledge.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.Finding;
import techfin.money.Rate;
import techfin.sheetkit.Cell;
import techfin.sheetkit.SheetForm;
import techfin.sheetkit.value.RowReader;

/** Reads a row and says what cannot be read as rules do. */
final class CellReader extends RowReader {
    CellReader(SheetForm form, Map<String, Integer> places, List<Cell> cells) {
        super(form, places, cells);
    }

    /** A yearly rate; null for nothing, and for what cannot be read. */
    @Nullable
    Rate rate(String pointer) {
        BigDecimal percent = percent(pointer);
        if (percent == null) {
            return null;
        }
        try {
            return Rate.ofPercent(percent.stripTrailingZeros().toPlainString());
        } catch (IllegalArgumentException | ArithmeticException e) {
            fail(pointer, "OUT_OF_RANGE", Map.of());
            return null;
        }
    }

    /** Everything that could not be read, and of what the rules found afterwards all but the gaps that it left. */
    List<Finding> findings(List<Finding> rules) {
        List<Finding> all = new ArrayList<>();
        misread().forEach(wrong -> all.add(new Finding(wrong.pointer(), wrong.code(), wrong.values())));
        rules.stream().filter(finding -> !isGap(finding)).forEach(all::add);
        return all.stream().distinct().toList();
    }

    private boolean isGap(Finding finding) {
        boolean left = isUnreadable(finding.pointer())
                || (finding.pointer().equals("/rate/kind") && isUnreadableBelow("/rate"));
        return finding.code().equals("REQUIRED") && left;
    }
}
