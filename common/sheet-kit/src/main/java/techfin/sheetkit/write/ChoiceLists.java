package techfin.sheetkit.write;

import java.util.List;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import techfin.sheetkit.Column;
import techfin.sheetkit.SheetLimits;

/** The values of lists in a hidden sheet, offered by the cells of their columns; labelled by their Chinese names. */
final class ChoiceLists {
    private static final String SHEET = "_lists";

    private final Workbook workbook;
    private @Nullable Worksheet lists;
    private int used;

    /** Lists of a workbook, none yet. */
    ChoiceLists(Workbook workbook) {
        this.workbook = workbook;
    }

    /**
     * Offers the choices in the columns of a sheet.
     *
     * @param place of the first of the columns
     */
    void offer(Worksheet sheet, List<Column> columns, int place) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).choices().isEmpty()) {
                continue;
            }
            Range labels = fill(lists(), columns.get(i), used++);
            sheet.range(FormHeader.LINES, place + i, SheetLimits.DEFAULT.rows() + FormHeader.LINES, place + i)
                    .validateWithList(labels)
                    .allowBlank(true)
                    .errorStyle(DataValidationErrorStyle.STOP)
                    .showErrorMessage(true)
                    .errorTitle("请从列表中选择")
                    .error("Please choose from the list.");
        }
    }

    private Worksheet lists() {
        Worksheet hidden = lists;
        if (hidden == null) {
            hidden = workbook.newWorksheet(SHEET);
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            lists = hidden;
        }
        return hidden;
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
