package techfin.sheetkit.write;

import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import techfin.sheetkit.Cell;
import techfin.sheetkit.Column;
import techfin.sheetkit.SheetForm;

/** A sheet of a result workbook: reasons in front, the clerk's columns, the hidden key. */
final class ResultSheet {
    private static final int MOST_REASON_CHARS = 1_000;
    private static final double REASON_WIDTH = 48;

    private final SheetForm form;
    private final List<Column> columns;
    private final Worksheet sheet;
    private final SheetWriter writer;

    private ResultSheet(SheetForm form, List<Column> columns, Worksheet sheet) {
        this.form = form;
        this.columns = List.copyOf(columns);
        this.sheet = sheet;
        this.writer = new SheetWriter(sheet, columns.size() + 2);
        writer.skipTo(FormHeader.LINES);
    }

    /** Adds a sheet with its headers to a workbook. */
    static ResultSheet begin(Workbook workbook, SheetForm form, boolean chinese, List<Column> columns) {
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
        return new ResultSheet(form, columns, sheet);
    }

    void offer(ChoiceLists lists) {
        lists.offer(sheet, columns, 1);
    }

    /**
     * Adds a row.
     *
     * @param notes how many notes may still be put on its cells
     * @return how many were
     */
    int add(ResultRow row, int notes) throws IOException {
        writer.text(0, shortened(row.reasons()), Look.of(row.tone()));
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            put(i + 1, row.row().cells().get(form.indexOf(column.pointer())), column);
        }
        writer.whole(columns.size() + 1, row.key());
        int noted = 0;
        for (ResultRow.Mark mark : row.marks()) {
            noted += mark(mark, noted < notes);
        }
        writer.nextRow();
        return noted;
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

    private int mark(ResultRow.Mark mark, boolean noting) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).pointer().equals(mark.pointer())) {
                writer.mark(i + 1);
                if (noting) {
                    sheet.comment(writer.row(), i + 1, shortened(mark.message()));
                }
                return noting ? 1 : 0;
            }
        }
        return 0;
    }

    private static String shortened(String text) {
        return text.length() <= MOST_REASON_CHARS ? text : text.substring(0, MOST_REASON_CHARS) + "…";
    }

    /** Ends the sheet: the next one cannot be handed on before. */
    void end() throws IOException {
        writer.applyLooks();
        sheet.finish();
    }
}
