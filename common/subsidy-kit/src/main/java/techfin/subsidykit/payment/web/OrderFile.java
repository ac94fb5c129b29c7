package techfin.subsidykit.payment.web;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.servicekit.problem.Language;
import techfin.sheetkit.write.TableWorkbook;
import techfin.subsidykit.payment.PaymentLine;
import techfin.subsidykit.payment.PaymentOrder;
import techfin.subsidykit.payment.usecase.FindOrders;

/** An order as the file that goes to the bank: a row per line, then number of lines and total, number and digest. */
final class OrderFile {
    private static final List<String> HEADERS_ZH =
            List.of("序号", "收款人户名", "收款人账号", "收款人开户行", "企业名称", "统一社会信用代码", "金额（元）");
    private static final List<String> HEADERS_EN =
            List.of("Line", "Account name", "Account number", "Bank", "Enterprise", "Credit code", "Amount (yuan)");
    /** Lets spreadsheet programs read the file as UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private OrderFile() {}

    static byte[] workbook(FindOrders.Found found, Language language) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TableWorkbook workbook =
                TableWorkbook.begin(language == Language.EN ? "Payment order" : "付款单", headers(language), bytes)) {
            rows(found, language).forEach(workbook::row);
        }
        return bytes.toByteArray();
    }

    static byte[] csv(FindOrders.Found found, Language language) {
        StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
        append(text, headers(language));
        rows(found, language).forEach(row -> append(text, row));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> headers(Language language) {
        return language == Language.EN ? HEADERS_EN : HEADERS_ZH;
    }

    private static List<List<@Nullable Object>> rows(FindOrders.Found found, Language language) {
        boolean english = language == Language.EN;
        PaymentOrder order = found.order();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (PaymentLine line : found.lines()) {
            rows.add(row(
                    line.number(),
                    line.payee().accountName(),
                    line.payee().accountNumber(),
                    line.payee().bankName(),
                    line.enterpriseName(),
                    line.uscc(),
                    line.amount().toYuan()));
        }
        rows.add(row(
                english ? "Total" : "合计",
                null,
                null,
                null,
                null,
                english ? order.count() + " lines" : order.count() + " 笔",
                order.total().toYuan()));
        rows.add(row(english ? "Order number" : "付款单号", order.number()));
        rows.add(row(english ? "Ordered on" : "下达日期", order.orderedOn().toString()));
        rows.add(row(english ? "Digest" : "校验值", order.digest()));
        return rows;
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        List<@Nullable Object> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(cell);
        }
        return row;
    }

    private static void append(StringBuilder text, List<? extends @Nullable Object> cells) {
        for (int i = 0; i < cells.size(); i++) {
            text.append(i == 0 ? "" : ",")
                    .append('"')
                    .append(cell(cells.get(i)))
                    .append('"');
        }
        text.append("\r\n");
    }

    /** Quoted text; what a spreadsheet program would run as a formula gets an apostrophe before it. */
    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal amount -> amount.toPlainString();
            case String words -> {
                boolean formula = !words.isEmpty() && "=+-@\t\r\n".indexOf(words.charAt(0)) >= 0;
                yield (formula ? "'" : "") + words.replace("\"", "\"\"");
            }
            default -> value.toString();
        };
    }
}
