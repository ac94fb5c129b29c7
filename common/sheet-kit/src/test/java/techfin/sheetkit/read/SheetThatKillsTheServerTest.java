package techfin.sheetkit.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import techfin.sheetkit.Cell;
import techfin.sheetkit.Column;
import techfin.sheetkit.Forms;
import techfin.sheetkit.SheetForm;
import techfin.sheetkit.SheetRow;
import techfin.sheetkit.WorkbookForm;
import techfin.sheetkit.write.ResultRow;
import techfin.sheetkit.write.ResultWorkbook;
import techfin.sheetkit.write.TableWorkbook;

/** The largest files that are let in, and the worst that are not, in a process with less heap than any service has. */
class SheetThatKillsTheServerTest {
    private static final int COLUMNS = SmallHeap.COLUMNS;
    private static final String HEAP = "-Xmx80m";

    @TempDir
    Path folder;

    private final List<String> files = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();

    @Test
    void the_sheet_that_kills_the_server() throws Exception {
        expect("plain.xlsx", "read 200000 5000000", this::plain);
        expect("shared.xlsx", "read 200000 5000000", file -> shared(file, 8, 20));
        expect("linked.xlsx", "read 200000 500000", file -> linked(file, 100_000));
        expect("linkedlong.xlsx", "SHEET_TOO_MANY_ROWS", file -> linked(file, 100_001));
        expect("strings400mb.xlsx", "read 1000 25000", this::manyLongStrings);
        expect("rows4million.xlsx", "SHEET_TOO_MANY_ROWS", this::endlessRows);
        expect("columns.xlsx", "SHEET_TOO_WIDE AB2", this::millionColumns);
        expect("far.xlsx", "SHEET_TOO_WIDE XFD2", this::lastColumnOnly);
        expect("farthest.xlsx", "SHEET_TOO_WIDE ZZZZZZ1", this::farthestColumn);
        expect("bomb.xlsx", "SHEET_ZIP_BOMB", this::bomb);
        expect("spaces.xlsx", "SHEET_DAMAGED", this::storedSpaces);
        expect("spaces.csv", "SHEET_CELL_TOO_LONG A2", file -> csv(file, "", " "));
        expect("quote.csv", "SHEET_CELL_TOO_LONG A2", file -> csv(file, "\"", "x\n"));
        expect("columns.csv", "SHEET_TOO_WIDE AB2", file -> csv(file, "", "x,"));
        assertThat(outcomes()).containsExactlyElementsOf(expected);
    }

    private interface Maker {
        void make(Path file) throws IOException;
    }

    private void expect(String name, String outcome, Maker maker) throws IOException {
        Path file = folder.resolve(name);
        maker.make(file);
        assertThat(Files.size(file)).as(name).isLessThanOrEqualTo(50 << 20);
        files.add(file.toString());
        expected.add(name + " " + outcome);
    }

    private List<String> outcomes() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                SmallHeap.class.getName()));
        command.addAll(files);
        Path out = folder.resolve("outcomes.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return Files.readAllLines(out);
    }

    private void plain(Path file) throws IOException {
        List<String> headers = new ArrayList<>();
        for (int i = 1; i <= COLUMNS; i++) {
            headers.add("列" + i);
        }
        Random chance = new Random(1);
        try (OutputStream out = Files.newOutputStream(file);
                TableWorkbook table = TableWorkbook.begin("宽表", headers, out)) {
            List<Object> row = new ArrayList<>();
            for (int line = 0; line < 200_000; line++) {
                row.clear();
                for (int column = 0; column < COLUMNS; column++) {
                    row.add(column < 4 ? "text " + chance.nextInt(1 << 20) : (Object) (line + column));
                }
                table.row(row);
            }
        }
    }

    /** Two sheets of so many rows each. */
    private void linked(Path file, int rows) throws IOException {
        WorkbookForm form = Forms.GARDEN;
        List<List<Column>> columns =
                form.sheets().stream().map(SheetForm::templateColumns).toList();
        try (OutputStream out = Files.newOutputStream(file);
                ResultWorkbook workbook = ResultWorkbook.begin(form, true, "batch", columns, out)) {
            for (int sheet = 0; sheet < 2; sheet++) {
                for (int line = 0; line < rows; line++) {
                    List<Cell> cells = java.util.Collections.nCopies(2 + sheet, new Cell.Text("text " + line));
                    workbook.add(new ResultRow(
                            new SheetRow(sheet, line, null, cells), line, ResultRow.Tone.GOOD, "", List.of()));
                }
            }
        }
    }

    /** As Excel saves a full sheet: every text in the table of shared strings, many of them once only. */
    private static void shared(Path file, int texts, int chars) throws IOException {
        String padding = "银杏".repeat(chars / 2 - 4);
        StreamedWorkbook.write(
                file,
                out -> {
                    headers(out);
                    for (int i = 0; i < 200_000 * texts; i++) {
                        out.print("<si><t>" + padding + i + "</t></si>");
                    }
                },
                out -> {
                    headerRow(out);
                    for (int line = 0; line < 200_000; line++) {
                        out.print("<row r=\"" + (line + 2) + "\">");
                        for (int column = 0; column < COLUMNS; column++) {
                            int index = COLUMNS + line * texts + column % texts;
                            out.print("<c t=\"s\"><v>" + index + "</v></c>");
                        }
                        out.print("</row>");
                    }
                });
    }

    private void manyLongStrings(Path file) throws IOException {
        String padding = "0123456789abcdef".repeat(24);
        StreamedWorkbook.write(
                file,
                out -> {
                    headers(out);
                    for (int i = 0; i < 1_000_000; i++) {
                        out.print("<si><t>" + Integer.toHexString(i * 0x9E3779B1) + padding + "</t></si>");
                    }
                },
                out -> {
                    headerRow(out);
                    for (int line = 0; line < 1_000; line++) {
                        out.print("<row>" + ("<c t=\"s\"><v>" + (line * 997 + 25) + "</v></c>").repeat(COLUMNS)
                                + "</row>");
                    }
                });
    }

    private void endlessRows(Path file) throws IOException {
        StreamedWorkbook.write(file, SheetThatKillsTheServerTest::headers, out -> {
            headerRow(out);
            for (int line = 0; line < 4_000_000; line++) {
                out.print("<row><c><v>" + Integer.toHexString(line * 0x9E3779B1).hashCode() + "</v></c></row>");
            }
        });
    }

    private void millionColumns(Path file) throws IOException {
        StreamedWorkbook.write(file, SheetThatKillsTheServerTest::headers, out -> {
            headerRow(out);
            out.print("<row r=\"2\">");
            for (int column = 0; column < 1_000_000; column++) {
                out.print("<c><v>" + column + "</v></c>");
            }
            out.print("</row>");
        });
    }

    private void lastColumnOnly(Path file) throws IOException {
        StreamedWorkbook.write(file, SheetThatKillsTheServerTest::headers, out -> {
            headerRow(out);
            for (int line = 2; line < 20_002; line++) {
                out.print("<row r=\"" + line + "\"><c r=\"XFD" + line + "\"><v>1</v></c></row>");
            }
        });
    }

    private void farthestColumn(Path file) throws IOException {
        StreamedWorkbook.write(file, out -> {}, out -> out.print("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>"));
    }

    private void bomb(Path file) throws IOException {
        String block = "<si><t>" + "a".repeat(4_000) + "</t></si>";
        StreamedWorkbook.write(
                file,
                out -> {
                    for (int i = 0; i < 100_000; i++) {
                        out.print(block);
                    }
                },
                SheetThatKillsTheServerTest::headerRow);
        assertThat(Files.size(file)).isLessThan(4 << 20);
    }

    /** One cell of 50 MB, not packed at all, so that no ratio gives it away. */
    private void storedSpaces(Path file) throws IOException {
        byte[] sheet = RawWorkbook.sheetXml(RawWorkbook.row(1, "x" + " ".repeat(49 << 20)))
                .getBytes(StandardCharsets.UTF_8);
        RawWorkbook frame = new RawWorkbook().part("xl/worksheets/sheet1.xml", sheet);
        frame.part(
                RawWorkbook.BOOK,
                RawWorkbook.XML + "<workbook xmlns=\"" + RawWorkbook.MAIN
                        + "\" xmlns:r=\"urn:r\"><sheets><sheet name=\"Wide\" r:id=\"r1\"/></sheets></workbook>");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : frame.names()) {
                byte[] part = frame.part(name);
                CRC32 checksum = new CRC32();
                checksum.update(part);
                ZipEntry entry = new ZipEntry(name);
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(part.length);
                entry.setCrc(checksum.getValue());
                zip.putNextEntry(entry);
                zip.write(part);
            }
        }
    }

    /** A header, then 49 MB of the same: blanks, what a quote never ends, a million columns. */
    private static void csv(Path file, String first, String piece) throws IOException {
        try (Writer out = new BufferedWriter(Files.newBufferedWriter(file))) {
            out.write("列1,列2\n");
            out.write(first);
            String block = piece.repeat(1 << 10);
            for (long written = 0; written < 49 << 20; written += block.length()) {
                out.write(block);
            }
        }
    }

    private static void headers(PrintStream out) {
        for (int column = 1; column <= COLUMNS; column++) {
            out.print("<si><t>列" + column + "</t></si>");
        }
    }

    private static void headerRow(PrintStream out) {
        out.print("<row r=\"1\">");
        for (int column = 0; column < COLUMNS; column++) {
            out.print("<c t=\"s\"><v>" + column + "</v></c>");
        }
        out.print("</row>");
    }
}
