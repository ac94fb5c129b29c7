package techfin.sheetkit;

/**
 * How much of a file is taken in.
 *
 * @param fileBytes size of the file as uploaded
 * @param rows rows with content, header not counted
 * @param inflatedBytes size of everything in a workbook once unpacked
 * @param textChars characters of one cell
 */
public record SheetLimits(long fileBytes, int rows, long inflatedBytes, int textChars) {
    /** 50 MB and 200,000 rows. */
    public static final SheetLimits DEFAULT = new SheetLimits(50L << 20, 200_000, 1L << 30, 2_000);
}
