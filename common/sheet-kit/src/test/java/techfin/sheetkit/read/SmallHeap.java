package techfin.sheetkit.read;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import techfin.sheetkit.Forms;
import techfin.sheetkit.SheetLimits;
import techfin.sheetkit.SheetRefused;
import techfin.sheetkit.SheetRow;
import techfin.sheetkit.WorkbookForm;

/** Opens files one after the other in a process of its own, and says of each what became of it. */
final class SmallHeap {
    static final int COLUMNS = 25;

    private SmallHeap() {}

    public static void main(String[] files) {
        WorkbookForm wide = WorkbookForm.of(Forms.wide(COLUMNS));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String file : files) {
            Path path = Path.of(file);
            boolean linked = path.getFileName().toString().startsWith("linked");
            out.println(path.getFileName() + " " + outcome(path, linked ? Forms.GARDEN : wide));
        }
    }

    private static String outcome(Path file, WorkbookForm form) {
        try (SheetFile read = SheetFiles.open(file, form, SheetLimits.DEFAULT)) {
            long cells = 0;
            for (int sheet = 0; sheet < form.sheets().size(); sheet++) {
                try (Stream<SheetRow> rows = read.rows(sheet)) {
                    cells += rows.mapToLong(row -> row.cells().size()).sum();
                }
            }
            return "read " + read.rowCount() + " " + cells;
        } catch (SheetRefused refused) {
            return refused.code() + (refused.values().get("cell") instanceof String cell ? " " + cell : "");
        }
    }
}
