package techfin.rating.qualification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import techfin.lending.record.Finding;
import techfin.sheetkit.Cell;
import techfin.sheetkit.SheetForm;
import techfin.sheetkit.value.RowReader;

/** Reads a row and says what cannot be read as rules do. */
final class CellReader extends RowReader {
    CellReader(SheetForm form, Map<String, Integer> places, List<Cell> cells) {
        super(form, places, cells);
    }

    /** Everything that could not be read, and of what the rules found afterwards all but the gaps that it left. */
    List<Finding> findings(List<Finding> rules) {
        List<Finding> all = new ArrayList<>();
        misread().forEach(wrong -> all.add(new Finding(wrong.pointer(), wrong.code(), wrong.values())));
        rules.stream()
                .filter(finding -> !(finding.code().equals("REQUIRED") && isUnreadable(finding.pointer())))
                .forEach(all::add);
        return List.copyOf(all);
    }
}
