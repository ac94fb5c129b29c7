package techfin.subsidykit.form.web;

import java.util.List;
import java.util.Optional;
import techfin.subsidykit.form.ApplicationForm;

/** The application as HTML. */
final class ApplicationHtml {
    static final String TITLE = "贷款贴息申请表";

    private static final FormColumns DOCUMENTS = FormColumns.NONE
            .and("序号", "7", "c")
            .and("材料类别", "18", "c")
            .and("文件名", "35", "")
            .and("SHA-256", "40", "tiny");

    private ApplicationHtml() {}

    static String of(ApplicationForm form) {
        FormPage page =
                FormPage.upright(TITLE).heading(TITLE, form.round(), FormWords.number("SQ", form.receiptDigest()));
        page.boxes();
        page.box("贴息政策", FormWords.scheme(form.scheme()));
        CaseBoxes.enterprise(page, form.enterprise());
        Optional<ApplicationForm.Contact> contact = Optional.ofNullable(form.contact());
        page.box(
                "联系人",
                FormWords.orAbsent(contact.map(ApplicationForm.Contact::name).orElse("")),
                "联系电话",
                FormWords.orAbsent(contact.map(ApplicationForm.Contact::phone).orElse("")));
        CaseBoxes.loan(page, form.loan());
        page.box("申请贴息金额", FormWords.both(form.asked()));
        page.box("分级承担", FormWords.parts(form.parts()));
        Optional<ApplicationForm.Payee> payee = Optional.ofNullable(form.payee());
        page.box(
                "收款户名",
                FormWords.orAbsent(payee.map(ApplicationForm.Payee::accountName).orElse("")),
                "收款账号",
                FormWords.orAbsent(
                        payee.map(ApplicationForm.Payee::accountNumber).orElse("")));
        page.box(
                "开户银行",
                FormWords.orAbsent(payee.map(ApplicationForm.Payee::bank).orElse("")));
        page.box("贷款用途说明", FormWords.orAbsent(form.statement()));
        page.box("提交人", form.filedBy(), "提交日期", FormWords.day(form.filedOn()));
        page.end();
        documents(page, form.documents());
        page.paragraph("本单位承诺：以上内容及所附材料真实、完整，贷款用于申报的用途，未就同一笔利息重复申请财政贴息。");
        return page.signatures(List.of("申请单位（盖章）：", "法定代表人（签字）：", "日期：　　　年　　月　　日"))
                .finished();
    }

    private static void documents(FormPage page, List<ApplicationForm.Document> documents) {
        page.section("所附材料");
        if (documents.isEmpty()) {
            page.paragraph("无");
            return;
        }
        page.list(DOCUMENTS);
        for (int i = 0; i < documents.size(); i++) {
            ApplicationForm.Document document = documents.get(i);
            page.row(DOCUMENTS, List.of(Integer.toString(i + 1), document.kind(), document.name(), document.sha256()));
        }
        page.end();
    }
}
