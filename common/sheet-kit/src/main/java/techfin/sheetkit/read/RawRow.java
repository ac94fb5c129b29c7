package techfin.sheetkit.read;

import java.util.List;
import techfin.sheetkit.Cell;

/**
 * A row as it stands in the file.
 *
 * @param line its number as a spreadsheet program shows it, from 1
 * @param cells by column from the left; shorter than others when nothing follows
 */
public record RawRow(int line, List<Cell> cells) {
    static final Cell EMPTY = new Cell.Empty();

    public RawRow {
        cells = List.copyOf(cells);
    }

    Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : EMPTY;
    }

    boolean isEmpty() {
        for (Cell cell : cells) {
            if (!cell.isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
