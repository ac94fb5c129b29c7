package techfin.sheetkit.read;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import techfin.sheetkit.Forms;
import techfin.sheetkit.SheetForm;
import techfin.sheetkit.SheetLimits;
import techfin.sheetkit.SheetRefused;
import techfin.sheetkit.SheetRow;

/** Opens files one after the other in a process of its own, and says of each what became of it. */
final class SmallHeap {
    static final int COLUMNS = 25;

    private SmallHeap() {}

    public static void main(String[] files) {
        SheetForm form = Forms.wide(COLUMNS);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String file : files) {
            Path path = Path.of(file);
            out.println(path.getFileName() + " " + outcome(path, form));
        }
    }

    private static String outcome(Path file, SheetForm form) {
        try (SheetFile read = SheetFiles.open(file, form, SheetLimits.DEFAULT);
                Stream<SheetRow> rows = read.rows()) {
            return "read " + read.rowCount() + " "
                    + rows.mapToLong(row -> row.cells().size()).sum();
        } catch (SheetRefused refused) {
            return refused.code() + (refused.values().get("cell") instanceof String cell ? " " + cell : "");
        }
    }
}
