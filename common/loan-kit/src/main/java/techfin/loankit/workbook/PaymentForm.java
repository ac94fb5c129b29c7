package techfin.loankit.workbook;

import java.util.List;
import techfin.sheetkit.Column;
import techfin.sheetkit.Column.Choice;
import techfin.sheetkit.Column.Kind;
import techfin.sheetkit.SheetForm;

/** The sheet of payments: repayments of principal and vouchers of interest paid. */
public final class PaymentForm {
    /** Raised whenever a column changes. */
    private static final int VERSION = 1;

    static final String NOTE = "/noteNumber";
    static final String KIND = "/kind";
    static final String ON = "/on";
    static final String AMOUNT = "/amount";
    static final String VOUCHER = "/voucherNumber";

    /** The form, the same for every bank. */
    public static final SheetForm FORM = new SheetForm(
            "payment",
            VERSION,
            "还款付息",
            "Payments",
            List.of(
                    column(NOTE, "借据号", "Loan note number", Kind.TEXT, "LC-2025-000123-01", "本行已登记的借据", "On record"),
                    new Column(
                            KIND,
                            "类别",
                            "Kind",
                            Kind.CHOICE,
                            true,
                            List.of(
                                    new Choice("REPAYMENT", "还款", "Repayment"),
                                    new Choice("INTEREST", "付息", "Interest")),
                            null,
                            "还款",
                            "还款为归还本金，付息为支付利息",
                            "Repayment of principal, or interest paid"),
                    column(ON, "日期", "Paid on", Kind.DAY, "2025-06-21", "实际支付日期，如 2025-06-21", "The day of payment"),
                    column(AMOUNT, "金额（元）", "Amount (yuan)", Kind.AMOUNT, "100000.00", "元，至多两位小数", "Yuan"),
                    new Column(
                            VOUCHER,
                            "凭证号",
                            "Voucher number",
                            Kind.TEXT,
                            false,
                            List.of(),
                            null,
                            "",
                            "付息凭证的编号；还款不填",
                            "Of the interest voucher; empty for a repayment")),
            List.of("每行一笔；同一借据、类别、日期、金额和凭证号的记录只登记一次。", "登记错误请在该笔登记上冲正，表格不会修改已有记录。"),
            List.of(
                    "One row is one payment; the same note, kind, day, amount and voucher number are recorded once.",
                    "A wrong entry is reversed where it stands; a sheet never changes a record."));

    private PaymentForm() {}

    private static Column column(
            String pointer, String zh, String en, Kind kind, String example, String noteZh, String noteEn) {
        return new Column(pointer, zh, en, kind, true, List.of(), null, example, noteZh, noteEn);
    }
}
