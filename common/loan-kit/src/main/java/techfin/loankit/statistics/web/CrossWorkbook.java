package techfin.loankit.statistics.web;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.lending.place.Divisions;
import techfin.lending.statistics.Cell;
import techfin.lending.statistics.CrossAsked;
import techfin.lending.statistics.CrossFigure;
import techfin.lending.statistics.CrossRows;
import techfin.servicekit.problem.Language;
import techfin.sheetkit.write.TableWorkbook;

/** The table as it stands on the page: its lines, quarters and sums, and below them what was counted, and the unit. */
public final class CrossWorkbook {
    private static final int WAN_PLACES = 4;
    private static final int LEAST_PLACES = 2;

    private final CrossAsked asked;
    private final CrossSheetQuery.Look look;
    private final Divisions names;
    private final boolean chinese;

    /** A workbook that looks so. */
    public CrossWorkbook(CrossAsked asked, CrossSheetQuery.Look look, Divisions names, Language language) {
        this.asked = asked;
        this.look = look;
        this.names = names;
        this.chinese = language == Language.ZH;
    }

    /**
     * The workbook.
     *
     * @param part what the service calls the part of the principal that counts, in the language of the workbook
     */
    public byte[] of(List<Cell> cells, String part) {
        List<String> quarters = CrossRows.quarters(cells);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TableWorkbook workbook = TableWorkbook.begin(words("统计", "Statistics"), headers(quarters), bytes)) {
            for (CrossRows.Line line : look.rows().lines(cells)) {
                workbook.row(row(line, quarters));
            }
            workbook.row(row(new CrossRows.Line(null, null, cells), quarters));
            for (List<String> fact : facts(part)) {
                workbook.row(fact);
            }
        }
        return bytes.toByteArray();
    }

    private List<String> headers(List<String> quarters) {
        List<String> headers = new ArrayList<>();
        if (look.rows() != CrossRows.BANK) {
            headers.add(words("县（市、区）", "County"));
        }
        if (look.rows() != CrossRows.DIVISION) {
            headers.add(words("银行", "Bank"));
        }
        headers.addAll(quarters);
        headers.add(words("合计", "Total"));
        return headers;
    }

    private List<@Nullable Object> row(CrossRows.Line line, List<String> quarters) {
        boolean whole = line.divisionCode() == null && line.bankCode() == null;
        List<@Nullable Object> row = new ArrayList<>();
        if (look.rows() != CrossRows.BANK) {
            row.add(whole ? words("合计", "Total") : county(line.divisionCode()));
        }
        if (look.rows() != CrossRows.DIVISION) {
            row.add(bank(line, whole));
        }
        for (String quarter : quarters) {
            row.add(figure(line.cells().stream()
                    .filter(cell -> cell.quarter().equals(quarter))
                    .toList()));
        }
        row.add(figure(line.cells()));
        return row;
    }

    private @Nullable String county(@Nullable String code) {
        if (code == null) {
            return null;
        }
        CrossView.DivisionView division = CrossView.division(code, names);
        return words(division.nameZh(), division.nameEn());
    }

    private @Nullable String bank(CrossRows.Line line, boolean whole) {
        if (line.bankCode() != null) {
            return line.bankCode();
        }
        if (look.rows() == CrossRows.BANK) {
            return words("合计", "Total");
        }
        return whole ? null : words("小计", "Subtotal");
    }

    private Object figure(List<Cell> cells) {
        BigDecimal sum = look.figure().sum(cells);
        if (look.figure() == CrossFigure.COUNT) {
            return sum.longValueExact();
        }
        if (!look.wan()) {
            return sum;
        }
        BigDecimal wan = sum.movePointLeft(WAN_PLACES).stripTrailingZeros();
        return wan.scale() < LEAST_PLACES ? wan.setScale(LEAST_PLACES) : wan;
    }

    private List<List<String>> facts(String part) {
        String shown = switch (look.figure()) {
            case COUNT -> words("贷款笔数", "Loans");
            case AMOUNT -> words("贷款金额", "Amount of loans");
            case PART -> part;
        };
        String money = look.wan() ? words("万元", "10,000 yuan") : words("元", "yuan");
        String county = asked.divisionCode() == null ? words("全部", "All") : county(asked.divisionCode());
        return List.of(
                List.of(words("指标", "Figure"), shown),
                List.of(words("单位", "Unit"), look.figure() == CrossFigure.COUNT ? words("笔", "loans") : money),
                List.of(words("期间", "Period"), asked.from() + " – " + asked.to()),
                List.of(
                        words("日期口径", "By the day of"),
                        asked.byDisbursement() ? words("放款", "disbursement") : words("受理决定", "acceptance")),
                List.of(words("县（市、区）", "County"), String.valueOf(county)),
                List.of(words("银行", "Bank"), asked.bankCode() == null ? words("全部", "All") : asked.bankCode()));
    }

    private String words(String zh, String en) {
        return chinese ? zh : en;
    }
}
