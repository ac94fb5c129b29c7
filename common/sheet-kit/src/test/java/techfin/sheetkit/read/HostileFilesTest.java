package techfin.sheetkit.read;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.sheetkit.read.RawWorkbook.BOOK;
import static techfin.sheetkit.read.RawWorkbook.MAIN;
import static techfin.sheetkit.read.RawWorkbook.SHEET;
import static techfin.sheetkit.read.RawWorkbook.STRINGS;
import static techfin.sheetkit.read.RawWorkbook.STYLES;
import static techfin.sheetkit.read.RawWorkbook.TYPES;
import static techfin.sheetkit.read.RawWorkbook.XML;
import static techfin.sheetkit.read.RawWorkbook.patched;
import static techfin.sheetkit.read.RawWorkbook.row;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import techfin.sheetkit.Forms;
import techfin.sheetkit.SheetLimits;
import techfin.sheetkit.SheetRefused;
import techfin.sheetkit.Texts;

class HostileFilesTest {
    private static final String GOOD_ROW = row(2, "a", "1", "2025-03-05");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"ZZZZZZ2", "XFE2", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA2", "XFD2", "J2"})
    void a_reference_beyond_the_columns_is_refused_and_named(String reference) throws IOException {
        String rows = "<row r=\"2\"><c r=\"" + reference + "\"><v>1</v></c></row>";
        assertThat(refused(new RawWorkbook().rows(rows)))
                .startsWith("SHEET_TOO_WIDE")
                .contains("cell=" + reference.substring(0, Math.min(20, reference.length())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"2\"><c r=\"a2\"/></row>",
                "<row r=\"2\"><c r=\"A\"/></row>",
                "<row r=\"2\"><c r=\"2\"/></row>",
                "<row r=\"2\"><c r=\"\"/></row>",
                "<row r=\"2\"><c r=\"A3\"/></row>",
                "<row r=\"2\"><c r=\"A99999999999\"/></row>",
                "<row r=\"2\"><c r=\"B2\"/><c r=\"A2\"/></row>",
                "<row r=\"2\"><c r=\"A2\"/><c r=\"A2\"/></row>",
                "<row r=\"2\"/><row r=\"2\"/>",
                "<row r=\"3\"/><row r=\"2\"/>",
                "<row r=\"0\"/>",
                "<row r=\"-1\"/>",
                "<row r=\"1048577\"/>",
                "<row r=\"x\"/>",
                "<row r=\"99999999999999999999\"/>",
                "<row r=\"2\"><c t=\"s\"><v>7</v></c></row>",
                "<row r=\"2\"><c t=\"s\"><v>-1</v></c></row>",
                "<row r=\"2\"><c t=\"zz\"><v>7</v></c></row>",
                "<row r=\"2\"><c></row>",
                "<row r=\"2\">&#0;</row>",
                "<row r=\"2\"></row></sheetData></worksheet><!--"
            })
    void a_sheet_that_no_program_writes_is_damaged(String rows) throws IOException {
        assertThat(refused(new RawWorkbook().rows(rows))).startsWith("SHEET_DAMAGED");
    }

    @Test
    void document_types_and_entities_are_refused_wherever_they_stand() throws IOException {
        String bomb = "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        String outside = "<!DOCTYPE a [<!ENTITY x SYSTEM \"http://127.0.0.1:9/x\">]>";
        String system = "<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/x.dtd\">";
        for (String part : List.of(SHEET, STRINGS, BOOK, STYLES, TYPES, "docProps/app.xml", "_rels/.rels")) {
            for (String type : List.of(bomb, outside, system, "<!DOCTYPE a>")) {
                RawWorkbook workbook = new RawWorkbook().rows(GOOD_ROW);
                workbook.part(part, XML + type + "<a>&b;</a>");
                assertThat(refused(workbook))
                        .as(part + type)
                        .startsWith("SHEET_EXTERNAL_ENTITY")
                        .contains(part);
            }
        }
        assertThat(refused(new RawWorkbook().rows("<row r=\"2\"><c><v>&x;</v></c></row>")))
                .startsWith("SHEET_DAMAGED");
    }

    @Test
    void only_utf_8_is_read() throws IOException {
        String sheet = RawWorkbook.sheetXml(row(1, "树名", "价格（元）", "栽种日期") + GOOD_ROW);
        String outside = sheet.replace(XML, "<!DOCTYPE a [<!ENTITY x SYSTEM \"http://127.0.0.1:9/x\">]>");
        for (byte[] bytes : List.of(
                sheet.replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16),
                outside.getBytes(StandardCharsets.UTF_16LE),
                outside.getBytes(StandardCharsets.UTF_16BE),
                sheet.replace("UTF-8", "GBK").getBytes(StandardCharsets.UTF_8),
                sheet.replace("UTF-8", "UTF-7").getBytes(StandardCharsets.UTF_8),
                new byte[0],
                new byte[] {'<', (byte) 0xff})) {
            assertThat(refused(new RawWorkbook().part(SHEET, bytes))).startsWith("SHEET_DAMAGED");
        }
    }

    @Test
    void a_part_that_stands_twice_is_refused() throws IOException {
        byte[] other = RawWorkbook.sheetXml(row(1, "树名", "价格（元）", "栽种日期") + row(2, "a", "9"))
                .getBytes(StandardCharsets.UTF_8);
        RawWorkbook workbook = new RawWorkbook().rows(GOOD_ROW).part("xl/worksheets/sheet2.xml", other);
        byte[] file = workbook.bytes();
        assertThat(refused(patched(file, "sheet2.xml", "sheet1.xml"))).startsWith("SHEET_DOUBLED_ENTRIES");
        assertThat(refused(patched(file, "sheet2.xml", "SHEET1.xml"))).startsWith("SHEET_DOUBLED_ENTRIES");
    }

    @Test
    void names_that_lead_elsewhere_are_refused() throws IOException {
        byte[] file =
                new RawWorkbook().rows(GOOD_ROW).part("xl/aaaaaaaa.bin", "x").bytes();
        for (String name : List.of(
                "../aaaaaaaa.bin",
                "/l/aaaaaaaa.bin",
                "xl\\aaaaaaaa.bin",
                "xl/../aaaaa.bin",
                "c:/aaaaaaaa.bin",
                "xl/aaaa\u0000aaa.bin")) {
            assertThat(refused(patched(file, "xl/aaaaaaaa.bin", name))).as(name).startsWith("SHEET_UNSAFE_NAMES");
        }
    }

    @Test
    void headers_of_an_entry_must_agree() throws IOException {
        byte[] file =
                new RawWorkbook().rows(GOOD_ROW).part("xl/aaaaaaaa.bin", "x").bytes();
        byte[] central = file.clone();
        String text = new String(file, StandardCharsets.ISO_8859_1);
        central[text.lastIndexOf("xl/aaaaaaaa.bin")] = 'y';
        assertThat(refused(central)).startsWith("SHEET_DAMAGED");
        byte[] overlapping = file.clone();
        overlapping[text.indexOf("PK\1\2") + 21]++;
        assertThat(refused(overlapping)).startsWith("SHEET_DAMAGED");
        byte[] cut = Arrays.copyOf(file, file.length - 30);
        assertThat(refused(cut)).startsWith("SHEET_DAMAGED");
        byte[] longer = Arrays.copyOf(file, file.length + 5);
        assertThat(refused(longer)).startsWith("SHEET_DAMAGED");
        byte[] flipped = file.clone();
        flipped[text.indexOf(SHEET) + SHEET.length() + 40] ^= 0x55;
        assertThat(refused(flipped)).startsWith("SHEET_");
    }

    @Test
    void encrypted_entries_are_told_as_such() throws IOException {
        byte[] file = new RawWorkbook().rows(GOOD_ROW).bytes();
        String text = new String(file, StandardCharsets.ISO_8859_1);
        file[text.lastIndexOf("PK\1\2") + 8] |= 1;
        assertThat(refused(file)).startsWith("SHEET_PASSWORD_PROTECTED");
    }

    @Test
    void macros_are_refused() throws IOException {
        assertThat(refused(new RawWorkbook().rows(GOOD_ROW).part("xl/vbaProject.bin", "x")))
                .startsWith("SHEET_HAS_MACROS");
        String types = XML
                + "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>";
        assertThat(refused(new RawWorkbook().rows(GOOD_ROW).part(TYPES, types))).startsWith("SHEET_HAS_MACROS");
    }

    @Test
    void archives_inside_and_bombs_are_refused() throws IOException {
        byte[] inner = new RawWorkbook().bytes();
        assertThat(refused(new RawWorkbook().rows(GOOD_ROW).part("xl/embeddings/a.bin", inner)))
                .startsWith("SHEET_NESTED_ARCHIVE");
        assertThat(refused(new RawWorkbook().rows(GOOD_ROW).part("xl/media/a.png", new byte[20 << 20])))
                .startsWith("SHEET_ZIP_BOMB");
        assertThat(refused(new RawWorkbook().rows(row(2, " ".repeat(20 << 20)))))
                .startsWith("SHEET_ZIP_BOMB");
        assertThat(refused(
                        new RawWorkbook()
                                .rows(GOOD_ROW)
                                .part("xl/media/a.png", new byte[2 << 20])
                                .bytes(),
                        new SheetLimits(1 << 20, 9, 1 << 20, 99)))
                .startsWith("SHEET_ZIP_BOMB");
        RawWorkbook crowd = new RawWorkbook().rows(GOOD_ROW);
        for (int i = 0; i < 1_001; i++) {
            crowd.part("xl/media/" + i, "x");
        }
        assertThat(refused(crowd)).startsWith("SHEET_ZIP_BOMB");
    }

    @Test
    void tokens_without_end_are_refused_before_a_parser_gathers_them() throws IOException {
        byte[] noise = new byte[3 << 20];
        Random chance = new Random(1);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) ('a' + chance.nextInt(26));
        }
        String words = new String(noise, StandardCharsets.ISO_8859_1);
        String cells = "<row r=\"2\"><c t=\"inlineStr\"><is><t>x</t></is></c></row>";
        for (String hostile : List.of(
                cells.replace("<t>x", "<t>" + words),
                cells.replace("<t>x", "<t><![CDATA[" + words + "]]>"),
                cells.replace("<t>x", "<t><?x <!-- ?>" + words + "<!-- -->"),
                cells.replace("<c ", "<c a=\"" + words + "\" "),
                cells.replace("<c ", "<" + words + "/><c "),
                cells.replace("<c ", "<?" + words + "?><c "),
                cells.replace("<t>x", "<t>x" + ("<!-- -->" + words.substring(0, 1 << 19)).repeat(5)))) {
            assertThat(refused(new RawWorkbook().rows(hostile))).startsWith("SHEET_DAMAGED");
        }
        assertThat(refused(new RawWorkbook().rows("<!-- " + words + " -->" + GOOD_ROW)))
                .isEqualTo("read 1");
    }

    @Test
    void nesting_and_names_without_end_are_refused() throws IOException {
        assertThat(refused(new RawWorkbook().rows("<a>".repeat(100_000)))).startsWith("SHEET_DAMAGED");
        StringBuilder names = new StringBuilder();
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            names.append("<n").append(i).append("/>");
            attributes.append("<n a").append(i).append("=\"\"/>");
        }
        assertThat(refused(new RawWorkbook().rows(names.toString()))).startsWith("SHEET_DAMAGED");
        assertThat(refused(new RawWorkbook().rows(attributes.toString()))).startsWith("SHEET_DAMAGED");
        assertThat(refused(new RawWorkbook().rows(GOOD_ROW).part("docProps/x.xml", "<a>" + names + "</a>")))
                .startsWith("SHEET_DAMAGED");
    }

    @Test
    void other_files_are_told_by_their_content() throws IOException {
        assertThat(refused(bytes("%PDF-1.7\n"))).startsWith("SHEET_NOT_A_WORKBOOK");
        assertThat(refused(bytes(""))).startsWith("SHEET_NOT_A_WORKBOOK");
        assertThat(refused(bytes(" \n"))).startsWith("SHEET_NOT_A_WORKBOOK");
        assertThat(refused(bytes("<html><table>"))).startsWith("SHEET_NOT_A_WORKBOOK");
        assertThat(refused(OldContainer.holding("Workbook"))).startsWith("SHEET_OLD_FORMAT");
        assertThat(refused(OldContainer.holding("EncryptedPackage"))).startsWith("SHEET_PASSWORD_PROTECTED");
        assertThat(refused(OldContainer.holding("WordDocument"))).startsWith("SHEET_NOT_A_WORKBOOK");
        RawWorkbook word = new RawWorkbook().rows(GOOD_ROW);
        word.part(
                TYPES,
                XML
                        + "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
        assertThat(refused(word)).startsWith("SHEET_NOT_A_WORKBOOK");
        assertThat(refused(LongZip.of(emptyZip()))).startsWith("SHEET_NOT_A_WORKBOOK");
    }

    @Test
    void the_wrong_sheet_and_an_old_template_are_named() throws IOException {
        String book = XML + "<workbook xmlns=\"" + MAIN
                + "\" xmlns:r=\"urn:r\"><sheets><sheet name=\"Sheet1\" r:id=\"r1\"/></sheets></workbook>";
        assertThat(refused(new RawWorkbook().rows(GOOD_ROW).part(BOOK, book)))
                .startsWith("SHEET_WRONG_SHEET")
                .contains("Sheet1", "树木 / Trees");
        String marked = book.replace("Sheet1", "树木")
                .replace("</sheets>", "<sheet name=\"_techfin\" state=\"hidden\" r:id=\"r1\"/></sheets>");
        assertThat(refused(new RawWorkbook().part(BOOK, marked).sheet(row(1, "form", "other"))))
                .startsWith("SHEET_WRONG_SHEET");
        assertThat(refused(
                        new RawWorkbook().part(BOOK, marked).sheet(row(1, "form", "trees") + row(2, "version", "2"))))
                .startsWith("SHEET_OLD_TEMPLATE")
                .contains("found=2", "expected=3");
    }

    @Test
    void damage_anywhere_is_refused_and_never_fails_otherwise() throws IOException {
        byte[] whole =
                new RawWorkbook().strings("<si><t>a</t></si>").rows(GOOD_ROW).bytes();
        Random chance = new Random(42);
        for (int round = 0; round < 1_000; round++) {
            byte[] damaged = whole.clone();
            for (int i = chance.nextInt(3); i >= 0; i--) {
                damaged[4 + chance.nextInt(damaged.length - 4)] = (byte) chance.nextInt(256);
            }
            byte[] cut = round % 5 == 0 ? Arrays.copyOf(damaged, chance.nextInt(damaged.length)) : damaged;
            assertThat(refused(cut)).matches("(?s)(SHEET_|read ).*");
        }
    }

    private static byte[] emptyZip() throws IOException {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        try (java.util.zip.ZipOutputStream zip = new java.util.zip.ZipOutputStream(bytes)) {
            zip.putNextEntry(new java.util.zip.ZipEntry("a.txt"));
        }
        return bytes.toByteArray();
    }

    private String refused(RawWorkbook workbook) throws IOException {
        return refused(workbook.bytes());
    }

    private String refused(byte[] bytes) throws IOException {
        return refused(bytes, SheetLimits.DEFAULT);
    }

    private String refused(byte[] bytes, SheetLimits limits) throws IOException {
        Path file = Files.write(folder.resolve("file.xlsx"), bytes);
        try (SheetFile read = SheetFiles.open(file, Forms.TREES, limits)) {
            return "read " + read.rowCount();
        } catch (SheetRefused refused) {
            Texts.assertFilled(refused.code() + ".title", refused.values().keySet());
            Texts.assertFilled(refused.code() + ".detail", refused.values().keySet());
            return refused.code() + " " + refused.values();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
