package techfin.sheetkit.raw;

import java.util.List;
import techfin.sheetkit.Cell;

/**
 * A row as it stands in the file.
 *
 * @param line its number as a spreadsheet program shows it, from 1
 * @param cells by column from the left; shorter than others when nothing follows
 */
public record RawRow(int line, List<Cell> cells) {
    /** A cell with nothing in it. */
    public static final Cell EMPTY = new Cell.Empty();

    public RawRow {
        cells = List.copyOf(cells);
    }

    /** The cell of a column, from 0; empty beyond the last. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : EMPTY;
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        for (Cell cell : cells) {
            if (!cell.isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
