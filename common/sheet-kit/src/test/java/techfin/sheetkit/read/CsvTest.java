package techfin.sheetkit.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import techfin.sheetkit.Cell;
import techfin.sheetkit.Forms;
import techfin.sheetkit.SheetForm;
import techfin.sheetkit.SheetLimits;
import techfin.sheetkit.SheetRefused;
import techfin.sheetkit.SheetRow;
import techfin.sheetkit.Texts;

class CsvTest {
    private static final String HEADER = "树名,价格（元）,栽种日期\n";

    @TempDir
    Path folder;

    @Test
    void encodings_and_line_ends_are_found_out() throws IOException {
        String plain = HEADER + "银杏,5,2025-03-05\n";
        for (String text : List.of(plain, "\ufeff" + plain, plain.replace("\n", "\r\n"), plain.replace("\n", "\r"))) {
            for (String charset : List.of("UTF-8", "GB18030")) {
                assertThat(read(text.getBytes(Charset.forName(charset)))).containsExactly("2 银杏|5|2025-03-05||||");
            }
        }
        assertThat(read(bytes(plain.strip()))).containsExactly("2 银杏|5|2025-03-05||||");
    }

    @Test
    void separators_are_found_out_and_quotes_keep_them() throws IOException {
        for (String separator : List.of(",", ";", "\t")) {
            String text =
                    "Tree name,Price (yuan),Planted on\n\"a,b;c\t\"\"d\"\"\",5,2025-03-05\n".replace(",", separator);
            String quoted = "a,b;c\t\"d\"".replace(",", separator);
            assertThat(read(bytes(text))).containsExactly("2 " + quoted + "|5|2025-03-05||||");
        }
    }

    @Test
    void lines_count_as_a_spreadsheet_counts_them() throws IOException {
        String text = "登记表\n\n" + HEADER + "Tree name,Price(YUAN),Planted on\n\n,,\n\"a\nb\",5,6,,,\nc,7,8\n";
        assertThat(read(bytes(text))).containsExactly("7 a\nb|5|6||||", "8 c|7|8||||");
    }

    @Test
    void columns_come_in_any_order_under_any_of_their_names() throws IOException {
        assertThat(read(bytes("planted,树名 *,tree.priceWan,/kind\n1,2,3,4\n"))).containsExactly("2 2||1|||4|3");
    }

    @Test
    void a_wrong_header_is_named() throws IOException {
        assertThat(refused(bytes("价格（元）,年轮\n1,2\n"))).isEqualTo("SHEET_HEADER_MISSING 树名、栽种日期");
        assertThat(refused(bytes("a,b\n1,2\n"))).isEqualTo("SHEET_HEADER_MISSING 树名、价格（元）、栽种日期");
        assertThat(refused(bytes(HEADER.strip() + ",备注\n1,2,3\n"))).isEqualTo("SHEET_HEADER_UNKNOWN 备注");
        assertThat(refused(bytes(HEADER.strip() + ",Tree name\n1,2,3\n"))).isEqualTo("SHEET_HEADER_DOUBLED 树名");
        assertThat(refused(bytes(HEADER.strip() + ",价格（万元）\n1,2,3\n")))
                .isEqualTo("SHEET_HEADER_DOUBLED 价格（元） / 价格（万元）");
        assertThat(refused(bytes(HEADER.strip() + ",,备注\n1,2,3\n"))).isEqualTo("SHEET_HEADER_UNKNOWN 备注");
        assertThat(refused(bytes(HEADER + "1,2,3,,x\n"))).isEqualTo("SHEET_HEADER_EMPTY E2");
        assertThat(refused(bytes(HEADER))).isEqualTo("SHEET_NO_ROWS null");
        assertThat(refused(bytes(HEADER + ",,\n\n"))).isEqualTo("SHEET_NO_ROWS null");
    }

    @Test
    void what_is_no_text_of_parted_values_is_refused() throws IOException {
        assertThat(refused(bytes(HEADER + "a,1,\u0000\n"))).isEqualTo("SHEET_NOT_TEXT 2");
        assertThat(refused((HEADER + "a,1,2\n").getBytes(StandardCharsets.UTF_16)))
                .isEqualTo("SHEET_ENCODING 1");
        assertThat(refused(new byte[] {'a', '\n', 'b', (byte) 0xff, (byte) 0xff, '\n'}))
                .isEqualTo("SHEET_ENCODING 2");
        assertThat(refused(bytes(HEADER + "a,1,2\nb,\"1,2\nc,1,2\n"))).isEqualTo("SHEET_OPEN_QUOTE 3");
        assertThat(refused(bytes(HEADER + "a,\"1\"x,2\n"))).isEqualTo("SHEET_OPEN_QUOTE 2");
        assertThat(refused(bytes(HEADER + "a,1,2,3,4,5,6,7,8,9\n"))).isEqualTo("SHEET_TOO_WIDE J2");
        assertThat(refused(bytes(HEADER + "a," + "x".repeat(2001) + ",3\n"))).isEqualTo("SHEET_CELL_TOO_LONG B2");
        assertThat(refused(bytes(HEADER + "a,1,2\n".repeat(4)), new SheetLimits(1 << 20, 3, 1 << 20, 9)))
                .isEqualTo("SHEET_TOO_MANY_ROWS 3");
        assertThat(refused(bytes(HEADER), new SheetLimits(10, 3, 1 << 20, 9))).isEqualTo("SHEET_TOO_LARGE 0");
        assertThat(refused(new byte[0])).isEqualTo("SHEET_NOT_A_WORKBOOK null");
    }

    @Test
    void whatever_another_program_prints_is_read_as_it_was() throws IOException {
        Random chance = new Random(7);
        SheetForm form = Forms.wide(4);
        for (int round = 0; round < 60; round++) {
            StringWriter text = new StringWriter();
            CSVFormat format = CSVFormat.DEFAULT
                    .builder()
                    .setDelimiter(",;\t".charAt(round % 3))
                    .setRecordSeparator(List.of("\n", "\r\n", "\r").get(round % 3))
                    .setQuoteMode(round % 2 == 0 ? QuoteMode.ALL : QuoteMode.MINIMAL)
                    .get();
            List<List<String>> expected = new ArrayList<>();
            try (CSVPrinter printer = new CSVPrinter(text, format)) {
                printer.printRecord("列1", "列2", "列3", "列4");
                for (int i = 0; i < 20; i++) {
                    List<String> row =
                            Stream.generate(() -> chance(chance)).limit(4).toList();
                    printer.printRecord(row);
                    expected.add(row);
                }
            }
            Path file = Files.write(folder.resolve("table.csv"), bytes(text.toString()));
            try (SheetFile read = SheetFiles.open(file, form, SheetLimits.DEFAULT);
                    Stream<SheetRow> rows = read.rows()) {
                assertThat(rows.map(
                                row -> row.cells().stream().map(CsvTest::shown).toList()))
                        .isEqualTo(expected);
            }
        }
    }

    private static String chance(Random chance) {
        String alphabet = "ab,;\t\" \n\r银é";
        StringBuilder text = new StringBuilder("x");
        for (int length = chance.nextInt(9); length > 0; length--) {
            text.append(alphabet.charAt(chance.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private List<String> read(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("file"), bytes);
        try (SheetFile read = SheetFiles.open(file, Forms.TREES, SheetLimits.DEFAULT);
                SheetFile again = SheetFiles.reopen(file, Forms.TREES)) {
            List<String> rows = read.rows().map(CsvTest::shown).toList();
            assertThat(read.rowCount()).isEqualTo(rows.size());
            assertThat(again.rows().map(CsvTest::shown)).isEqualTo(rows);
            return rows;
        }
    }

    private String refused(byte[] bytes) throws IOException {
        return refused(bytes, SheetLimits.DEFAULT);
    }

    private String refused(byte[] bytes, SheetLimits limits) throws IOException {
        Path file = Files.write(folder.resolve("file"), bytes);
        try (SheetFile read = SheetFiles.open(file, Forms.TREES, limits)) {
            return "read " + read.rowCount();
        } catch (SheetRefused refused) {
            Texts.assertFilled(refused.code() + ".title", refused.values().keySet());
            Texts.assertFilled(refused.code() + ".detail", refused.values().keySet());
            Object named = null;
            for (String name : List.of("max", "headers", "line", "cell")) {
                named = refused.values().getOrDefault(name, named);
            }
            return refused.code() + " " + named;
        }
    }

    static String shown(SheetRow row) {
        return row.line() + " " + row.cells().stream().map(CsvTest::shown).collect(Collectors.joining("|"));
    }

    static String shown(Cell cell) {
        return switch (cell) {
            case Cell.Empty empty -> "";
            case Cell.Text text -> text.value();
            case Cell.Numeric number -> number.value().toPlainString() + (number.percent() ? "~" : "");
            case Cell.Day day -> day.value().toString();
            case Cell.Flag flag -> "!" + flag.value();
            case Cell.Broken broken -> "?" + broken.shown();
        };
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
