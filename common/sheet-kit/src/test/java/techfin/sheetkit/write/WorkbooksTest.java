package techfin.sheetkit.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import techfin.sheetkit.Cell;
import techfin.sheetkit.Column;
import techfin.sheetkit.Forms;
import techfin.sheetkit.SheetForm;
import techfin.sheetkit.SheetLimits;
import techfin.sheetkit.SheetRefused;
import techfin.sheetkit.SheetRow;
import techfin.sheetkit.read.SheetFile;
import techfin.sheetkit.read.SheetFiles;
import techfin.sheetkit.write.ResultRow.Mark;
import techfin.sheetkit.write.ResultRow.Tone;

class WorkbooksTest {
    @TempDir
    Path folder;

    private final SheetForm form = Forms.TREES;

    @Test
    void an_empty_template_has_no_rows() throws IOException {
        Path file = folder.resolve("template.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            TemplateWorkbook.write(form, out);
        }
        assertThatThrownBy(() -> SheetFiles.open(file, form, SheetLimits.DEFAULT))
                .isInstanceOf(SheetRefused.class)
                .hasMessageContaining("SHEET_NO_ROWS");
    }

    @Test
    void the_example_of_the_template_reads_well() throws IOException {
        Path file = folder.resolve("template.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            TemplateWorkbook.write(form, out);
        }
        SheetForm example = new SheetForm(
                form.code(), form.version(), TemplateWorkbook.EXAMPLE_SHEET, "-", form.columns(), List.of(), List.of());
        try (SheetFile read = SheetFiles.open(file, example, SheetLimits.DEFAULT);
                Stream<SheetRow> rows = read.rows()) {
            assertThat(read.rowCount()).isEqualTo(1);
            assertThat(read.columns()).isEqualTo(form.templateColumns());
            assertThat(read.resultMark()).isEmpty();
            assertThat(rows.findFirst().orElseThrow())
                    .isEqualTo(new SheetRow(
                            3,
                            null,
                            List.of(
                                    text("银杏"),
                                    number("5000000"),
                                    new Cell.Day(LocalDate.of(2025, 3, 5)),
                                    number("3.45"),
                                    number("12"),
                                    text("针叶"),
                                    new Cell.Empty())));
        }
    }

    @Test
    void a_result_comes_back_with_the_same_cells_and_keys() throws IOException {
        List<Column> columns = List.of(
                form.columns().get(2), form.columns().get(0), form.columns().get(6));
        List<ResultRow> rows = new ArrayList<>();
        String[] names = {
            "=HYPERLINK(\"http://x\")",
            "+cmd",
            "-1+1",
            "@SUM",
            "\tcmd",
            "\rcmd",
            "＝1+1",
            "a\u0000b",
            "_x0041_",
            " 某 ",
            "𠮷",
            "a\nb",
            "<&>\"'",
            "_x005F_x0041_",
            "\ufffe",
            "0012"
        };
        for (int i = 0; i < 700; i++) {
            Cell[] cells = new Cell[form.columns().size()];
            Arrays.fill(cells, new Cell.Empty());
            cells[0] = text(names[i % names.length]);
            cells[2] = i % 3 == 0
                    ? text("２０２５年")
                    : new Cell.Day(LocalDate.of(2025, 3, 5).plusDays(i));
            cells[6] = i % 5 == 0 ? new Cell.Empty() : number(i + ".753893");
            rows.add(new ResultRow(
                    new SheetRow(i + 9, null, List.of(cells)),
                    i * 7,
                    List.of(Tone.GOOD, Tone.WARNING, Tone.WRONG, Tone.REPEATED).get(i % 4),
                    "行 " + i,
                    i % 2 == 0 ? List.of(new Mark("/planted", "应为日期")) : List.of()));
        }
        Path file = write(columns, rows);
        for (SheetFile read :
                List.of(SheetFiles.open(file, form, SheetLimits.DEFAULT), SheetFiles.reopen(file, form))) {
            try (read;
                    Stream<SheetRow> stream = read.rows()) {
                assertThat(read.columns()).isEqualTo(columns);
                assertThat(read.resultMark()).contains(new SheetFile.ResultMark("batch-7"));
                List<SheetRow> back = stream.toList();
                assertThat(back).hasSameSizeAs(rows);
                for (int i = 0; i < back.size(); i++) {
                    assertThat(back.get(i).cells()).isEqualTo(rows.get(i).row().cells());
                    assertThat(back.get(i).key()).isEqualTo(rows.get(i).key());
                    assertThat(back.get(i).line()).isEqualTo(i + 3);
                }
            }
        }
    }

    @Test
    void a_table_is_text_where_it_was_text() throws IOException {
        Path file = folder.resolve("table.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                TableWorkbook table = TableWorkbook.begin("宽表", List.of("列1", "列2", "列3", "列4", "列5"), out)) {
            table.row(Arrays.asList("=1+1", new BigDecimal("1E+3"), LocalDate.of(2025, 3, 5), 7, null));
            table.row(List.of("@x", new BigDecimal("0.10"), LocalDate.of(1899, 1, 1), 7L, true));
        }
        try (SheetFile read = SheetFiles.open(file, Forms.wide(5), SheetLimits.DEFAULT);
                Stream<SheetRow> rows = read.rows()) {
            assertThat(rows.map(SheetRow::cells))
                    .containsExactly(
                            List.of(
                                    text("=1+1"),
                                    number("1000"),
                                    new Cell.Day(LocalDate.of(2025, 3, 5)),
                                    number("7"),
                                    new Cell.Empty()),
                            List.of(text("@x"), number("0.1"), text("1899-01-01"), number("7"), new Cell.Flag(true)));
        }
    }

    @Test
    void whatever_cells_there_are_come_back_from_a_result() throws IOException {
        Random chance = new Random(11);
        List<ResultRow> rows = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            List<Cell> cells = new ArrayList<>();
            for (int column = 0; column < 6; column++) {
                cells.add(any(chance));
            }
            cells.set(0, text("row " + i));
            cells.add(new Cell.Empty());
            rows.add(new ResultRow(new SheetRow(i + 3, null, cells), i, Tone.GOOD, "", List.of()));
        }
        Path file = write(form.templateColumns(), rows);
        try (SheetFile read = SheetFiles.open(file, form, SheetLimits.DEFAULT);
                Stream<SheetRow> back = read.rows()) {
            assertThat(back.map(SheetRow::cells).toList())
                    .isEqualTo(rows.stream().map(row -> row.row().cells()).toList());
        }
    }

    private static Cell any(Random chance) {
        return switch (chance.nextInt(7)) {
            case 0 -> new Cell.Empty();
            case 1 -> new Cell.Flag(chance.nextBoolean());
            case 2 -> new Cell.Day(LocalDate.of(1900, 3, 1).plusDays(chance.nextInt(900_000)));
            case 3 ->
                new Cell.Numeric(shortest(BigDecimal.valueOf(chance.nextLong(1L << 49), chance.nextInt(9))), false);
            case 4 -> new Cell.Numeric(shortest(BigDecimal.valueOf(chance.nextInt(1 << 20), 6)), true);
            case 5 -> new Cell.Broken("#N/A");
            default ->
                text("x" + Character.toString(chance.nextInt(0xd800))
                        + Character.toString(0x10000 + chance.nextInt(1 << 16)));
        };
    }

    private static BigDecimal shortest(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    @Test
    void the_template_offers_lists_freezes_its_header_and_hides_its_version() throws IOException {
        Path file = folder.resolve("template.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            TemplateWorkbook.write(form, out);
        }
        assertThat(part(file, "xl/worksheets/sheet1.xml"))
                .contains(
                        "<pane xSplit=\"0\" ySplit=\"2\"", "sqref=\"F3:F200003\" type=\"list\"", "'_lists'!$A$1:$A$2");
        assertThat(part(file, "xl/workbook.xml")).containsPattern("<sheet name=\"_techfin\"[^>]* state=\"hidden\"");
        assertThat(part(file, "xl/comments1.xml").split("<comment ", -1))
                .hasSize(form.templateColumns().size() + 1);
        assertThat(part(file, "xl/styles.xml")).contains("formatCode=\"@\"");
    }

    @Test
    void a_result_has_at_most_so_many_notes() throws IOException {
        List<ResultRow> rows = new ArrayList<>();
        for (int i = 0; i < ResultWorkbook.MOST_NOTES + 5; i++) {
            SheetRow row =
                    new SheetRow(3, null, Collections.nCopies(form.columns().size(), text("x")));
            rows.add(new ResultRow(row, i, Tone.WRONG, "错", List.of(new Mark("/kind", "错"))));
        }
        Path file = write(form.templateColumns(), rows);
        assertThat(part(file, "xl/comments1.xml").split("<comment ", -1)).hasSize(ResultWorkbook.MOST_NOTES + 1);
    }

    private static String part(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Path write(List<Column> columns, List<ResultRow> rows) throws IOException {
        Path file = folder.resolve("result.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                ResultWorkbook result = ResultWorkbook.begin(form, true, "batch-7", columns, out)) {
            rows.forEach(result::add);
        }
        return file;
    }

    private static Cell text(String value) {
        return new Cell.Text(value);
    }

    private static Cell number(String value) {
        return new Cell.Numeric(new BigDecimal(value), false);
    }
}
