package techfin.sheetkit.write;

import java.util.Locale;

/** The columns that a result workbook has beside the clerk's own. */
public final class AddedColumns {
    static final String RESULT_ZH = "结果";
    static final String RESULT_EN = "Result";
    static final String KEY = "_key";

    /** Name of the hidden sheet that says what a workbook is. */
    public static final String HIDDEN_SHEET = "_techfin";

    private AddedColumns() {}

    /** Whether this is the header of the leading column, which says how the row stands. */
    public static boolean isResult(String header) {
        String name = header.strip();
        return name.equals(RESULT_ZH) || name.toLowerCase(Locale.ROOT).equals("result");
    }

    /** Whether this is the header of the hidden key. */
    public static boolean isKey(String header) {
        return header.strip().equals(KEY);
    }
}
