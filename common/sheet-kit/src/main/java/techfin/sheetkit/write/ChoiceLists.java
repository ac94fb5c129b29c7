package techfin.sheetkit.write;

import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import techfin.sheetkit.Column;
import techfin.sheetkit.SheetLimits;

/** The values of lists in a hidden sheet, offered by the cells of their columns; labelled by their Chinese names. */
final class ChoiceLists {
    private static final String SHEET = "_lists";

    private ChoiceLists() {}

    /**
     * Offers the choices in the columns of a sheet.
     *
     * @param place of the first of the columns
     */
    static void offer(Workbook workbook, Worksheet sheet, List<Column> columns, int place) {
        List<Integer> chosen = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.get(i).choices().isEmpty()) {
                chosen.add(i);
            }
        }
        if (chosen.isEmpty()) {
            return;
        }
        Worksheet lists = workbook.newWorksheet(SHEET);
        lists.setVisibilityState(VisibilityState.HIDDEN);
        for (int list = 0; list < chosen.size(); list++) {
            Column column = columns.get(chosen.get(list));
            int at = place + chosen.get(list);
            Range labels = fill(lists, column, list);
            sheet.range(FormHeader.LINES, at, SheetLimits.DEFAULT.rows() + FormHeader.LINES, at)
                    .validateWithList(labels)
                    .allowBlank(true)
                    .errorStyle(DataValidationErrorStyle.STOP)
                    .showErrorMessage(true)
                    .errorTitle("请从列表中选择")
                    .error("Please choose from the list.");
        }
    }

    private static Range fill(Worksheet lists, Column column, int place) {
        for (int i = 0; i < column.choices().size(); i++) {
            SheetWriter.put(lists, i, place, column.choices().get(i).zh());
            lists.style(i, place).format("@").set();
        }
        return lists.range(0, place, column.choices().size() - 1, place);
    }

    /** The choices of a column as a line of text. */
    static String line(Column column) {
        return String.join(
                "、",
                column.choices().stream()
                        .map(choice -> choice.zh() + " (" + choice.en() + ")")
                        .toList());
    }
}
