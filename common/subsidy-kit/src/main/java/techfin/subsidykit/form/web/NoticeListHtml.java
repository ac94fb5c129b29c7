package techfin.subsidykit.form.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import techfin.money.Money;
import techfin.subsidykit.form.NoticeList;
import techfin.subsidykit.form.PartyAmount;

/** The public list as HTML, in parts of so many rows as can be laid out at once. */
final class NoticeListHtml {
    static final String TITLE = "拟贴息企业名单公示";

    private static final int BEFORE_SUMS = 4;

    /** Percent of the width for the parties at most, and for them and the name together. */
    private static final int PARTIES = 28;

    private static final int PARTIES_AND_NAME = 44;

    private final NoticeList list;
    private final FormColumns columns;

    private NoticeListHtml(NoticeList list) {
        this.list = list;
        columns = FormColumns.NONE
                .and("序号", "5", "c")
                .and("企业名称", FormColumns.beside(list.parties(), PARTIES, PARTIES_AND_NAME), "")
                .and("统一社会信用代码", "16", "c")
                .and("贷款银行", "14", "")
                .and("贷款金额（元）", "11", "n")
                .and("贴息金额（元）", "10", "n")
                .andParties(list.parties(), PARTIES);
    }

    static Stream<String> of(NoticeList list) {
        NoticeListHtml html = new NoticeListHtml(list);
        return Parts.of(list.entries(), html::part);
    }

    private String part(Parts.Part<NoticeList.Entry> part) {
        FormPage page = FormPage.across(TITLE);
        if (part.first()) {
            top(page);
        }
        page.list(columns);
        part.rows().forEach(entry -> page.row(columns, cells(entry)));
        if (part.last()) {
            page.sums(columns, BEFORE_SUMS, sums());
        }
        page.end();
        if (part.last()) {
            bottom(page);
        }
        return page.finished();
    }

    private void top(FormPage page) {
        page.heading(TITLE, list.round(), FormWords.number("GS", list.listDigest()));
        page.paragraph("依据" + FormWords.scheme(list.scheme()) + "，经审核，现将拟给予贷款贴息的企业名单予以公示。公示期："
                + FormWords.day(list.from()) + "至" + FormWords.day(list.closesOn()) + "。共 "
                + list.entries().size() + " 笔。");
    }

    private void bottom(FormPage page) {
        page.section("合计").paragraph("贴息金额合计：" + FormWords.both(list.total()));
        page.section("异议的提出").paragraph(list.howToObject());
        page.signatures(List.of("", "公示单位（盖章）：", FormWords.day(list.from())));
    }

    private List<String> cells(NoticeList.Entry entry) {
        List<String> cells = new ArrayList<>(List.of(
                Integer.toString(entry.number()),
                entry.enterprise(),
                entry.maskedUscc(),
                entry.bank(),
                FormWords.figure(entry.loanAmount()),
                FormWords.figure(entry.amount())));
        list.parties().forEach(party -> cells.add(FormWords.figure(PartyAmount.of(party, entry.parts()))));
        return cells;
    }

    private List<String> sums() {
        return Stream.concat(
                        Stream.of(list.loanTotal(), list.total()),
                        list.parties().stream().map(list::total))
                .map((Money amount) -> FormWords.figure(amount))
                .toList();
    }
}
