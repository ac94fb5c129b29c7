package techfin.subsidykit.form;

import techfin.casework.Checklist;
import techfin.casework.Stage;
import techfin.subsidy.LoanRate;
import techfin.subsidykit.application.Review;

/** The words of the forms for what the core names by codes. */
public final class ChineseWords {
    private ChineseWords() {}

    /** Who pays. */
    public static String party(String party) {
        return switch (party) {
            case "PROVINCE" -> "省级";
            case "CITY" -> "市级";
            case "COUNTY" -> "县级";
            case "CENTRAL" -> "中央";
            default -> party;
        };
    }

    /** A stage of the course. */
    public static String stage(Stage stage) {
        return switch (stage) {
            case BANK_CONFIRMATION -> "银行确认";
            case COUNTY_REVIEW -> "县（市、区）初审";
            case CITY_REVIEW -> "市级复审";
            case CORRECTION -> "补正";
            case OBJECTION -> "异议核查";
            case APPROVAL -> "审批";
            case PAYMENT -> "拨付";
        };
    }

    /** What came of a review. */
    public static String verdict(Review review) {
        return switch (review.verdict()) {
            case PASSED -> review.standing() ? "通过" : "通过（因补正失效）";
            case RETURNED -> "退回补正";
            case REJECTED -> "不予通过";
        };
    }

    /** An item of a checklist. */
    public static String item(Checklist.Item item) {
        return switch (item) {
            case LOAN_AND_USE -> "贷款真实、已备案，用途与备案一致";
            case REPAID_AS_AGREED -> "按期还本付息";
            case INTEREST_PROVED -> "已付利息有凭证";
            case NO_OTHER_SUBSIDY -> "同一利息未享受其他财政贴息";
            case NO_DISHONESTY -> "企业未列入失信、严重违法名单";
            case PAYEE_CHECKED -> "收款账户为企业本单位账户";
        };
    }

    /** A field that can be marked. */
    public static String field(String pointer) {
        return switch (pointer) {
            case "/interestPaid" -> "已付利息";
            case "/statement" -> "用途说明";
            case "/contact" -> "联系人";
            case "/contact/name" -> "联系人姓名";
            case "/contact/phone" -> "联系电话";
            case "/payee" -> "收款账户";
            case "/payee/accountName" -> "户名";
            case "/payee/accountNumber" -> "账号";
            case "/payee/bankName" -> "开户行";
            case "/documents" -> "附件";
            default -> pointer;
        };
    }

    /** A rate of interest. */
    public static String rate(LoanRate rate) {
        return switch (rate) {
            case LoanRate.Fixed fixed ->
                fixed.annualRate().toPercent().stripTrailingZeros().toPlainString() + "%（固定）";
            case LoanRate.LprPlus plus ->
                "LPR" + (plus.spreadBp() < 0 ? "－" : "＋") + Math.abs(plus.spreadBp()) + "个基点（浮动）";
        };
    }
}
