package techfin.sheetkit.write;

import java.util.List;
import techfin.sheetkit.SheetRow;

/**
 * A row of a result workbook.
 *
 * @param key comes back hidden when the workbook is sent again
 * @param reasons what the leading column says, in the reader's language
 * @param marks the cells that want mending
 */
public record ResultRow(SheetRow row, int key, Tone tone, String reasons, List<Mark> marks) {
    public ResultRow {
        marks = List.copyOf(marks);
    }

    /** How a row stands; decides its colour. The reasons say it in words as well. */
    public enum Tone {
        GOOD,
        WARNING,
        WRONG,
        REPEATED
    }

    /**
     * A note on a cell.
     *
     * @param pointer of the column
     * @param message what was expected and how to mend it, in the reader's language
     */
    public record Mark(String pointer, String message) {}
}
