package techfin.loan.statistics.web;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.servicekit.problem.Language;
import techfin.sheetkit.write.TableWorkbook;

/** The same table as a workbook: a row per part, the whole last. It has a line per part, so it stays small. */
final class StatisticsWorkbook {
    private static final List<String> HEADERS_ZH = List.of(
            "代码",
            "名称",
            "门类",
            "笔数",
            "企业户数",
            "金额（元）",
            "备案金额（元）",
            "简单平均利率（%）",
            "加权平均利率（%）",
            "首贷户占比（%）",
            "笔数同比（%）",
            "金额同比（%）",
            "上年同期笔数",
            "上年同期金额（元）");
    private static final List<String> HEADERS_EN = List.of(
            "Key",
            "Name",
            "Section",
            "Loans",
            "Enterprises",
            "Amount (yuan)",
            "Filed amount (yuan)",
            "Simple average rate (%)",
            "Weighted average rate (%)",
            "First-loan share (%)",
            "Loans, year on year (%)",
            "Amount, year on year (%)",
            "Loans a year before",
            "Amount a year before (yuan)");

    private StatisticsWorkbook() {}

    static byte[] of(StatisticsView view, Language language) {
        boolean chinese = language == Language.ZH;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TableWorkbook workbook =
                TableWorkbook.begin(chinese ? "统计" : "Statistics", chinese ? HEADERS_ZH : HEADERS_EN, bytes)) {
            view.rows().forEach(row -> workbook.row(cells(row, chinese)));
            workbook.row(cells(view.total(), chinese));
        }
        return bytes.toByteArray();
    }

    private static List<@Nullable Object> cells(StatisticsView.Row row, boolean chinese) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.key());
        cells.add(chinese ? row.nameZh() : row.nameEn());
        cells.add(row.letter());
        cells.add(row.count());
        cells.add(row.enterprises());
        cells.add(new BigDecimal(row.amount()));
        cells.add(new BigDecimal(row.filedAmount()));
        cells.add(figure(row.simpleAverageRatePercent()));
        cells.add(figure(row.weightedAverageRatePercent()));
        cells.add(figure(row.firstLoanSharePercent()));
        cells.add(figure(row.yearOnYear().countPercent()));
        cells.add(figure(row.yearOnYear().amountPercent()));
        cells.add(row.yearOnYear().previousCount());
        cells.add(new BigDecimal(row.yearOnYear().previousAmount()));
        return cells;
    }

    private static @Nullable BigDecimal figure(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
