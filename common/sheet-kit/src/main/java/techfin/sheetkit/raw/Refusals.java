package techfin.sheetkit.raw;

import java.util.Map;
import techfin.sheetkit.SheetRefused;

/** Refusals that several kinds of files share. */
public final class Refusals {
    private Refusals() {}

    /** A cell stands to the right of everything that the form knows. */
    public static SheetRefused tooWide(String place, int columns) {
        return new SheetRefused("SHEET_TOO_WIDE", Map.of("cell", place, "max", columns));
    }

    /** A cell holds more text than any cell may. */
    public static SheetRefused cellTooLong(String place, int max) {
        return new SheetRefused("SHEET_CELL_TOO_LONG", Map.of("cell", place, "max", max));
    }

    /** The file is no workbook that could be opened; what was found may help whoever made it. */
    public static SheetRefused damaged(String found) {
        return new SheetRefused("SHEET_DAMAGED", Map.of("found", found));
    }

    /** The file is something else altogether. */
    public static SheetRefused notAWorkbook() {
        return new SheetRefused("SHEET_NOT_A_WORKBOOK", Map.of());
    }
}
