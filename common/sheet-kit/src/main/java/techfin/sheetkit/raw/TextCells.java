package techfin.sheetkit.raw;

import java.util.Set;
import techfin.sheetkit.Cell;

/** What a text in a file is as a cell. */
public final class TextCells {
    /** What spreadsheet programs write for a value they could not compute, and this kit for a formula without result. */
    private static final Set<String> ERRORS = Set.of(
            "#REF!",
            "#N/A",
            "#VALUE!",
            "#DIV/0!",
            "#NAME?",
            "#NULL!",
            "#NUM!",
            "#SPILL!",
            "#CALC!",
            "#GETTING_DATA",
            "=");

    private TextCells() {}

    /** Blanks are nothing; the name of an error is no value, wherever it was written down. */
    public static Cell of(String text) {
        if (isBlank(text)) {
            return RawRow.EMPTY;
        }
        boolean error = (text.charAt(0) == '#' || text.charAt(0) == '=') && ERRORS.contains(text.strip());
        return error ? new Cell.Broken(text.strip()) : new Cell.Text(text);
    }

    private static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                return false;
            }
        }
        return true;
    }
}
