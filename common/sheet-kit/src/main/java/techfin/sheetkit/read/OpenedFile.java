package techfin.sheetkit.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import techfin.sheetkit.Column;
import techfin.sheetkit.SheetRefused;
import techfin.sheetkit.SheetRow;
import techfin.sheetkit.WorkbookForm;
import techfin.sheetkit.raw.Content;
import techfin.sheetkit.raw.RawRow;
import techfin.sheetkit.raw.RawRows;

/** A file whose headers are known. */
final class OpenedFile implements SheetFile {
    private final Content content;
    private final List<Header> headers;
    private final int rowCount;

    private OpenedFile(Content content, List<Header> headers, int rowCount) {
        this.content = content;
        this.headers = List.copyOf(headers);
        this.rowCount = rowCount;
    }

    /** Of each sheet finds the header, then walks all rows and counts them. */
    static OpenedFile counted(Content content, WorkbookForm form, int maxRows) throws IOException {
        List<Header> headers = new ArrayList<>();
        int count = 0;
        for (int sheet = 0; sheet < form.sheets().size(); sheet++) {
            try (RawRows rows = content.walk(sheet)) {
                List<RawRow> top = top(rows);
                Header header = Header.find(form.sheet(sheet), top);
                headers.add(header);
                for (RawRow row : top) {
                    count = counted(count, row, header, maxRows);
                }
                for (RawRow row = rows.next(); row != null; row = rows.next()) {
                    count = counted(count, row, header, maxRows);
                }
            } catch (SheetRefused refused) {
                throw form.named(sheet, refused);
            }
        }
        if (count == 0) {
            throw new SheetRefused("SHEET_NO_ROWS", Map.of());
        }
        return new OpenedFile(content, headers, count);
    }

    private static int counted(int count, RawRow row, Header header, int maxRows) {
        if (row.line() > header.lastLine()) {
            header.checkHeaded(row);
        }
        if (!ReadRows.isRow(row, header)) {
            return count;
        }
        if (count == maxRows) {
            throw new SheetRefused("SHEET_TOO_MANY_ROWS", Map.of("max", maxRows));
        }
        return count + 1;
    }

    /** Finds the headers only. */
    static OpenedFile uncounted(Content content, WorkbookForm form) throws IOException {
        List<Header> headers = new ArrayList<>();
        for (int sheet = 0; sheet < form.sheets().size(); sheet++) {
            try (RawRows rows = content.walk(sheet)) {
                headers.add(Header.find(form.sheet(sheet), top(rows)));
            }
        }
        return new OpenedFile(content, headers, 0);
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
    public List<Column> columns(int sheet) {
        return headers.get(sheet).columns();
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
    public Stream<SheetRow> rows(int sheet) {
        try {
            return ReadRows.of(content.walk(sheet), headers.get(sheet), sheet);
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
