package techfin.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import techfin.testkit.http.Answer;

/** The sheet that kills the server, sent through the gateway to a service with a heap of 256 MB: it stays up. */
@WithSuite
final class HostileSheetsTest {
    private static final String IMPORTS = "/api/loan/v1/loan-imports";
    private static final int MB = 1 << 20;
    private final Suite suite;

    HostileSheetsTest(Suite suite) {
        this.suite = suite;
    }

    @AfterEach
    void the_service_answers_as_if_nothing_had_been() {
        assertThat(suite.direct(Service.LOAN).get("/health/readiness").status()).isEqualTo(200);
        assertThat(suite.logOf(Service.LOAN)).doesNotContain("OutOfMemoryError");
    }

    @Test
    void a_cell_in_the_last_column_of_a_small_workbook_is_named() {
        String row = "<row r=\"1\"><c r=\"ZZZZZZ1\" t=\"inlineStr\"><is><t>x</t></is></c></row>";
        refused(workbook(sheet(row)), 400, "SHEET_TOO_WIDE", "SHEET_DAMAGED");
    }

    @Test
    void a_sheet_of_a_gigabyte_of_blanks_is_refused_as_a_bomb() {
        refused(bomb(1024), 400, "SHEET_ZIP_BOMB");
    }

    @Test
    void entities_are_never_resolved() {
        String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>";
        refused(workbook(entity + sheet("<row r=\"1\"/>")), 400, "SHEET_EXTERNAL_ENTITY");
    }

    @Test
    void fifty_megabytes_of_blanks_are_no_sheet() {
        byte[] blanks = new byte[50 * MB];
        Arrays.fill(blanks, (byte) ' ');
        refused(blanks, 400, "SHEET_NOT_A_WORKBOOK", "SHEET_NO_ROWS", "SHEET_CELL_TOO_LONG", "SHEET_HEADER_MISSING");
    }

    @Test
    void more_than_fifty_megabytes_are_too_large() {
        Answer answer = send(new byte[53 * MB]);
        assertThat(answer.status()).as(answer.text()).isEqualTo(413);
        assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    private void refused(byte[] file, int status, String... codes) {
        String before = count();
        Answer answer = send(file);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.at("/code")).isIn((Object[]) codes);
        assertThat(count()).as("no batch is made").isEqualTo(before);
    }

    private String count() {
        return suite.as("bank-b.clerk").get(IMPORTS + "/count").at("/count");
    }

    private Answer send(byte[] file) {
        String frame = "hostile-frame";
        ByteArrayOutputStream body = new ByteArrayOutputStream(file.length + 300);
        body.writeBytes(("--" + frame + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.xlsx\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + frame + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return suite.as("bank-b.clerk")
                .sendBytes(
                        "POST", IMPORTS, body.toByteArray(), "Content-Type", "multipart/form-data; boundary=" + frame);
    }

    private static String sheet(String rows) {
        return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                + "</sheetData></worksheet>";
    }

    private static byte[] workbook(String sheet) {
        return zip(sheet, 0);
    }

    private static byte[] bomb(int megabytes) {
        return zip("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">", megabytes);
    }

    private static byte[] zip(String sheet, int megabytesOfBlanks) {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String pack = "http://schemas.openxmlformats.org/package/2006/";
        Map<String, String> parts = Map.of(
                "[Content_Types].xml",
                "<Types xmlns=\"" + pack + "content-types\"><Default Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override"
                        + " PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
                        + ".spreadsheetml.sheet.main+xml\"/></Types>",
                "_rels/.rels",
                "<Relationships xmlns=\"" + pack + "relationships\"><Relationship Id=\"r1\" Type=\"" + office
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
                "xl/workbook.xml",
                "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + office
                        + "\"><sheets><sheet name=\"贷款\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"" + pack + "relationships\"><Relationship Id=\"r1\" Type=\"" + office
                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(sheet.getBytes(StandardCharsets.UTF_8));
            byte[] blanks = new byte[MB];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < megabytesOfBlanks; i++) {
                zip.write(blanks);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
