package techfin.sheetkit.write;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A plain table as a workbook of one sheet; streamed, so it may be long. Text never becomes a formula. */
public final class TableWorkbook implements AutoCloseable {
    private static final int WIDTH = 16;

    private final Workbook workbook;
    private final SheetWriter writer;

    private TableWorkbook(Workbook workbook, SheetWriter writer) {
        this.workbook = workbook;
        this.writer = writer;
    }

    /**
     * Begins a table.
     *
     * @param out is not closed
     */
    public static TableWorkbook begin(String sheetName, List<String> headers, OutputStream out) {
        try {
            Workbook workbook = Workbooks.begin(out);
            Worksheet sheet = workbook.newWorksheet(sheetName);
            sheet.freezePane(0, 1);
            SheetWriter writer = new SheetWriter(sheet, headers.size());
            for (int column = 0; column < headers.size(); column++) {
                sheet.width(column, WIDTH);
                writer.text(column, headers.get(column), Look.TEXT);
            }
            writer.nextRow();
            writer.applyLooks();
            sheet.range(0, 0, 0, Math.max(0, headers.size() - 1)).style().bold().set();
            return new TableWorkbook(workbook, writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Adds a row.
     *
     * @param values String, BigDecimal, LocalDate, Integer, Long, Boolean or null, at most one per header
     */
    public void row(List<? extends @Nullable Object> values) {
        try {
            for (int column = 0; column < values.size(); column++) {
                put(column, values.get(column));
            }
            writer.nextRow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case String text -> writer.text(column, text, Look.TEXT);
            case BigDecimal number -> writer.number(column, number, number.scale() == 2 ? Look.AMOUNT : Look.GENERAL);
            case LocalDate day -> writer.day(column, day);
            case Integer number -> writer.whole(column, number);
            case Long number -> writer.number(column, BigDecimal.valueOf(number), Look.GENERAL);
            case Boolean flag -> writer.flag(column, flag);
            default -> throw new IllegalArgumentException("no cell for " + value.getClass());
        }
    }

    /** Completes the workbook. */
    @Override
    public void close() {
        try {
            writer.applyLooks();
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
