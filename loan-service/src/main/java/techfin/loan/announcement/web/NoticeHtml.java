package techfin.loan.announcement.web;

import java.time.LocalDate;
import java.util.List;
import techfin.printkit.HtmlPage;

/** The document as a page of HTML: the notice on an upright sheet, the list of loans on sheets laid across. */
final class NoticeHtml {
    private static final String STYLE = """
            @page { size: A4 portrait; margin: 28mm 26mm 26mm 28mm; @bottom-center { content: "— " counter(page) " —";
              font-family: WenKai; font-size: 10pt; } }
            @page across { size: A4 landscape; margin: 16mm 12mm 16mm 12mm; @bottom-center { content: "— " counter(page)
              " —"; font-family: WenKai; font-size: 10pt; } }
            body { font-size: 15pt; line-height: 1.75; }
            h1 { font-size: 21pt; text-align: center; line-height: 1.4; margin: 10mm 0 10mm 0; }
            p { text-indent: 2em; margin: 0 0 3mm 0; }
            table { width: 99.7%; }
            .figures { margin: 6mm 0; -fs-table-paginate: auto; }
            .figures td { padding: 1mm 3mm; font-size: 13pt; line-height: 1.4; }
            .figures td.n { text-align: right; width: 45%; }
            .sign { text-align: right; text-indent: 0; margin: 0; }
            .first-sign { margin-top: 14mm; }
            .annex { page: across; page-break-before: always; font-size: 8.5pt; line-height: 1.3; width: 272mm; }
            .annex h2 { font-size: 14pt; text-align: center; margin: 0 0 3mm 0; }
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

    private final HtmlPage html;

    private NoticeHtml(String title) {
        html = new HtmlPage(title, STYLE);
    }

    /** The notice and, if there are lines, the beginning of its annex. */
    static String of(AnnouncementView view, String periodZh, String cityZh, List<AnnouncementView.Line> lines) {
        NoticeHtml page = new NoticeHtml(NoticeWords.title(view, periodZh));
        page.notice(view, periodZh, cityZh);
        if (!lines.isEmpty()) {
            page.html.open("div", "annex").tag("p", "mark", "附件").tag("h2", "", NoticeWords.ANNEX);
            page.table(lines);
            page.html.close("div");
        }
        return page.html.finished();
    }

    /** More of the annex. */
    static String more(List<AnnouncementView.Line> lines) {
        NoticeHtml page = new NoticeHtml(NoticeWords.ANNEX);
        page.html.open("div", "annex");
        page.table(lines);
        page.html.close("div");
        return page.html.finished();
    }

    private void notice(AnnouncementView view, String periodZh, String cityZh) {
        html.tag("h1", "", NoticeWords.title(view, periodZh));
        String told = periodZh + "，经审核备案，全市共有 " + view.banks() + " 家银行向 " + view.divisions() + " 个县（市、区）的 "
                + view.enterprises() + " 家企业发放科技成果转化贷款 " + view.loans() + " 笔，贷款总额 " + view.amountWan()
                + " 万元，其中计入备案金额 "
                + view.filedAmountWan() + " 万元。平均利率：简单平均 " + NoticeWords.orDash(view.simpleAverageRatePercent())
                + "%，按金额加权平均 " + NoticeWords.orDash(view.weightedAverageRatePercent()) + "%。现予公布。";
        html.tag("p", "", told);
        html.open("table", "figures");
        NoticeWords.figures(view).forEach(figure -> html.row(figure, List.of("", "n")));
        html.close("table");
        if (!view.complete()) {
            html.tag("p", "", NoticeWords.provisional(view));
        }
        if (!view.annex().isEmpty()) {
            html.tag("p", "", "附件：" + NoticeWords.ANNEX);
        }
        html.tag("p", "sign first-sign", cityZh + "科学技术局");
        LocalDate day = view.madeOn();
        html.tag("p", "sign", day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日");
    }

    private void table(List<AnnouncementView.Line> lines) {
        html.open("table", "list").head(NoticeWords.COLUMNS, WIDTHS).open("tbody", "");
        lines.forEach(line -> html.row(NoticeWords.cells(line), CLASSES));
        html.close("tbody").close("table");
    }
}
