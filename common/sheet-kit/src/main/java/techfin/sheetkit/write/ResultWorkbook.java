package techfin.sheetkit.write;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import techfin.sheetkit.Column;
import techfin.sheetkit.SheetForm;
import techfin.sheetkit.WorkbookForm;

/**
 * The clerk's own rows in their order, sheet by sheet, each with its reasons in front; streamed, so it may be long.
 */
public final class ResultWorkbook implements AutoCloseable {
    /** Notes stay in memory until the end; who has more to mend sees the rest in the reasons. */
    static final int MOST_NOTES = 2_000;

    private final Workbook workbook;
    private final List<ResultSheet> sheets;
    private int current;
    private int notes;

    private ResultWorkbook(Workbook workbook, List<ResultSheet> sheets) {
        this.workbook = workbook;
        this.sheets = List.copyOf(sheets);
    }

    /** Begins a workbook of one sheet, see {@link #begin(WorkbookForm, boolean, String, List, OutputStream)}. */
    public static ResultWorkbook begin(
            SheetForm form, boolean chinese, String batch, List<Column> columns, OutputStream out) {
        return begin(WorkbookForm.of(form), chinese, batch, List.of(columns), out);
    }

    /**
     * Begins a workbook.
     *
     * @param chinese whether the headers of the added columns are in Chinese
     * @param batch comes back hidden when the workbook is sent again, see {@code SheetFile.ResultMark}
     * @param columns of each sheet the columns of the clerk's file, in its order
     * @param out is not closed
     */
    public static ResultWorkbook begin(
            WorkbookForm form, boolean chinese, String batch, List<List<Column>> columns, OutputStream out) {
        Workbook workbook = Workbooks.begin(out);
        List<ResultSheet> sheets = new ArrayList<>();
        for (int i = 0; i < form.sheets().size(); i++) {
            sheets.add(ResultSheet.begin(workbook, form.sheet(i), chinese, columns.get(i)));
        }
        ChoiceLists lists = new ChoiceLists(workbook);
        sheets.forEach(sheet -> sheet.offer(lists));
        NotesSheet.add(workbook, chinese ? NOTES_ZH : NOTES_EN);
        HiddenMark.write(workbook, form, batch);
        return new ResultWorkbook(workbook, sheets);
    }

    private static final List<String> NOTES_ZH = List.of(
            "首列说明每一行的结果；有颜色的单元格需要修改，批注说明应填什么、如何修改。",
            "批注最多 " + MOST_NOTES + " 条，其余请看首列。",
            "请直接在本文件中修改后重新上传：只有改过的行会更新，已接受的行不会重复登记。请勿删除隐藏的列和工作表。");
    private static final List<String> NOTES_EN = List.of(
            "The first column says how each row stands; coloured cells want mending, their notes say what was expected.",
            "There are at most " + MOST_NOTES + " notes; of the rest the first column speaks.",
            "Mend this file and send it again: changed rows are updated, accepted rows are never doubled."
                    + " Keep the hidden column and sheets.");

    /** Adds a row to its sheet; rows of an earlier sheet cannot follow. */
    public void add(ResultRow row) {
        try {
            goTo(row.row().sheet());
            notes += sheets.get(current).add(row, MOST_NOTES - notes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void goTo(int sheet) throws IOException {
        if (sheet < current) {
            throw new IllegalArgumentException("a row of sheet " + sheet + " behind one of sheet " + current);
        }
        while (current < sheet) {
            sheets.get(current).end();
            current++;
        }
    }

    /** Completes the workbook. */
    @Override
    public void close() {
        try {
            goTo(sheets.size() - 1);
            sheets.get(current).end();
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
