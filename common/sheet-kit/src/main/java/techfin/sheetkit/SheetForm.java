package techfin.sheetkit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a sheet must look like; see {@link WorkbookForm} for several in one workbook.
 *
 * @param code stands hidden in the workbook with the version, such as {@code loan}
 * @param version raised whenever a column changes; workbooks of another version are refused
 * @param sheetZh name of the sheet in Chinese; a workbook carries {@code sheetZh} or {@code sheetEn}
 * @param columns in the template's order, then those that can stand for one of them
 * @param notesZh what a clerk should know, line by line
 */
public record SheetForm(
        String code,
        int version,
        String sheetZh,
        String sheetEn,
        List<Column> columns,
        List<String> notesZh,
        List<String> notesEn) {

    public SheetForm {
        columns = List.copyOf(columns);
        notesZh = List.copyOf(notesZh);
        notesEn = List.copyOf(notesEn);
    }

    /** Place of a column in the cells of a row. */
    public int indexOf(String pointer) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).pointer().equals(pointer)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no column " + pointer + " in " + code);
    }

    /** Places of all columns in the cells of a row, by their pointers. */
    public Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>();
        columns.forEach(column -> places.put(column.pointer(), places.size()));
        return Map.copyOf(places);
    }

    /** The columns that the template shows. */
    public List<Column> templateColumns() {
        return columns.stream().filter(column -> column.insteadOf() == null).toList();
    }
}
