package techfin.sheetkit.write;

import java.io.OutputStream;
import techfin.sheetkit.SheetForm;

/** The empty workbook that a clerk fills in. */
public final class TemplateWorkbook {
    private TemplateWorkbook() {}

    /** Writes the template; {@code out} is not closed. */
    public static void write(SheetForm form, OutputStream out) {}
}
