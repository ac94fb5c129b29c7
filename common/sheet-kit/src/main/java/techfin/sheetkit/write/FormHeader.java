package techfin.sheetkit.write;

import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import techfin.sheetkit.Column;

/** The two header lines, Chinese above English; required columns carry a star and a stronger colour. */
final class FormHeader {
    static final int LINES = 2;

    private static final String REQUIRED = "FFD966";
    private static final String OPTIONAL = "DDEBF7";
    private static final double WIDTH = 18;

    private FormHeader() {}

    /** Draws the headers of some columns from a place to the right. */
    static void draw(Worksheet sheet, List<Column> columns, int place) {
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            int at = place + i;
            SheetWriter.put(sheet, 0, at, column.required() ? column.zh() + " *" : column.zh());
            SheetWriter.put(sheet, 1, at, column.en());
            String fill = column.required() ? REQUIRED : OPTIONAL;
            sheet.style(0, at).bold().format("@").fillColor(fill).wrapText(true).set();
            sheet.style(1, at).format("@").fillColor(fill).wrapText(true).set();
            sheet.width(at, WIDTH);
        }
    }

    /** Makes the cells below the headers hold what belongs into them. */
    static void formatColumns(Worksheet sheet, List<Column> columns, int place) {
        for (int i = 0; i < columns.size(); i++) {
            Look look = Look.of(columns.get(i).kind());
            if (look != Look.GENERAL) {
                sheet.style(place + i).format(look.format()).set();
            }
        }
    }

    /** Says beside each header what belongs into its column. */
    static void explain(Worksheet sheet, List<Column> columns, int place) {
        for (int i = 0; i < columns.size(); i++) {
            String note = (columns.get(i).noteZh() + "\n" + columns.get(i).noteEn()).strip();
            if (!note.isEmpty()) {
                sheet.comment(0, place + i, note);
            }
        }
    }
}
