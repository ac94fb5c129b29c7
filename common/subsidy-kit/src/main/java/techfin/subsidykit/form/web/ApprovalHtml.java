package techfin.subsidykit.form.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import techfin.money.Money;
import techfin.subsidykit.form.ApprovalDocument;
import techfin.subsidykit.form.PartyAmount;

/** The approval as HTML, in parts of so many rows as can be laid out at once. */
final class ApprovalHtml {
    static final String TITLE = "贷款贴息审批单";

    private static final int BEFORE_SUMS = 4;

    /** Percent of the width for the parties at most, and for them and the name together. */
    private static final int PARTIES = 24;

    private static final int PARTIES_AND_NAME = 40;

    private static final FormColumns BUDGETS = FormColumns.NONE
            .and("承担方", "25", "c")
            .and("审批前预算余额（元）", "25", "n")
            .and("本次审批（元）", "25", "n")
            .and("审批后预算余额（元）", "25", "n");

    private static final FormColumns OBJECTIONS = FormColumns.NONE
            .and("名单序号", "10", "c")
            .and("收到日期", "15", "c")
            .and("异议内容", "50", "")
            .and("处理结果", "25", "");

    private final ApprovalDocument approval;
    private final FormColumns columns;

    private ApprovalHtml(ApprovalDocument approval) {
        this.approval = approval;
        columns = FormColumns.NONE
                .and("序号", "4", "c")
                .and("企业名称及信用代码", FormColumns.beside(approval.parties(), PARTIES, PARTIES_AND_NAME), "")
                .and("贷款银行", "11", "")
                .and("借据号", "11", "c")
                .and("贷款金额（元）", "11", "n")
                .and("审批金额（元）", "9", "n")
                .andParties(approval.parties(), PARTIES)
                .and("计息回执摘要", "14", "tiny");
    }

    static Stream<String> of(ApprovalDocument approval) {
        ApprovalHtml html = new ApprovalHtml(approval);
        return Parts.of(approval.entries(), html::part);
    }

    private String part(Parts.Part<ApprovalDocument.Entry> part) {
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
        page.heading(TITLE, approval.round(), FormWords.number("SP", approval.listDigest()));
        page.boxes();
        page.box("贴息政策", FormWords.scheme(approval.scheme()));
        page.box("审批总额", FormWords.both(approval.total()));
        page.box(
                "审批笔数",
                approval.entries().size() + " 笔",
                "公示期",
                FormWords.day(approval.noticeFrom()) + "至" + FormWords.day(approval.noticeClosedOn()));
        page.box("审批人", approval.approver(), "审批日期", FormWords.day(approval.approvedOn()));
        page.end().section("审批明细");
    }

    private void bottom(FormPage page) {
        if (!approval.budgets().isEmpty()) {
            page.section("预算").list(BUDGETS);
            approval.budgets()
                    .forEach(line -> page.row(
                            BUDGETS,
                            List.of(
                                    line.party(),
                                    FormWords.figure(line.before()),
                                    FormWords.figure(line.before().minus(line.after())),
                                    FormWords.figure(line.after()))));
            page.end();
        }
        page.section("公示异议");
        if (approval.objections().isEmpty()) {
            page.paragraph("公示期内未收到异议。");
        } else {
            page.list(OBJECTIONS);
            approval.objections()
                    .forEach(objection -> page.row(
                            OBJECTIONS,
                            List.of(
                                    Integer.toString(objection.entry()),
                                    FormWords.day(objection.receivedOn()),
                                    objection.content(),
                                    objection.outcome())));
            page.end();
        }
        page.signatures(List.of("审批人（签字）：", "审批单位（盖章）：", "日期：　　　年　　月　　日"));
    }

    private List<String> cells(ApprovalDocument.Entry entry) {
        List<String> cells = new ArrayList<>(List.of(
                Integer.toString(entry.number()),
                entry.enterprise() + "\n" + entry.uscc(),
                entry.bank(),
                entry.noteNumber(),
                FormWords.figure(entry.loanAmount()),
                FormWords.figure(entry.amount())));
        approval.parties().forEach(party -> cells.add(FormWords.figure(PartyAmount.of(party, entry.parts()))));
        cells.add(entry.receiptDigest());
        return cells;
    }

    private List<String> sums() {
        return Stream.concat(
                        Stream.of(approval.loanTotal(), approval.total()),
                        approval.parties().stream().map(approval::total))
                .map((Money amount) -> FormWords.figure(amount))
                .toList();
    }
}
