package techfin.sheetkit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of an uploaded file.
 *
 * @param sheet index of its sheet in the form, from 0
 * @param line its number in the sheet as a spreadsheet program shows it, from 1
 * @param key its hidden key when the file is a result workbook that comes back, else null
 * @param cells one per column of the form, in the form's order; empty where the file does not have the column
 */
public record SheetRow(int sheet, int line, @Nullable Integer key, List<Cell> cells) {
    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** A row of the first sheet, which mostly is the only one. */
    public SheetRow(int line, @Nullable Integer key, List<Cell> cells) {
        this(0, line, key, cells);
    }
}
