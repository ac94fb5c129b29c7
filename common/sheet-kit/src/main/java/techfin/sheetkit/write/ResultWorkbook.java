package techfin.sheetkit.write;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import techfin.sheetkit.Cell;
import techfin.sheetkit.Column;
import techfin.sheetkit.SheetForm;

/** The clerk's own rows in their order, each with its reasons in front; streamed, so it may be long. */
public final class ResultWorkbook implements AutoCloseable {
    /** Notes stay in memory until the end; who has more to mend sees the rest in the reasons. */
    static final int MOST_NOTES = 2_000;

    private static final int MOST_REASON_CHARS = 1_000;
    private static final double REASON_WIDTH = 48;

    private final SheetForm form;
    private final List<Column> columns;
    private final Workbook workbook;
    private final Worksheet sheet;
    private final SheetWriter writer;
    private int notes;

    private ResultWorkbook(SheetForm form, List<Column> columns, Workbook workbook, Worksheet sheet) {
        this.form = form;
        this.columns = List.copyOf(columns);
        this.workbook = workbook;
        this.sheet = sheet;
        this.writer = new SheetWriter(sheet, columns.size() + 2);
        writer.skipTo(FormHeader.LINES);
    }

    /**
     * Begins a workbook.
     *
     * @param chinese whether the headers of the added columns are in Chinese
     * @param batch comes back hidden when the workbook is sent again, see {@code SheetFile.ResultMark}
     * @param columns columns of the clerk's file, in its order
     * @param out is not closed
     */
    public static ResultWorkbook begin(
            SheetForm form, boolean chinese, String batch, List<Column> columns, OutputStream out) {
        Workbook workbook = Workbooks.begin(out);
        Worksheet sheet = workbook.newWorksheet(form.sheetZh());
        sheet.freezePane(1, FormHeader.LINES);
        SheetWriter.put(sheet, 0, 0, chinese ? AddedColumns.RESULT_ZH : AddedColumns.RESULT_EN);
        SheetWriter.put(sheet, 1, 0, chinese ? AddedColumns.RESULT_EN : AddedColumns.RESULT_ZH);
        sheet.style(0, 0).bold().set();
        sheet.width(0, REASON_WIDTH);
        sheet.style(0).format(Look.TEXT.format()).set();
        FormHeader.draw(sheet, columns, 1);
        FormHeader.formatColumns(sheet, columns, 1);
        for (int line = 0; line < FormHeader.LINES; line++) {
            SheetWriter.put(sheet, line, columns.size() + 1, AddedColumns.KEY);
        }
        sheet.hideColumn(columns.size() + 1);
        ChoiceLists.offer(workbook, sheet, columns, 1);
        NotesSheet.add(workbook, chinese ? NOTES_ZH : NOTES_EN);
        HiddenMark.write(workbook, form, batch);
        return new ResultWorkbook(form, columns, workbook, sheet);
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

    /** Adds a row. */
    public void add(ResultRow row) {
        try {
            writer.text(0, shortened(row.reasons()), Look.of(row.tone()));
            for (int i = 0; i < columns.size(); i++) {
                Column column = columns.get(i);
                put(i + 1, row.row().cells().get(form.indexOf(column.pointer())), column);
            }
            writer.whole(columns.size() + 1, row.key());
            for (ResultRow.Mark mark : row.marks()) {
                mark(mark);
            }
            writer.nextRow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(int place, Cell cell, Column column) {
        switch (cell) {
            case Cell.Empty empty -> {}
            case Cell.Text text -> writer.text(place, text.value(), Look.TEXT);
            case Cell.Numeric number -> writer.number(place, number.value(), look(number, column));
            case Cell.Day day -> writer.day(place, day.value());
            case Cell.Flag flag -> writer.flag(place, flag.value());
            case Cell.Broken broken -> writer.text(place, broken.shown(), Look.TEXT);
        }
    }

    /** Decimals that the format would hide are what the clerk must see. */
    private static Look look(Cell.Numeric number, Column column) {
        if (number.percent()) {
            return Look.PERCENT;
        }
        return column.kind() == Column.Kind.AMOUNT && number.value().scale() <= 2 ? Look.AMOUNT : Look.GENERAL;
    }

    private void mark(ResultRow.Mark mark) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).pointer().equals(mark.pointer())) {
                writer.mark(i + 1);
                if (notes < MOST_NOTES) {
                    notes++;
                    sheet.comment(writer.row(), i + 1, shortened(mark.message()));
                }
            }
        }
    }

    private static String shortened(String text) {
        return text.length() <= MOST_REASON_CHARS ? text : text.substring(0, MOST_REASON_CHARS) + "…";
    }

    /** Completes the workbook. */
    @Override
    public void close() {
        try {
            writer.applyLooks();
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
