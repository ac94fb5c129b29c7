package techfin.sheetkit.write;

import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import techfin.sheetkit.Column;
import techfin.sheetkit.SheetForm;
import techfin.sheetkit.WorkbookForm;

/** What a clerk should know, in both languages. */
final class NotesSheet {
    static final String NAME = "填写说明 Notes";

    private static final double WIDE = 60;
    private static final double NARROW = 24;

    private final Worksheet sheet;
    private int row;

    private NotesSheet(Worksheet sheet) {
        this.sheet = sheet;
    }

    /** Adds the notes of each sheet of a form and of each of its columns. */
    static void explain(Workbook workbook, WorkbookForm form) {
        NotesSheet notes = new NotesSheet(workbook.newWorksheet(NAME));
        notes.widths();
        for (SheetForm sheet : form.sheets()) {
            if (!form.isSingle()) {
                notes.line(List.of(sheet.sheetZh() + " " + sheet.sheetEn()), true);
            }
            notes.explain(sheet);
            notes.row++;
        }
    }

    private void explain(SheetForm form) {
        form.notesZh().forEach(text -> line(List.of(text), false));
        form.notesEn().forEach(text -> line(List.of(text), false));
        row++;
        line(
                List.of(
                        "列 Column",
                        "英文 English",
                        "必填 Required",
                        "填写内容",
                        "What belongs into it",
                        "示例 Example",
                        "可选值 Choices"),
                true);
        form.columns().forEach(this::column);
    }

    /** Adds some lines. */
    static void add(Workbook workbook, List<String> lines) {
        NotesSheet notes = new NotesSheet(workbook.newWorksheet(NAME));
        lines.forEach(line -> notes.line(List.of(line), false));
    }

    private void column(Column column) {
        line(
                List.of(
                        column.zh(),
                        column.en(),
                        column.required() ? "必填 yes" : "",
                        column.noteZh(),
                        column.noteEn(),
                        column.example(),
                        ChoiceLists.line(column)),
                false);
    }

    private void widths() {
        for (int column = 0; column < 3; column++) {
            sheet.width(column, NARROW);
        }
        for (int column = 3; column < 7; column++) {
            sheet.width(column, WIDE);
        }
    }

    private void line(List<String> texts, boolean bold) {
        for (int column = 0; column < texts.size(); column++) {
            if (!texts.get(column).isEmpty()) {
                SheetWriter.put(sheet, row, column, texts.get(column));
                sheet.style(row, column).format("@").set();
            }
        }
        if (bold) {
            sheet.range(row, 0, row, texts.size() - 1).style().bold().set();
        }
        row++;
    }
}
