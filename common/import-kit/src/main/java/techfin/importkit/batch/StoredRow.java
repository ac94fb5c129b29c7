package techfin.importkit.batch;

import java.util.List;
import techfin.importkit.Judged;
import techfin.sheetkit.Cell;
import techfin.sheetkit.SheetRow;

/**
 * A row with its verdict.
 *
 * @param sheet index of its sheet, from 0
 * @param key names the row in its batch for ever, from 1; goes out hidden in the result workbook
 * @param line its number in the sheet of the file that brought it last
 */
public record StoredRow(int sheet, int key, int line, List<Cell> cells, Judged judged) {
    public StoredRow {
        cells = List.copyOf(cells);
    }

    /** A row of the first sheet, which mostly is the only one. */
    public StoredRow(int key, int line, List<Cell> cells, Judged judged) {
        this(0, key, line, cells, judged);
    }

    /** A row and what was said of it. */
    public static StoredRow of(SheetRow row, Judged judged) {
        Integer key = row.key();
        if (key == null) {
            throw new IllegalArgumentException("line " + row.line() + " has no key yet");
        }
        return new StoredRow(row.sheet(), key, row.line(), row.cells(), judged);
    }

    /** The row as it was read. */
    public SheetRow row() {
        return new SheetRow(sheet, line, key, cells);
    }
}
