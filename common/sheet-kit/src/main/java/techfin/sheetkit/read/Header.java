package techfin.sheetkit.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import techfin.sheetkit.Cell;
import techfin.sheetkit.Column;
import techfin.sheetkit.SheetForm;
import techfin.sheetkit.SheetRefused;
import techfin.sheetkit.raw.CellName;
import techfin.sheetkit.raw.RawRow;
import techfin.sheetkit.write.AddedColumns;

/**
 * Which column of the file is which of the form.
 *
 * @param lastLine line of the header, of its English half where there are two
 * @param places for each column of the form its place in the file, −1 where the file does not have it
 * @param keyPlace place of the hidden key of a result workbook, or −1
 * @param columns known columns in the file's order
 * @param headed places that have a header, that of the reasons in a result workbook too
 */
record Header(int lastLine, List<Integer> places, int keyPlace, List<Column> columns, BitSet headed) {
    /** Lines from the top in which the header may stand. */
    static final int SEARCHED_LINES = 5;

    Header {
        places = List.copyOf(places);
        columns = List.copyOf(columns);
        headed = (BitSet) headed.clone();
    }

    @Override
    public BitSet headed() {
        return (BitSet) headed.clone();
    }

    /**
     * Makes sure that nothing of a row would be left out without a word.
     *
     * @throws SheetRefused when a cell stands below no header
     */
    void checkHeaded(RawRow row) {
        for (int place = 0; place < row.cells().size(); place++) {
            if (!headed.get(place) && !row.cell(place).isEmpty()) {
                throw new SheetRefused("SHEET_HEADER_EMPTY", Map.of("cell", CellName.of(place, row.line())));
            }
        }
    }

    /**
     * Finds the header: the line that names most columns, and the next one where it names the same columns again.
     *
     * @throws SheetRefused when columns are missing, doubled or unknown
     */
    static Header find(SheetForm form, List<RawRow> top) {
        HeaderNames names = new HeaderNames(form.columns());
        RawRow best = null;
        int most = 0;
        for (RawRow row : top) {
            int known = (int) row.cells().stream()
                    .filter(cell -> cell instanceof Cell.Text text && names.find(text.value()) != null)
                    .count();
            if (known > most) {
                best = row;
                most = known;
            }
        }
        if (best == null) {
            throw missing(requiredColumns(form), List.of());
        }
        Header header = of(form, names, best);
        int next = top.indexOf(best) + 1;
        boolean twice = next < top.size() && repeats(names, best, top.get(next));
        return twice
                ? new Header(top.get(next).line(), header.places, header.keyPlace, header.columns, header.headed)
                : header;
    }

    private static Header of(SheetForm form, HeaderNames names, RawRow line) {
        Integer[] places = new Integer[form.columns().size()];
        Arrays.fill(places, -1);
        int keyPlace = -1;
        List<Column> columns = new ArrayList<>();
        BitSet headed = new BitSet();
        Set<String> doubled = new LinkedHashSet<>();
        List<String> unknown = new ArrayList<>();
        for (int place = 0; place < line.cells().size(); place++) {
            Cell cell = line.cell(place);
            headed.set(place, !cell.isEmpty());
            String shown = shown(cell);
            Column column = names.find(shown);
            if (column != null) {
                int index = form.indexOf(column.pointer());
                if (places[index] >= 0) {
                    doubled.add(column.zh());
                }
                places[index] = place;
                columns.add(column);
            } else if (AddedColumns.isKey(shown)) {
                keyPlace = place;
            } else if (!cell.isEmpty() && !AddedColumns.isResult(shown)) {
                unknown.add(shown.length() > 40 ? shown.substring(0, 40) + "…" : shown);
            }
        }
        check(form, columns, doubled, unknown);
        return new Header(line.line(), List.of(places), keyPlace, columns, headed);
    }

    private static void check(SheetForm form, List<Column> found, Set<String> doubled, List<String> unknown) {
        Map<String, Column> served = new HashMap<>();
        for (Column column : found) {
            String field = served(column);
            Column other = served.putIfAbsent(field, column);
            if (other != null) {
                doubled.add(other.equals(column) ? column.zh() : other.zh() + " / " + column.zh());
            }
        }
        if (!doubled.isEmpty()) {
            throw new SheetRefused("SHEET_HEADER_DOUBLED", Map.of("headers", String.join("、", doubled)));
        }
        Set<String> present = new HashSet<>(served.keySet());
        List<Column> missing = requiredColumns(form).stream()
                .filter(column -> !present.contains(column.pointer()))
                .toList();
        if (!missing.isEmpty()) {
            throw missing(missing, unknown);
        }
        if (!unknown.isEmpty()) {
            throw new SheetRefused("SHEET_HEADER_UNKNOWN", Map.of("headers", String.join("、", unknown)));
        }
    }

    private static List<Column> requiredColumns(SheetForm form) {
        return form.templateColumns().stream().filter(Column::required).toList();
    }

    private static SheetRefused missing(List<Column> missing, List<String> unknown) {
        return new SheetRefused(
                "SHEET_HEADER_MISSING",
                Map.of(
                        "headers",
                        missing.stream().map(Column::zh).collect(Collectors.joining("、")),
                        "headersEn",
                        missing.stream().map(Column::en).collect(Collectors.joining(", ")),
                        "unknown",
                        unknown.isEmpty() ? "—" : String.join("、", unknown)));
    }

    private static String served(Column column) {
        String other = column.insteadOf();
        return other == null ? column.pointer() : other;
    }

    private static boolean repeats(HeaderNames names, RawRow header, RawRow next) {
        boolean any = false;
        for (int place = 0; place < next.cells().size(); place++) {
            Cell cell = next.cell(place);
            if (cell.isEmpty()) {
                continue;
            }
            String shown = shown(cell);
            Column column = names.find(shown);
            boolean same = column != null
                    ? column.equals(names.find(shown(header.cell(place))))
                    : AddedColumns.isResult(shown) || AddedColumns.isKey(shown);
            if (!same) {
                return false;
            }
            any = true;
        }
        return any;
    }

    private static String shown(Cell cell) {
        return switch (cell) {
            case Cell.Text text -> text.value();
            case Cell.Numeric number -> number.value().toString();
            case Cell.Day day -> day.value().toString();
            case Cell.Flag flag -> flag.value() ? "TRUE" : "FALSE";
            case Cell.Broken broken -> broken.shown();
            case Cell.Empty empty -> "";
        };
    }
}
