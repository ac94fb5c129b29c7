package techfin.sheetkit.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import techfin.sheetkit.Column;
import techfin.sheetkit.SheetForm;
import techfin.sheetkit.SheetRefused;
import techfin.sheetkit.SheetRow;
import techfin.sheetkit.raw.Content;
import techfin.sheetkit.raw.RawRow;
import techfin.sheetkit.raw.RawRows;

/** A file whose header is known. */
final class OpenedFile implements SheetFile {
    private final Content content;
    private final Header header;
    private final int rowCount;

    private OpenedFile(Content content, Header header, int rowCount) {
        this.content = content;
        this.header = header;
        this.rowCount = rowCount;
    }

    /** Finds the header, then walks all rows and counts them. */
    static OpenedFile counted(Content content, SheetForm form, int maxRows) throws IOException {
        try (RawRows rows = content.walk()) {
            List<RawRow> top = top(rows);
            Header header = Header.find(form, top);
            int count = 0;
            for (RawRow row : top) {
                count = counted(count, row, header, maxRows);
            }
            for (RawRow row = rows.next(); row != null; row = rows.next()) {
                count = counted(count, row, header, maxRows);
            }
            if (count == 0) {
                throw new SheetRefused("SHEET_NO_ROWS", Map.of());
            }
            return new OpenedFile(content, header, count);
        }
    }

    private static int counted(int count, RawRow row, Header header, int maxRows) {
        if (row.line() > header.lastLine()) {
            header.checkHeaded(row);
        }
        if (ReadRows.placed(row, header) == null) {
            return count;
        }
        if (count == maxRows) {
            throw new SheetRefused("SHEET_TOO_MANY_ROWS", Map.of("max", maxRows));
        }
        return count + 1;
    }

    /** Finds the header only. */
    static OpenedFile uncounted(Content content, SheetForm form) throws IOException {
        try (RawRows rows = content.walk()) {
            return new OpenedFile(content, Header.find(form, top(rows)), 0);
        }
    }

    private static List<RawRow> top(RawRows rows) throws IOException {
        List<RawRow> top = new ArrayList<>();
        while (top.size() < Header.SEARCHED_LINES) {
            RawRow row = rows.next();
            if (row == null) {
                return top;
            }
            if (!row.isEmpty()) {
                top.add(row);
            }
        }
        return top;
    }

    @Override
    public List<Column> columns() {
        return header.columns();
    }

    @Override
    public Optional<ResultMark> resultMark() {
        return content.batch().map(ResultMark::new);
    }

    @Override
    public int rowCount() {
        return rowCount;
    }

    @Override
    public Stream<SheetRow> rows() {
        try {
            return ReadRows.of(content.walk(), header);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            content.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
