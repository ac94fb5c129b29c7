package techfin.sheetkit.write;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.RichText;
import org.dhatim.fastexcel.Worksheet;

/**
 * Fills a sheet row by row and hands finished blocks of rows on, so that few are held. Looks are given to runs of equal
 * cells of a column at once, which is much faster than to each.
 */
final class SheetWriter {
    private static final int BLOCK = 256;

    /** The first day that spreadsheet programs count right. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private static final long SERIAL_ZERO = LocalDate.of(1899, 12, 30).toEpochDay();
    private static final String MARKED = "FFC7CE";

    private final Worksheet sheet;
    private final int columns;
    private final List<Place> marked = new ArrayList<>();
    private final Look[][] looks;
    private int row;
    private int blockStart;

    SheetWriter(Worksheet sheet, int columns) {
        this.sheet = sheet;
        this.columns = columns;
        this.looks = new Look[columns][BLOCK];
        clear();
    }

    /** Leaves the rows before this one to others; before anything is filled in. */
    void skipTo(int first) {
        row = first;
        blockStart = first;
    }

    /** The row being filled, from 0. */
    int row() {
        return row;
    }

    /** Text, never a formula; what XML cannot hold is escaped as spreadsheet programs do. */
    void text(int column, String text, Look look) {
        if (text.isEmpty()) {
            return;
        }
        put(sheet, row, column, text);
        look(column, look);
    }

    static void put(Worksheet sheet, int row, int column, String text) {
        String safe = EscapedText.of(text);
        boolean edges =
                Character.isWhitespace(safe.charAt(0)) || Character.isWhitespace(safe.charAt(safe.length() - 1));
        if (edges || safe.indexOf('\n') >= 0) {
            sheet.inlineString(row, column, RichText.builder().run(safe).end().build());
        } else {
            sheet.inlineString(row, column, safe);
        }
    }

    void number(int column, BigDecimal number, Look look) {
        sheet.value(row, column, new PlainNumber(number));
        look(column, look);
    }

    void whole(int column, int number) {
        sheet.value(row, column, number);
    }

    void flag(int column, boolean flag) {
        sheet.value(row, column, flag);
    }

    /** A day; one that spreadsheet programs would count wrong, as text. */
    void day(int column, LocalDate day) {
        if (day.isBefore(FIRST_DAY) || day.getYear() > 9999) {
            text(column, day.toString(), Look.TEXT);
        } else {
            sheet.value(row, column, (int) (day.toEpochDay() - SERIAL_ZERO));
            look(column, Look.DAY);
        }
    }

    private void look(int column, Look look) {
        looks[column][row - blockStart] = look;
    }

    /** Gives a cell of the current row the colour of what wants mending. */
    void mark(int column) {
        marked.add(new Place(row, column));
    }

    private record Place(int row, int column) {}

    /** Ends a row that is the last. */
    void endRow() {
        row++;
        applyLooks();
    }

    void nextRow() throws IOException {
        row++;
        if (row - blockStart == BLOCK) {
            handOn();
        }
    }

    /** Gives the looks to what was filled in since the last block. */
    void applyLooks() {
        int filled = row - blockStart;
        for (int column = 0; column < columns; column++) {
            Look[] down = looks[column];
            for (int from = 0; from < filled; ) {
                int to = from + 1;
                while (to < filled && down[to] == down[from]) {
                    to++;
                }
                if (down[from] != Look.GENERAL) {
                    down[from].applyTo(sheet.range(blockStart + from, column, blockStart + to - 1, column)
                            .style());
                }
                from = to;
            }
        }
        marked.forEach(place ->
                sheet.style(place.row(), place.column()).fillColor(MARKED).set());
        marked.clear();
        clear();
        blockStart = row;
    }

    private void handOn() throws IOException {
        applyLooks();
        sheet.flush();
    }

    private void clear() {
        for (Look[] down : looks) {
            Arrays.fill(down, Look.GENERAL);
        }
    }
}
