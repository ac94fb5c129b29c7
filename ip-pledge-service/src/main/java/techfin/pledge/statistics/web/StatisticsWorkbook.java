package techfin.pledge.statistics.web;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.servicekit.problem.Language;
import techfin.sheetkit.write.TableWorkbook;

/** The same table as a workbook: a row per part, the whole last; growth from nothing is written {@code -}. */
final class StatisticsWorkbook {
    private static final String NO_GROWTH = "-";
    private static final List<String> HEADERS_ZH = List.of(
            "代码",
            "名称",
            "项数",
            "企业户数",
            "质押件数",
            "金额（元）",
            "知识产权担保金额（元）",
            "普惠项数",
            "普惠金额（元）",
            "普惠项数占比（%）",
            "普惠金额占比（%）",
            "首次质押项数",
            "首次质押占比（%）",
            "首贷户占比（%）",
            "质押率（%）",
            "项数同比（%）",
            "金额同比（%）",
            "上年同期项数",
            "上年同期金额（元）");
    private static final List<String> HEADERS_EN = List.of(
            "Key",
            "Name",
            "Items",
            "Enterprises",
            "Rights",
            "Amount (yuan)",
            "Secured by rights (yuan)",
            "Inclusive items",
            "Inclusive amount (yuan)",
            "Inclusive share of items (%)",
            "Inclusive share of amount (%)",
            "First pledges",
            "First-pledge share (%)",
            "First-loan share (%)",
            "Pledge rate (%)",
            "Items, year on year (%)",
            "Amount, year on year (%)",
            "Items a year before",
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
        cells.add(row.count());
        cells.add(row.enterprises());
        cells.add(row.rights());
        cells.add(figure(row.amount()));
        cells.add(figure(row.pledgedAmount()));
        cells.add(row.inclusiveCount());
        cells.add(figure(row.inclusiveAmount()));
        cells.add(figure(row.inclusiveCountPercent()));
        cells.add(figure(row.inclusiveAmountPercent()));
        cells.add(row.firstPledges());
        cells.add(figure(row.firstPledgePercent()));
        cells.add(figure(row.firstLoanSharePercent()));
        cells.add(figure(row.pledgeRatePercent()));
        cells.add(growth(row.yearOnYear().countPercent()));
        cells.add(growth(row.yearOnYear().amountPercent()));
        cells.add(row.yearOnYear().previousCount());
        cells.add(figure(row.yearOnYear().previousAmount()));
        return cells;
    }

    private static @Nullable BigDecimal figure(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static Object growth(@Nullable String text) {
        return text == null ? NO_GROWTH : new BigDecimal(text);
    }
}
