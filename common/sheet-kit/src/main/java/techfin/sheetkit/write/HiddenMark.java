package techfin.sheetkit.write;

import java.util.Map;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import techfin.sheetkit.SheetRefused;
import techfin.sheetkit.WorkbookForm;

/** What stands in the hidden sheet: which form in which version, and of a result workbook its batch. */
public final class HiddenMark {
    /** Name beside which the batch stands. */
    public static final String BATCH = "batch";

    static final String FORM = "form";
    static final String VERSION = "version";

    private HiddenMark() {}

    /**
     * Compares what a workbook says of itself with the form that is wanted; one that says nothing is judged by its header.
     *
     * @throws SheetRefused when it is another form's or of another version
     */
    public static void check(WorkbookForm form, Map<String, String> mark) {
        String code = mark.getOrDefault(FORM, form.code());
        if (!code.equals(form.code())) {
            throw new SheetRefused("SHEET_WRONG_SHEET", Map.of("expected", form.names(), "found", code));
        }
        String version = mark.getOrDefault(VERSION, Integer.toString(form.version()));
        if (!version.equals(Integer.toString(form.version()))) {
            throw new SheetRefused("SHEET_OLD_TEMPLATE", Map.of("found", version, "expected", form.version()));
        }
    }

    /** Adds the hidden sheet to a workbook. */
    static void write(Workbook workbook, WorkbookForm form, @Nullable String batch) {
        Worksheet sheet = workbook.newWorksheet(AddedColumns.HIDDEN_SHEET);
        sheet.setVisibilityState(VisibilityState.HIDDEN);
        line(sheet, 0, FORM, form.code());
        line(sheet, 1, VERSION, Integer.toString(form.version()));
        if (batch != null) {
            line(sheet, 2, BATCH, batch);
        }
    }

    private static void line(Worksheet sheet, int row, String name, String value) {
        SheetWriter.put(sheet, row, 0, name);
        SheetWriter.put(sheet, row, 1, value);
        sheet.style(row, 1).format("@").set();
    }
}
