package techfin.loan.announcement.web;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * The announcement as a workbook: its figures on the first sheet, a row per loan on the second. Rows are handed on as they
 * come, so the list may be of any length. Text is written as text and never becomes a formula.
 */
final class AnnouncementWorkbook {
    private static final int BLOCK = 500;
    private static final List<Integer> WIDTHS = List.of(6, 14, 16, 34, 22, 24, 16, 16, 10, 14, 12, 12);
    private static final int FIRST_TEXT = 1;

    private final Workbook workbook;
    private final Worksheet figures;
    private final Worksheet annex;
    private int row = 1;

    /** Begins a workbook; {@code out} is not closed. */
    AnnouncementWorkbook(OutputStream out) {
        workbook = new Workbook(out, "techfin", "1.0");
        figures = workbook.newWorksheet("公告");
        annex = workbook.newWorksheet("备案清单");
        annex.freezePane(0, 1);
        for (int column = 0; column < WIDTHS.size(); column++) {
            annex.width(column, WIDTHS.get(column));
            annex.inlineString(0, column, NoticeWords.COLUMNS.get(column));
        }
        annex.range(0, 0, 0, WIDTHS.size() - 1).style().bold().set();
    }

    /** Adds a loan to the list. */
    void add(AnnouncementView.Line line) throws IOException {
        annex.value(row, 0, line.serial());
        List<String> cells = NoticeWords.cells(line);
        for (int column = FIRST_TEXT; column < cells.size(); column++) {
            annex.inlineString(row, column, cells.get(column));
        }
        number(6, line.amountWan());
        number(7, line.filedAmountWan());
        number(8, line.annualRatePercent());
        if (++row % BLOCK == 0) {
            annex.flush();
        }
    }

    private void number(int column, @Nullable String figure) {
        if (figure != null) {
            annex.value(row, column, new BigDecimal(figure));
        }
    }

    /** Writes the figures, which are known when the last loan is, and completes the workbook. */
    void finish(AnnouncementView view, String periodZh) throws IOException {
        annex.finish();
        figures.width(0, 34);
        figures.width(1, 24);
        figures.inlineString(0, 0, NoticeWords.title(view, periodZh));
        figures.range(0, 0, 0, 0).style().bold().set();
        int at = 2;
        for (List<String> figure : NoticeWords.figures(view)) {
            figures.inlineString(at, 0, figure.get(0));
            if (figure.get(1).matches("[0-9.]+")) {
                figures.value(at, 1, new BigDecimal(figure.get(1)));
            } else {
                figures.inlineString(at, 1, figure.get(1));
            }
            at++;
        }
        if (!view.complete()) {
            figures.inlineString(at + 1, 0, NoticeWords.provisional(view));
        }
        figures.finish();
        workbook.finish();
    }
}
