package techfin.sheetkit.raw;

import techfin.sheetkit.SheetForm;
import techfin.sheetkit.SheetLimits;

/**
 * How much of a sheet is looked at.
 *
 * @param columns columns from the left that may hold something
 * @param textChars characters of one cell
 */
public record Bounds(int columns, int textChars) {
    /** The result column in front and the key column behind. */
    private static final int ADDED_COLUMNS = 2;

    private static final int GENEROUS_CHARS = 1 << 20;

    /** For files that were let in before, under limits that are not known any more. */
    public static Bounds generous(SheetForm form) {
        return new Bounds(form.columns().size() + ADDED_COLUMNS, GENEROUS_CHARS);
    }

    /** For files that nobody has looked at. */
    public static Bounds of(SheetForm form, SheetLimits limits) {
        return new Bounds(form.columns().size() + ADDED_COLUMNS, limits.textChars());
    }
}
