package techfin.subsidykit.form.web;

import java.time.LocalDate;
import java.util.List;
import techfin.subsidykit.form.ReviewSheet;

/** The review sheet as HTML. */
final class ReviewHtml {
    static final String TITLE = "贷款贴息审核表";

    private static final FormColumns CHECKS = FormColumns.NONE
            .and("序号", "8", "c")
            .and("审核要点", "54", "")
            .and("是否符合", "12", "c")
            .and("备注", "26", "");

    private ReviewHtml() {}

    static String of(ReviewSheet sheet) {
        FormPage page =
                FormPage.upright(TITLE).heading(TITLE, sheet.round(), FormWords.number("SH", sheet.receiptDigest()));
        page.boxes();
        page.box("贴息政策", FormWords.scheme(sheet.scheme()));
        CaseBoxes.enterprise(page, sheet.enterprise());
        CaseBoxes.loan(page, sheet.loan());
        page.box("核定贴息金额", FormWords.both(sheet.amount()));
        page.box("分级承担", FormWords.parts(sheet.parts()));
        page.box("申请提交日期", FormWords.day(sheet.filedOn()));
        page.end();
        if (sheet.reviews().isEmpty()) {
            page.section("审核意见").paragraph("尚无审核意见。");
        }
        sheet.reviews().forEach(review -> review(page, review));
        return page.finished();
    }

    private static void review(FormPage page, ReviewSheet.Finding review) {
        page.section(review.stage());
        if (!review.checklist().isEmpty()) {
            page.list(CHECKS);
            for (int i = 0; i < review.checklist().size(); i++) {
                ReviewSheet.Check check = review.checklist().get(i);
                page.row(
                        CHECKS,
                        List.of(
                                Integer.toString(i + 1),
                                check.item(),
                                check.yes() ? "是" : "否",
                                FormWords.orAbsent(check.note())));
            }
            page.end();
        }
        page.boxes();
        page.box("审核人", review.reviewer(), "审核日期", FormWords.day(review.on()));
        page.box("审核结论", review.verdict(), "办理时限", deadline(review));
        page.box("审核意见", FormWords.orAbsent(review.comment()));
        if (!review.marked().isEmpty()) {
            page.box("需补正内容", String.join("、", review.marked()));
        }
        page.end().signatures(List.of("审核人（签字）：", "审核单位（盖章）：", "日期：　　　年　　月　　日"));
    }

    private static String deadline(ReviewSheet.Finding review) {
        LocalDate due = review.dueOn();
        return due == null ? FormWords.day(null) : FormWords.day(due) + (review.inTime() ? "（按期）" : "（逾期）");
    }
}
