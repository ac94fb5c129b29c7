package techfin.sheetkit.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import techfin.sheetkit.Forms;
import techfin.sheetkit.SheetForm;
import techfin.sheetkit.SheetLimits;
import techfin.sheetkit.SheetRow;
import techfin.sheetkit.write.TableWorkbook;

/**
 * Compares this reader with bare fastexcel-reader, which only counts the rows, on a sheet of 200,000 rows and 24
 * columns. Run by hand; prints rows a second of processor time and of the clock, alternating, and the medians.
 */
final class ReaderSpeed {
    private static final int ROWS = 200_000;
    private static final int COLUMNS = 24;
    private static final int ROUNDS = 5;

    private ReaderSpeed() {}

    private interface Reading {
        long rows(Path file) throws IOException;
    }

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        SheetForm form = Forms.wide(COLUMNS);
        Path file = Files.createTempFile("speed", ".xlsx");
        try {
            long started = System.nanoTime();
            write(file);
            print(out, "written", System.nanoTime() - started, Files.size(file));
            List<Long> bare = new ArrayList<>();
            List<Long> rows = new ArrayList<>();
            List<Long> opened = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                bare.add(measure(file, ReaderSpeed::bare));
                rows.add(measure(file, path -> reopened(path, form)));
                opened.add(measure(file, path -> opened(path, form)));
            }
            print(out, "bare fastexcel-reader", median(bare), 0);
            print(out, "reopened, all rows", median(rows), 0);
            print(out, "opened: checked and counted", median(opened), 0);
            out.printf(Locale.ROOT, "reopened to bare %.2f%n", (double) median(bare) / median(rows));
        } finally {
            Files.delete(file);
        }
    }

    private static long measure(Path file, Reading reading) throws IOException {
        long started = System.nanoTime();
        long rows = reading.rows(file);
        long took = System.nanoTime() - started;
        if (rows < ROWS) {
            throw new IllegalStateException("only " + rows);
        }
        return took;
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static void print(PrintStream out, String what, long nanos, long bytes) {
        out.printf(Locale.ROOT, "%-28s %8.2f s %9.0f rows/s %d%n", what, nanos / 1e9, ROWS * 1e9 / nanos, bytes);
    }

    private static long bare(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook workbook = new ReadableWorkbook(in);
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            return rows.count();
        }
    }

    private static long reopened(Path file, SheetForm form) {
        try (SheetFile read = SheetFiles.reopen(file, form);
                Stream<SheetRow> rows = read.rows()) {
            return rows.count();
        }
    }

    private static long opened(Path file, SheetForm form) {
        try (SheetFile read = SheetFiles.open(file, form, SheetLimits.DEFAULT)) {
            return read.rowCount();
        }
    }

    private static void write(Path file) throws IOException {
        List<String> headers = new ArrayList<>();
        for (int i = 1; i <= COLUMNS; i++) {
            headers.add("列" + i);
        }
        Random chance = new Random(1);
        Object[] row = new Object[COLUMNS];
        try (OutputStream out = Files.newOutputStream(file);
                TableWorkbook table = TableWorkbook.begin("宽表", headers, out)) {
            for (int line = 0; line < ROWS; line++) {
                for (int column = 0; column < COLUMNS; column++) {
                    row[column] = switch (column % 4) {
                        case 0 -> "NOTE-2025-" + chance.nextInt(1 << 30);
                        case 1 -> BigDecimal.valueOf(chance.nextLong(1L << 40), 2);
                        case 2 -> LocalDate.of(2020, 1, 1).plusDays(chance.nextInt(2_000));
                        default -> "阔叶林";
                    };
                }
                table.row(Arrays.asList(row));
            }
        }
    }
}
