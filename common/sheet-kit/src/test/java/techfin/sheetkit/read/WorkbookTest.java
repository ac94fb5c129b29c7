package techfin.sheetkit.read;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.sheetkit.read.RawWorkbook.BOOK;
import static techfin.sheetkit.read.RawWorkbook.MAIN;
import static techfin.sheetkit.read.RawWorkbook.SHEET;
import static techfin.sheetkit.read.RawWorkbook.XML;
import static techfin.sheetkit.read.RawWorkbook.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import techfin.sheetkit.Forms;
import techfin.sheetkit.SheetLimits;
import techfin.sheetkit.SheetRow;

class WorkbookTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            `<c><v>5000000</v></c>`,                                5000000
            `<c><v>212.75389300000001</v></c>`,                     212.753893
            `<c><v>5.0E6</v></c>`,                                  5000000
            `<c><v>-0</v></c>`,                                     0
            `<c><v>123456789012345678</v></c>`,                     123456789012346000
            `<c t="n" s="4"><v>7.5</v></c>`,                        7.5
            `<c><v>1e400</v></c>`,                                  ?1e400
            `<c><v>1e999999999</v></c>`,                            ?1e999999999
            `<c><v>NaN</v></c>`,                                    ?NaN
            `<c s="2"><v>3.4500000000000003E-2</v></c>`,            0.0345~
            `<c s="5"><v>0.0345</v></c>`,                           0.0345~
            `<c s="1"><v>45721</v></c>`,                            2025-03-05
            `<c s="3"><v>45721.0</v></c>`,                          2025-03-05
            `<c s="6"><v>45721</v></c>`,                            2025-03-05
            `<c s="1"><v>2958465</v></c>`,                          9999-12-31
            `<c s="1"><v>2958466</v></c>`,                          ?2958466
            `<c s="1"><v>45721.5</v></c>`,                          ?2025-03-05 12:00
            `<c s="1"><v>45721.999999999</v></c>`,                  ?2025-03-05 23:59:59
            `<c s="1"><v>60</v></c>`,                               ?1900-02-29
            `<c s="1"><v>61</v></c>`,                               1900-03-01
            `<c s="1"><v>1</v></c>`,                                ?1900-01-01
            `<c s="1"><v>-1</v></c>`,                               ?-1
            `<c t="b"><v>1</v></c>`,                                !true
            `<c t="e"><v>#REF!</v></c>`,                            ?#REF!
            `<c><f>A1+1</f><v>7</v></c>`,                           7
            `<c t="str"><f>A1</f><v>ab</v></c>`,                    ab
            `<c><f>A1+1</f></c>`,                                   ?=
            `<c t="str"><f>A1</f><v></v></c>`,                      ``
            `<c t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>`, ` a `
            `<c t="inlineStr"><is><r><rPr><b/></rPr><t>a</t></r><r><t>b</t></r><rPh sb="0" eb="1"><t>X</t></rPh></is></c>`, ab
            `<c t="inlineStr"><is><t>a<!-- c -->b<![CDATA[<c>]]>&amp;&#x4e00;</t></is></c>`, ab<c>&一
            `<c t="inlineStr"><is><t>_x000D_a_x005F_x0041_</t></is></c>`, `\\ra_x0041_`
            `<c t="inlineStr"><is><t>　 </t></is></c>`,             ``
            `<c t="inlineStr"><is><t>#N/A</t></is></c>`,            ?#N/A
            `<c t="s"><v>0</v></c>`,                                一
            `<c t="s"><v>1</v></c>`,                                银杏
            `<c s="1"/>`,                                           ``
            `<x:c xmlns:x="urn:other" t="inlineStr"><x:is><x:t>evil</x:t></x:is></x:c>`, ``
            `<extLst><ext><c><v>7</v></c></ext></extLst>`,          ``
            """)
    void a_cell_is_what_the_spreadsheet_shows(String cell, String expected) throws IOException {
        RawWorkbook workbook = new RawWorkbook()
                .strings(
                        "<si><t>一</t></si><si><r><t>银</t></r><r><t>杏</t></r><rPh sb=\"0\" eb=\"1\"><t>yin</t></rPh></si>")
                .rows("<row r=\"2\">" + cell + "</row>" + row(3, "end"));
        List<SheetRow> rows = read(workbook);
        String first =
                rows.size() == 1 ? "" : CsvTest.shown(rows.getFirst().cells().getFirst());
        assertThat(first).isEqualTo(expected.replace("\\r", "\r"));
        assertThat(rows.getLast().line()).isEqualTo(3);
    }

    @Test
    void days_are_counted_from_1904_where_the_workbook_says_so() throws IOException {
        RawWorkbook workbook =
                new RawWorkbook().rows("<row r=\"2\"><c s=\"1\"><v>44259</v></c><c s=\"1\"><v>0</v></c></row>");
        workbook.part(
                BOOK,
                XML + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"urn:r\"><workbookPr date1904=\"1\"/><sheets>"
                        + "<sheet name=\" trees \" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        assertThat(shown(workbook)).containsExactly("2 2025-03-05|1904-01-01|||||");
    }

    @Test
    void prefixes_and_the_strict_namespace_are_understood() throws IOException {
        String strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
        String sheet = RawWorkbook.sheetXml(row(1, "树名", "价格（元）", "栽种日期") + row(4, "a"))
                .replace(MAIN, strict)
                .replaceAll("<(/?)([a-zA-Z])", "<$1x:$2")
                .replace("xmlns=", "xmlns:x=");
        assertThat(shown(new RawWorkbook().part(SHEET, sheet))).containsExactly("4 a||||||");
    }

    @Test
    void rows_without_numbers_follow_each_other_and_empty_ones_are_passed_over() throws IOException {
        RawWorkbook workbook = new RawWorkbook()
                .rows("<row/><row><c s=\"1\"/></row><row><c><v>1</v></c><c r=\"C4\"><v>2</v></c></row><row r=\"9\"/>"
                        + "<row><c r=\"B10\"><v>3</v></c></row>");
        assertThat(shown(workbook)).containsExactly("4 1||2||||", "10 |3|||||");
    }

    @Test
    void writers_that_stream_leave_long_sizes_and_the_file_is_read_all_the_same() throws IOException {
        byte[] plain = new RawWorkbook().rows(row(2, "a")).bytes();
        assertThat(shown(LongZip.of(plain))).containsExactly("2 a||||||");
    }

    @Test
    void a_file_that_was_let_in_can_be_read_more_than_once() throws IOException {
        byte[] bytes = new RawWorkbook().rows(row(2, "a")).bytes();
        Path file = Files.write(folder.resolve("twice"), bytes);
        SheetLimits tight = new SheetLimits(1 << 20, 1, 4_000, 100);
        try (SheetFile read = SheetFiles.open(file, Forms.TREES, tight)) {
            for (int round = 0; round < 5; round++) {
                assertThat(read.rows().map(CsvTest::shown)).containsExactly("2 a||||||");
            }
        }
    }

    private List<String> shown(RawWorkbook workbook) throws IOException {
        return shown(workbook.bytes());
    }

    private List<String> shown(byte[] bytes) throws IOException {
        return read(bytes).stream().map(CsvTest::shown).toList();
    }

    private List<SheetRow> read(RawWorkbook workbook) throws IOException {
        return read(workbook.bytes());
    }

    private List<SheetRow> read(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("a.csv"), bytes);
        try (SheetFile read = SheetFiles.open(file, Forms.TREES, SheetLimits.DEFAULT);
                Stream<SheetRow> rows = read.rows()) {
            return rows.toList();
        }
    }
}
