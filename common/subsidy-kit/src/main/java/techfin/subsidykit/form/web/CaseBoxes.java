package techfin.subsidykit.form.web;

import techfin.subsidykit.form.PrintedEnterprise;
import techfin.subsidykit.form.PrintedLoan;

/** The boxes that application and review have in common. */
final class CaseBoxes {
    private CaseBoxes() {}

    static void enterprise(FormPage page, PrintedEnterprise enterprise) {
        page.box("企业名称", enterprise.name(), "所在县（市、区）", enterprise.division());
        page.box("统一社会信用代码", enterprise.uscc());
    }

    static void loan(FormPage page, PrintedLoan loan) {
        page.box("贷款银行", loan.bank(), "年利率", loan.annualRate());
        page.box("借款合同号", loan.contractNumber(), "借据号", loan.noteNumber());
        page.box("贷款金额", FormWords.yuan(loan.amount()), "备案金额", FormWords.yuan(loan.filedAmount()));
        page.box("放款日期", FormWords.day(loan.disbursedOn()), "到期日期", FormWords.day(loan.maturesOn()));
        page.box("结清日期", FormWords.day(loan.settledOn()), "已付利息", FormWords.yuan(loan.interestPaid()));
    }
}
