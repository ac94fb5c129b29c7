package techfin.sheetkit.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import techfin.sheetkit.Cell;
import techfin.sheetkit.SheetRow;
import techfin.sheetkit.raw.RawRow;
import techfin.sheetkit.raw.RawRows;

/** The rows below the header, each cell in the place that the form gives it. */
final class ReadRows extends Spliterators.AbstractSpliterator<SheetRow> {
    private final RawRows rows;
    private final Header header;
    private final int sheet;

    private ReadRows(RawRows rows, Header header, int sheet) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE);
        this.rows = rows;
        this.header = header;
        this.sheet = sheet;
    }

    static Stream<SheetRow> of(RawRows rows, Header header, int sheet) {
        return StreamSupport.stream(new ReadRows(rows, header, sheet), false).onClose(() -> {
            try {
                rows.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public boolean tryAdvance(Consumer<? super SheetRow> action) {
        try {
            RawRow row = rows.next();
            while (row != null) {
                SheetRow placed = placed(row, header, sheet);
                if (placed != null) {
                    action.accept(placed);
                    return true;
                }
                row = rows.next();
            }
            rows.close();
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether this is a row for {@link #placed}. */
    static boolean isRow(RawRow row, Header header) {
        return placed(row, header, 0) != null;
    }

    /** Null for the header, what stands above it, and rows without content in known columns. */
    static @Nullable SheetRow placed(RawRow row, Header header, int sheet) {
        if (row.line() <= header.lastLine()) {
            return null;
        }
        List<Cell> cells = new ArrayList<>(header.places().size());
        boolean any = false;
        for (int place : header.places()) {
            Cell cell = place < 0 ? RawRow.EMPTY : row.cell(place);
            any |= !cell.isEmpty();
            cells.add(cell);
        }
        return any ? new SheetRow(sheet, row.line(), key(row, header), cells) : null;
    }

    private static @Nullable Integer key(RawRow row, Header header) {
        if (header.keyPlace() < 0) {
            return null;
        }
        String digits = switch (row.cell(header.keyPlace())) {
            case Cell.Numeric number -> number.value().toString();
            case Cell.Text text -> text.value().strip();
            case Cell.Empty empty -> "";
            case Cell.Day day -> "";
            case Cell.Flag flag -> "";
            case Cell.Broken broken -> "";
        };
        return digits.matches("[1-9]\\d{0,8}|0") ? Integer.valueOf(digits) : null;
    }
}
