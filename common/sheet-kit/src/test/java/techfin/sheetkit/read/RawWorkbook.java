package techfin.sheetkit.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook put together by hand, part by part, as no honest program would. */
final class RawWorkbook {
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String STRINGS = "xl/sharedStrings.xml";
    static final String STYLES = "xl/styles.xml";
    static final String BOOK = "xl/workbook.xml";
    static final String TYPES = "[Content_Types].xml";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    RawWorkbook() {
        String relations = RELATIONS;
        String packages = "http://schemas.openxmlformats.org/package/2006/";
        String kinds = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        part(
                TYPES,
                XML + "<Types xmlns=\"" + packages
                        + "content-types\"><Override PartName=\"/xl/workbook.xml\" ContentType=\"" + kinds
                        + "sheet.main+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"" + kinds
                        + "sharedStrings+xml\"/></Types>");
        part(
                "_rels/.rels",
                XML + "<Relationships xmlns=\"" + packages + "relationships\"><Relationship Id=\"r1\" Type=\""
                        + relations + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        part(
                BOOK,
                XML + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + relations
                        + "\"><workbookPr/><sheets><sheet name=\"树木\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        part(
                "xl/_rels/workbook.xml.rels",
                XML + "<Relationships xmlns=\"" + packages + "relationships\">"
                        + relation("r1", relations + "/worksheet", "worksheets/sheet1.xml")
                        + relation("r2", relations + "/sharedStrings", "sharedStrings.xml")
                        + relation("r3", relations + "/styles", "/xl/styles.xml") + "</Relationships>");
        part(
                STYLES,
                XML + "<styleSheet xmlns=\"" + MAIN
                        + "\"><numFmts><numFmt numFmtId=\"170\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/>"
                        + "<numFmt numFmtId=\"171\" formatCode=\"[Red]0.0&quot;day&quot;\"/><numFmt numFmtId=\"172\" formatCode=\"0.000%\"/></numFmts>"
                        + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"10\"/>"
                        + "<xf numFmtId=\"170\"/><xf numFmtId=\"171\"/><xf numFmtId=\"172\"/><xf numFmtId=\"31\"/></cellXfs></styleSheet>");
        strings("");
        rows("");
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    RawWorkbook part(String name, String text) {
        return part(name, text.getBytes(StandardCharsets.UTF_8));
    }

    RawWorkbook part(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    RawWorkbook strings(String items) {
        return part(STRINGS, XML + "<sst xmlns=\"" + MAIN + "\">" + items + "</sst>");
    }

    /** Rows from the second on, below a header of three columns. */
    RawWorkbook rows(String rows) {
        return sheet(row(1, "树名", "价格（元）", "栽种日期") + rows);
    }

    RawWorkbook sheet(String rows) {
        return part(SHEET, sheetXml(rows));
    }

    static String sheetXml(String rows) {
        return XML + "<worksheet xmlns=\"" + MAIN + "\"><cols><col min=\"1\" max=\"3\"/></cols><sheetData>" + rows
                + "</sheetData><pageMargins left=\"1\"/></worksheet>";
    }

    static String row(int line, String... texts) {
        StringBuilder row = new StringBuilder("<row r=\"" + line + "\">");
        for (String text : texts) {
            row.append("<c t=\"inlineStr\"><is><t>").append(text).append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    List<String> names() {
        return List.copyOf(parts.keySet());
    }

    byte[] part(String name) {
        return Objects.requireNonNull(parts.get(name)).clone();
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /** Replaces a text of the file itself by another of the same length, wherever it stands. */
    static byte[] patched(byte[] file, String old, String other) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        if (old.length() != other.length() || !text.contains(old)) {
            throw new IllegalArgumentException(old);
        }
        return text.replace(old, other).getBytes(StandardCharsets.ISO_8859_1);
    }
}
