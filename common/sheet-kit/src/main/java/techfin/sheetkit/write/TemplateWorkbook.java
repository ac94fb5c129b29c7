package techfin.sheetkit.write;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import techfin.sheetkit.Column;
import techfin.sheetkit.SheetForm;

/** The empty workbook that a clerk fills in. */
public final class TemplateWorkbook {
    static final String EXAMPLE_SHEET = "填写示例 Example";

    private TemplateWorkbook() {}

    /** Writes the template; {@code out} is not closed. */
    public static void write(SheetForm form, OutputStream out) {
        List<Column> columns = form.templateColumns();
        try {
            Workbook workbook = Workbooks.begin(out);
            Worksheet data = workbook.newWorksheet(form.sheetZh());
            data.freezePane(0, FormHeader.LINES);
            FormHeader.draw(data, columns, 0);
            FormHeader.formatColumns(data, columns, 0);
            FormHeader.explain(data, columns, 0);
            Worksheet example = workbook.newWorksheet(EXAMPLE_SHEET);
            example.freezePane(0, FormHeader.LINES);
            FormHeader.draw(example, columns, 0);
            ExampleRow.fill(example, columns);
            NotesSheet.explain(workbook, form);
            ChoiceLists.offer(workbook, data, columns, 0);
            HiddenMark.write(workbook, form, null);
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
