package techfin.sheetkit.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static techfin.sheetkit.read.RawWorkbook.BOOK;
import static techfin.sheetkit.read.RawWorkbook.MAIN;
import static techfin.sheetkit.read.RawWorkbook.RELATIONS;
import static techfin.sheetkit.read.RawWorkbook.SHEET;
import static techfin.sheetkit.read.RawWorkbook.XML;
import static techfin.sheetkit.read.RawWorkbook.row;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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
import techfin.sheetkit.Texts;
import techfin.sheetkit.WorkbookForm;
import techfin.sheetkit.write.ResultRow;
import techfin.sheetkit.write.ResultWorkbook;
import techfin.sheetkit.write.TemplateWorkbook;

/** Workbooks of two sheets. */
class LinkedSheetsTest {
    private static final String SECOND = "xl/worksheets/sheet2.xml";
    private static final WorkbookForm FORM = Forms.GARDEN;

    @TempDir
    Path folder;

    @Test
    void the_template_has_both_sheets_their_examples_and_their_notes() throws IOException {
        Path file = folder.resolve("template.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            TemplateWorkbook.write(FORM, out);
        }
        assertThat(part(file, BOOK))
                .containsSubsequence(
                        "\"苗床\"", "\"植株\"", "\"填写示例 Example 苗床\"", "\"填写示例 Example 植株\"", "\"填写说明 Notes\"");
        assertThat(part(file, SHEET)).contains("'_lists'!$A$1:$A$2");
        assertThat(part(file, SECOND)).contains("'_lists'!$B$1:$B$2").contains("sqref=\"B3:B200003\"");
        assertThat(part(file, "xl/worksheets/sheet5.xml")).contains("每张苗床一行。", "每株一行。");
        assertThatThrownBy(() -> SheetFiles.open(file, FORM, SheetLimits.DEFAULT))
                .hasMessageContaining("SHEET_NO_ROWS");
    }

    @Test
    void a_result_comes_back_sheet_by_sheet_with_cells_keys_and_notes() throws IOException {
        Path file = folder.resolve("result.xlsx");
        List<List<Column>> columns =
                FORM.sheets().stream().map(SheetForm::templateColumns).toList();
        List<SheetRow> written = new ArrayList<>();
        try (OutputStream out = Files.newOutputStream(file);
                ResultWorkbook workbook = ResultWorkbook.begin(FORM, true, "batch-8", columns, out)) {
            for (int i = 0; i < 1400; i++) {
                int sheet = i / 700;
                List<Cell> cells = sheet == 0
                        ? List.of(text("床" + i), text("沙土"))
                        : List.of(text("床" + (i - 700)), new Cell.Empty(), text("1.0" + i));
                SheetRow row = new SheetRow(sheet, i % 700 + 3, i + 1, cells);
                written.add(row);
                List<ResultRow.Mark> marks =
                        i % 100 == 0 ? List.of(new ResultRow.Mark(sheet == 0 ? "/name" : "/bed", "错")) : List.of();
                workbook.add(new ResultRow(row, i + 1, ResultRow.Tone.WRONG, "行 " + i, marks));
            }
        }
        assertThat(part(file, "xl/comments1.xml").split("<comment ", -1)).hasSize(8);
        assertThat(part(file, "xl/comments2.xml").split("<comment ", -1)).hasSize(8);
        for (SheetFile read :
                List.of(SheetFiles.open(file, FORM, SheetLimits.DEFAULT), SheetFiles.reopen(file, FORM))) {
            try (read) {
                assertThat(read.resultMark()).contains(new SheetFile.ResultMark("batch-8"));
                List<SheetRow> back = new ArrayList<>();
                for (int sheet = 0; sheet < 2; sheet++) {
                    assertThat(read.columns(sheet)).isEqualTo(columns.get(sheet));
                    try (Stream<SheetRow> rows = read.rows(sheet)) {
                        rows.forEach(back::add);
                    }
                }
                assertThat(back).isEqualTo(written);
            }
        }
    }

    @Test
    void rows_of_an_earlier_sheet_cannot_follow() throws IOException {
        try (OutputStream out = OutputStream.nullOutputStream();
                ResultWorkbook workbook = ResultWorkbook.begin(FORM, true, "b", List.of(List.of(), List.of()), out)) {
            workbook.add(result(1));
            assertThatThrownBy(() -> workbook.add(result(0))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static ResultRow result(int sheet) {
        return new ResultRow(new SheetRow(sheet, 3, null, List.of()), 1, ResultRow.Tone.GOOD, "", List.of());
    }

    @Test
    void all_sheets_count_together_and_one_of_them_may_be_empty() throws IOException {
        String bed = row(2, "东一");
        String plant = row(2, "东一", "1.00");
        try (SheetFile file = SheetFiles.open(garden(bed, plant), FORM, limits(2))) {
            assertThat(file.rowCount()).isEqualTo(2);
        }
        try (SheetFile file = SheetFiles.open(garden("", plant), FORM, limits(1))) {
            assertThat(file.rowCount()).isEqualTo(1);
        }
        assertThat(refused(garden(bed, plant), limits(1)).code()).isEqualTo("SHEET_TOO_MANY_ROWS");
        assertThat(refused(garden("", ""), limits(1)).code()).isEqualTo("SHEET_NO_ROWS");
    }

    @Test
    void what_is_refused_names_its_sheet() throws IOException {
        SheetLimits limits = limits(9);
        SheetRefused missing = refused(garden("苗床", "树木", header(), header(2)), limits);
        assertThat(missing.code()).isEqualTo("SHEET_WRONG_SHEET");
        assertThat(missing.values()).containsEntry("expected", "植株 / Plants").containsEntry("found", "苗床、树木");
        SheetRefused headless = refused(garden("苗床", "Plants", header(), row(1, "苗床名")), limits);
        assertThat(headless.code()).isEqualTo("SHEET_HEADER_MISSING");
        assertThat(headless.values())
                .containsEntry("headers", "植株：价格（元）")
                .containsEntry("headersEn", "Plants: Price (yuan)");
        Texts.assertFilled("SHEET_HEADER_MISSING.detail", headless.values().keySet());
        SheetRefused unknown = refused(garden("苗床", "植株", row(1, "苗床名", "长度"), header(2)), limits);
        assertThat(unknown.values()).containsEntry("headers", "苗床：长度");
        SheetRefused wide = refused(garden("", row(2, "a", "1", "", "", "", "x")), limits);
        assertThat(wide.code()).isEqualTo("SHEET_TOO_WIDE");
        assertThat(wide.values()).containsEntry("cell", "植株!F2");
        assertThat(refused(garden(row(2, "x".repeat(3000)), ""), limits).values())
                .containsEntry("cell", "苗床!A2");
    }

    @Test
    void text_is_no_workbook_of_several_sheets() throws IOException {
        Path file = folder.resolve("plants.csv");
        Files.writeString(file, "苗床名,价格（元）\n东一,1.00\n");
        SheetRefused refused = refused(file, limits(9));
        assertThat(refused.code()).isEqualTo("SHEET_CSV_ONE_TABLE");
        assertThat(refused.values()).containsEntry("sheets", "苗床 / Beds、植株 / Plants");
        Texts.assertFilled("SHEET_CSV_ONE_TABLE.detail", refused.values().keySet());
    }

    @Test
    void sheets_that_do_not_go_together_are_no_form() {
        assertThatThrownBy(() -> new WorkbookForm(List.of(FORM.sheet(0), FORM.sheet(0))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WorkbookForm(List.of(FORM.sheet(0), Forms.TREES)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WorkbookForm(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static SheetRefused refused(Path file, SheetLimits limits) {
        return catchThrowableOfType(
                SheetRefused.class, () -> SheetFiles.open(file, FORM, limits).close());
    }

    private static SheetLimits limits(int rows) {
        return new SheetLimits(1 << 20, rows, 1 << 22, 2_000);
    }

    private static String header() {
        return row(1, "苗床名");
    }

    private static String header(int sheet) {
        return sheet == 1 ? header() : row(1, "苗床名", "价格（元）");
    }

    /** A workbook with these rows below its headers. */
    private Path garden(String beds, String plants) throws IOException {
        return garden("苗床", "植株", header() + beds, header(2) + plants);
    }

    private Path garden(String first, String second, String firstRows, String secondRows) throws IOException {
        RawWorkbook workbook = new RawWorkbook();
        String relations = new String(workbook.part("xl/_rels/workbook.xml.rels"), StandardCharsets.UTF_8);
        workbook.part(
                        BOOK,
                        XML + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><sheets><sheet name=\""
                                + first + "\" sheetId=\"1\" r:id=\"r1\"/><sheet name=\"" + second
                                + "\" sheetId=\"2\" r:id=\"r9\"/></sheets></workbook>")
                .part(
                        "xl/_rels/workbook.xml.rels",
                        relations.replace(
                                "</Relationships>",
                                "<Relationship Id=\"r9\" Type=\"" + RELATIONS
                                        + "/worksheet\" Target=\"worksheets/sheet2.xml\"/></Relationships>"))
                .sheet(firstRows)
                .part(SECOND, RawWorkbook.sheetXml(secondRows));
        Path file = Files.createTempFile(folder, "garden", ".xlsx");
        return Files.write(file, workbook.bytes());
    }

    /** A part as text; characters that are written by their numbers as such. */
    private static String part(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream in = zip.getInputStream(zip.getEntry(name))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Pattern.compile("&#x([0-9a-f]+);")
                    .matcher(text)
                    .replaceAll(hit -> Character.toString(Integer.parseInt(hit.group(1), 16)));
        }
    }

    private static Cell text(String value) {
        return new Cell.Text(value);
    }
}
