package techfin.sheetkit.read;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook of any size, its sheet and shared strings poured out piece by piece. */
final class StreamedWorkbook {
    private static final int BUFFER = 1 << 16;

    /** Pours out a part. */
    interface Part {
        void pour(PrintStream out);
    }

    private StreamedWorkbook() {}

    /** Writes a workbook for the form {@code wide}, everything of it by hand. */
    static Path write(Path file, Part strings, Part rows) throws IOException {
        RawWorkbook frame = new RawWorkbook();
        frame.part(
                RawWorkbook.BOOK,
                RawWorkbook.XML + "<workbook xmlns=\"" + RawWorkbook.MAIN
                        + "\" xmlns:r=\"" + RawWorkbook.RELATIONS
                        + "\"><sheets><sheet name=\"宽表\" r:id=\"r1\"/></sheets></workbook>");
        try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (String name : frame.names()) {
                zip.putNextEntry(new ZipEntry(name));
                if (name.equals(RawWorkbook.STRINGS)) {
                    pour(zip, "<sst xmlns=\"" + RawWorkbook.MAIN + "\">", strings, "</sst>");
                } else if (name.equals(RawWorkbook.SHEET)) {
                    pour(
                            zip,
                            "<worksheet xmlns=\"" + RawWorkbook.MAIN + "\"><sheetData>",
                            rows,
                            "</sheetData></worksheet>");
                } else {
                    zip.write(frame.part(name));
                }
            }
        }
        return file;
    }

    private static void pour(OutputStream out, String before, Part part, String after) {
        PrintStream print = new PrintStream(new BufferedOutputStream(out, BUFFER), false, StandardCharsets.UTF_8);
        print.print(before);
        part.pour(print);
        print.print(after);
        print.flush();
    }
}
