package techfin.sheetkit.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.sheetkit.Cell;
import techfin.sheetkit.SheetRefused;
import techfin.sheetkit.raw.Bounds;
import techfin.sheetkit.raw.CellName;
import techfin.sheetkit.raw.RawRow;
import techfin.sheetkit.raw.Refusals;
import techfin.sheetkit.raw.TextCells;

/**
 * Records of parted values as RFC 4180 has them, lines ended by CR, LF or both. No record is held that is wider or longer
 * than the bounds, whatever the file: that is why commons-csv, which gathers a field to its closing quote, reads only in
 * the tests, as the judge of this class.
 */
final class CsvRecords implements Closeable {
    private static final int END = -1;

    private final Reader reader;
    private final char separator;
    private final Bounds bounds;
    private final StringBuilder field = new StringBuilder();
    private int line = 1;
    private int record;
    private int ahead;

    CsvRecords(Reader reader, char separator, Bounds bounds) throws IOException {
        this.reader = reader;
        this.separator = separator;
        this.bounds = bounds;
        this.ahead = reader.read();
    }

    /** The next record, numbered as a spreadsheet program would show it; null after the last. */
    @Nullable
    RawRow next() throws IOException {
        if (ahead == END) {
            return null;
        }
        record++;
        List<Cell> cells = new ArrayList<>();
        while (true) {
            field.setLength(0);
            if (ahead == '"') {
                readQuoted(cells.size());
            } else {
                readBare(cells.size());
            }
            add(cells);
            if (ahead != separator) {
                break;
            }
            take();
        }
        endLine();
        return new RawRow(record, cells);
    }

    private void add(List<Cell> cells) {
        Cell cell = TextCells.of(field.toString());
        if (cells.size() < bounds.columns()) {
            cells.add(cell);
        } else if (!cell.isEmpty()) {
            throw Refusals.tooWide(CellName.of(cells.size(), record), bounds.columns());
        }
    }

    private void readBare(int column) throws IOException {
        while (ahead != separator && ahead != '\n' && ahead != '\r' && ahead != END) {
            append(column);
        }
    }

    private void readQuoted(int column) throws IOException {
        int opened = line;
        take();
        while (true) {
            if (ahead == END) {
                throw new SheetRefused("SHEET_OPEN_QUOTE", Map.of("line", opened));
            }
            if (ahead != '"') {
                append(column);
                continue;
            }
            take();
            if (ahead != '"') {
                break;
            }
            append(column);
        }
        while (ahead != separator && ahead != '\n' && ahead != '\r' && ahead != END) {
            if (!Character.isWhitespace(ahead)) {
                throw new SheetRefused("SHEET_OPEN_QUOTE", Map.of("line", line));
            }
            take();
        }
    }

    private void append(int column) throws IOException {
        if (ahead == 0) {
            throw new SheetRefused("SHEET_NOT_TEXT", Map.of("line", line));
        }
        if (field.length() >= bounds.textChars()) {
            throw Refusals.cellTooLong(CellName.of(column, record), bounds.textChars());
        }
        field.append((char) ahead);
        take();
    }

    private void take() throws IOException {
        int taken = ahead;
        ahead = reader.read();
        if (taken == '\n' || (taken == '\r' && ahead != '\n')) {
            line++;
        }
    }

    private void endLine() throws IOException {
        boolean carriage = ahead == '\r';
        if (carriage) {
            take();
        }
        if (ahead == '\n') {
            take();
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
