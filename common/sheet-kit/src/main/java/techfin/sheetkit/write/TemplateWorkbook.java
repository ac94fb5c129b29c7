package techfin.sheetkit.write;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import techfin.sheetkit.Column;
import techfin.sheetkit.SheetForm;
import techfin.sheetkit.WorkbookForm;

/** The empty workbook that a clerk fills in. */
public final class TemplateWorkbook {
    static final String EXAMPLE_SHEET = "填写示例 Example";

    private TemplateWorkbook() {}

    /** Writes the template of a workbook of one sheet; {@code out} is not closed. */
    public static void write(SheetForm form, OutputStream out) {
        write(WorkbookForm.of(form), out);
    }

    /** Writes the template; {@code out} is not closed. */
    public static void write(WorkbookForm form, OutputStream out) {
        try {
            Workbook workbook = Workbooks.begin(out);
            List<Worksheet> data = new ArrayList<>();
            for (SheetForm sheet : form.sheets()) {
                data.add(empty(workbook, sheet));
            }
            for (SheetForm sheet : form.sheets()) {
                example(workbook, sheet, form.isSingle() ? EXAMPLE_SHEET : EXAMPLE_SHEET + " " + sheet.sheetZh());
            }
            NotesSheet.explain(workbook, form);
            ChoiceLists lists = new ChoiceLists(workbook);
            for (int i = 0; i < data.size(); i++) {
                lists.offer(data.get(i), form.sheet(i).templateColumns(), 0);
            }
            HiddenMark.write(workbook, form, null);
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Worksheet empty(Workbook workbook, SheetForm form) {
        List<Column> columns = form.templateColumns();
        Worksheet data = workbook.newWorksheet(form.sheetZh());
        data.freezePane(0, FormHeader.LINES);
        FormHeader.draw(data, columns, 0);
        FormHeader.formatColumns(data, columns, 0);
        FormHeader.explain(data, columns, 0);
        return data;
    }

    private static void example(Workbook workbook, SheetForm form, String name) {
        List<Column> columns = form.templateColumns();
        Worksheet example = workbook.newWorksheet(name);
        example.freezePane(0, FormHeader.LINES);
        FormHeader.draw(example, columns, 0);
        ExampleRow.fill(example, columns);
    }
}
