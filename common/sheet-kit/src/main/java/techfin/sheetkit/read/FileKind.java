package techfin.sheetkit.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import techfin.sheetkit.SheetRefused;
import techfin.sheetkit.raw.Refusals;

/** What a file is, by its first bytes. */
enum FileKind {
    WORKBOOK,
    TEXT;

    private static final int LOOKED_AT = 64 << 10;

    /** Where the header of an OLE2 file says where its directory is. Source: MS-CFB 2.2. */
    private static final int DIRECTORY_PLACE = 48;

    private static final int SECTOR_SHIFT_PLACE = 30;

    /**
     * Looks at a file.
     *
     * @throws SheetRefused when it is neither a workbook nor text, or one that is protected or from before 2007
     */
    static FileKind of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(LOOKED_AT);
        }
        String bytes = new String(head, StandardCharsets.ISO_8859_1);
        if (bytes.startsWith("PK\3\4")) {
            return WORKBOOK;
        }
        if (bytes.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            throw oldContainer(file, bytes);
        }
        if (bytes.startsWith("\u0009\u0008\u0010\0")
                || bytes.startsWith("\u0009\u0008\u0008\0")
                || bytes.startsWith("\u0009\u0004\u0006\0")) {
            throw new SheetRefused("SHEET_OLD_FORMAT", Map.of());
        }
        if (bytes.startsWith("\u00ff\u00fe") || bytes.startsWith("\u00fe\u00ff")) {
            throw new SheetRefused("SHEET_ENCODING", Map.of("line", 1));
        }
        boolean other = bytes.isBlank()
                || bytes.startsWith("%PDF")
                || bytes.startsWith("PK")
                || bytes.startsWith("{\\rtf")
                || bytes.startsWith("\u001f\u008b")
                || bytes.startsWith("\u0089PNG")
                || bytes.startsWith("\u00ff\u00d8\u00ff")
                || bytes.startsWith("Rar!")
                || bytes.startsWith("7z\u00bc\u00af")
                || bytes.startsWith("<");
        if (other) {
            throw Refusals.notAWorkbook();
        }
        return TEXT;
    }

    /** Protected workbooks and those from before 2007 share a container; the names in it, in UTF-16, tell them apart. */
    private static SheetRefused oldContainer(Path file, String head) throws IOException {
        if (head.length() < DIRECTORY_PLACE + 4) {
            return Refusals.notAWorkbook();
        }
        int sector = 0;
        for (int i = 3; i >= 0; i--) {
            sector = sector << 8 | head.charAt(DIRECTORY_PLACE + i);
        }
        long place = (sector + 1L) << Math.min(12, head.charAt(SECTOR_SHIFT_PLACE));
        String all = head;
        if (place > 0 && place < Files.size(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                in.skipNBytes(place);
                all = new String(in.readNBytes(LOOKED_AT), StandardCharsets.ISO_8859_1);
            }
        }
        boolean encrypted = all.contains(wide("EncryptionInfo")) || all.contains(wide("EncryptedPackage"));
        boolean workbook = all.contains(wide("Workbook")) || all.contains(wide("Book"));
        return encrypted
                ? new SheetRefused("SHEET_PASSWORD_PROTECTED", Map.of())
                : workbook ? new SheetRefused("SHEET_OLD_FORMAT", Map.of()) : Refusals.notAWorkbook();
    }

    private static String wide(String name) {
        return String.join("\0", name.split("")) + "\0";
    }
}
