package techfin.loan.announcement.web;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** The document as a page of HTML: the notice on an upright sheet, the list of loans on sheets laid across. */
final class NoticeHtml {
    private static final String STYLE = """
            @page { size: A4 portrait; margin: 28mm 26mm 26mm 28mm; @bottom-center { content: "— " counter(page) " —";
              font-family: WenKai; font-size: 10pt; } }
            @page across { size: A4 landscape; margin: 16mm 12mm 16mm 12mm; @bottom-center { content: "— " counter(page)
              " —"; font-family: WenKai; font-size: 10pt; } }
            body { font-family: WenKai; font-size: 15pt; line-height: 1.75; margin: 0; }
            h1 { font-size: 21pt; font-weight: normal; text-align: center; line-height: 1.4; margin: 10mm 0 10mm 0; }
            p { text-indent: 2em; margin: 0 0 3mm 0; }
            table { border-collapse: collapse; width: 99.7%; }
            th, td { border: 0.5pt solid #000; font-weight: normal; word-wrap: break-word; }
            .figures { margin: 6mm 0; -fs-table-paginate: auto; }
            .figures td { padding: 1mm 3mm; font-size: 13pt; line-height: 1.4; }
            .figures td.n { text-align: right; width: 45%; }
            .sign { text-align: right; text-indent: 0; margin: 0; }
            .first-sign { margin-top: 14mm; }
            .annex { page: across; page-break-before: always; font-size: 8.5pt; line-height: 1.3; width: 272mm; }
            .annex h2 { font-size: 14pt; font-weight: normal; text-align: center; margin: 0 0 3mm 0; }
            .annex .mark { text-indent: 0; font-size: 11pt; margin: 0; }
            .list { -fs-table-paginate: paginate; table-layout: fixed; }
            .list th { background-color: #eee; padding: 1mm; text-align: center; }
            .list td { padding: 0.7mm 1mm; vertical-align: middle; }
            .list tr { page-break-inside: avoid; }
            .list .n { text-align: right; } .list .c { text-align: center; }
            .list .d { text-align: center; white-space: nowrap; }
            """;

    /** Widths of the annex's columns in percent, and how each is set. */
    private static final List<String> WIDTHS =
            List.of("4", "6", "7", "18", "12", "12", "8", "8", "4.5", "6.5", "7", "7");

    private static final List<String> CLASSES = List.of("c", "c", "c", "", "", "", "n", "n", "n", "c", "d", "d");

    private final StringBuilder html = new StringBuilder(16_384);

    private NoticeHtml() {}

    /** The notice and, if there are lines, the beginning of its annex; every value is escaped, whatever it holds. */
    static String of(AnnouncementView view, String periodZh, String cityZh, List<AnnouncementView.Line> lines) {
        return page(NoticeWords.title(view, periodZh), page -> {
            page.notice(view, periodZh, cityZh);
            if (!lines.isEmpty()) {
                page.html.append("<div class=\"annex\">");
                page.tag("p", "mark", "附件");
                page.tag("h2", "", NoticeWords.ANNEX);
                page.table(lines);
                page.html.append("</div>");
            }
        });
    }

    /** More of the annex. */
    static String more(List<AnnouncementView.Line> lines) {
        return page(NoticeWords.ANNEX, page -> {
            page.html.append("<div class=\"annex\">");
            page.table(lines);
            page.html.append("</div>");
        });
    }

    private static String page(String title, Consumer<NoticeHtml> body) {
        NoticeHtml page = new NoticeHtml();
        page.html
                .append("<html lang=\"zh\"><head><meta charset=\"utf-8\"/><title>")
                .append(escaped(title))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body>");
        body.accept(page);
        return page.html.append("</body></html>").toString();
    }

    private void notice(AnnouncementView view, String periodZh, String cityZh) {
        tag("h1", "", NoticeWords.title(view, periodZh));
        String told = periodZh + "，经审核备案，全市共有 " + view.banks() + " 家银行向 " + view.divisions() + " 个县（市、区）的 "
                + view.enterprises() + " 家企业发放科技成果转化贷款 " + view.loans() + " 笔，贷款总额 " + view.amountWan()
                + " 万元，其中计入备案金额 "
                + view.filedAmountWan() + " 万元。平均利率：简单平均 " + NoticeWords.orDash(view.simpleAverageRatePercent())
                + "%，按金额加权平均 " + NoticeWords.orDash(view.weightedAverageRatePercent()) + "%。现予公布。";
        tag("p", "", told);
        html.append("<table class=\"figures\">");
        for (List<String> figure : NoticeWords.figures(view)) {
            html.append("<tr>");
            tag("td", "", figure.get(0));
            tag("td", "n", figure.get(1));
            html.append("</tr>");
        }
        html.append("</table>");
        if (!view.complete()) {
            tag("p", "", NoticeWords.provisional(view));
        }
        if (!view.annex().isEmpty()) {
            tag("p", "", "附件：" + NoticeWords.ANNEX);
        }
        tag("p", "sign first-sign", cityZh + "科学技术局");
        LocalDate day = view.madeOn();
        tag("p", "sign", day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日");
    }

    private void table(List<AnnouncementView.Line> lines) {
        html.append("<table class=\"list\"><thead><tr>");
        for (int column = 0; column < WIDTHS.size(); column++) {
            html.append("<th style=\"width: ").append(WIDTHS.get(column)).append("%\">");
            html.append(escaped(NoticeWords.COLUMNS.get(column))).append("</th>");
        }
        html.append("</tr></thead><tbody>");
        for (AnnouncementView.Line line : lines) {
            html.append("<tr>");
            List<String> cells = NoticeWords.cells(line);
            for (int column = 0; column < cells.size(); column++) {
                tag("td", CLASSES.get(column), cells.get(column));
            }
            html.append("</tr>");
        }
        html.append("</tbody></table>");
    }

    private void tag(String name, String css, String text) {
        html.append('<').append(name);
        if (!css.isEmpty()) {
            html.append(" class=\"").append(css).append('"');
        }
        html.append('>').append(escaped(text)).append("</").append(name).append('>');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
