package techfin.pledge.workbook;

import java.util.ArrayList;
import java.util.List;
import techfin.lending.place.City;
import techfin.lending.place.Divisions;
import techfin.pledge.loan.Purpose;
import techfin.sheetkit.Column;
import techfin.sheetkit.Column.Choice;
import techfin.sheetkit.Column.Kind;
import techfin.sheetkit.SheetForm;

/** The second sheet: a loan note in each row, with the contracts of the pledges that secure it. */
final class LoanForm {
    static final String CONTRACT = "/contractNumber";
    static final String NOTE = "/noteNumber";
    static final String PLEDGES = "/pledgeContracts";
    static final String BRANCH = "/bankBranchCode";
    static final String USCC = "/enterprise/uscc";
    static final String NAME = "/enterprise/name";
    static final String DIVISION = "/enterprise/divisionCode";
    static final String INDUSTRY = "/enterprise/industryCode";
    static final String SIGNED = "/signedOn";
    static final String DISBURSED = "/disbursedOn";
    static final String MATURES = "/maturesOn";
    static final String PRINCIPAL = "/principal";
    static final String PRINCIPAL_WAN = "/principalWan";
    static final String SHARE = "/pledgedSharePercent";
    static final String CERTIFICATE = "/shareCertificate";
    static final String RATE_KIND = "/rate/kind";
    static final String RATE_PERCENT = "/rate/annualRatePercent";
    static final String RATE_TENOR = "/rate/tenor";
    static final String RATE_SPREAD = "/rate/spreadBp";
    static final String RATE_REPRICED = "/rate/repricedOn";
    static final String PURPOSE = "/purpose";
    static final String FIRST = "/firstLoan";
    static final String RISKS = "/riskShares";
    static final String PREDECESSOR = "/predecessorNoteNumber";

    private static final List<Choice> RATE_KINDS =
            List.of(new Choice("FIXED", "固定利率", "Fixed"), new Choice("LPR_PLUS", "LPR加点", "LPR plus spread"));
    private static final List<Choice> TENORS = List.of(
            new Choice("ONE_YEAR", "一年期", "One year"), new Choice("OVER_FIVE_YEARS", "五年期以上", "Over five years"));
    private static final List<Choice> PURPOSES = Columns.all(
            Purpose.class,
            List.of("流动资金", "研究开发", "购置设备", "成果产业化", "归还原贷款（无还本续贷）", "其他生产经营"),
            List.of(
                    "Working capital",
                    "Research",
                    "Equipment",
                    "Industrialisation",
                    "Repayment of the predecessor",
                    "Other"));

    private LoanForm() {}

    static SheetForm of(String code, int version, Divisions divisions, City city) {
        List<Column> columns = new ArrayList<>(identity());
        columns.addAll(borrower(Columns.seats(divisions, city)));
        columns.addAll(terms());
        columns.addAll(rate());
        columns.addAll(use());
        columns.add(Columns.wan(PRINCIPAL, "贷款金额", "Principal", "500"));
        return new SheetForm(
                code,
                version,
                "贷款",
                "Loans",
                columns,
                List.of(
                        "每行一张借据；质押合同编号须在第一张表中或本行已登记的质押中，多个用分号隔开。",
                        "单一知识产权质押的，质押占比填 100 或不填；组合担保的填银行出具证明的占比和证明编号。",
                        "风险分担按“承担方,比例”填写，多个用分号隔开：省级补偿资金,40；银行,60。比例合计 100。",
                        "所引用的质押未通过检查的，本行不予登记。"),
                List.of(
                        "One row is one loan note; its pledge contracts stand in the first sheet or are on record for the bank,"
                                + " several parted by semicolons.",
                        "Rights alone: a pledged share of 100 or none. Beside other security: the share and its certificate.",
                        "Risk shares are written as party,percent, several parted by semicolons, together 100.",
                        "A loan on a pledge that is refused is refused too."));
    }

    private static List<Column> identity() {
        return List.of(
                Columns.text(
                        CONTRACT, "借款合同号", "Contract number", true, "LC-2025-000123", "合同上的编号", "As in the contract"),
                Columns.text(NOTE, "借据号", "Loan note number", true, "LC-2025-000123-01", "本行内唯一", "Unique in the bank"),
                Columns.text(
                        PLEDGES,
                        "质押合同编号",
                        "Pledge contract numbers",
                        true,
                        "ZY-2025-0007",
                        "一个或多个，用分号隔开",
                        "One or several, parted by semicolons"),
                Columns.text(
                        BRANCH,
                        "经办机构代码",
                        "Branch code",
                        true,
                        "BANK-A-001",
                        "本行机构代码，以本行代码开头",
                        "A branch of the own bank; begins with the bank's code"));
    }

    private static List<Column> borrower(List<Choice> seats) {
        return List.of(
                Columns.text(
                        USCC,
                        "统一社会信用代码",
                        "Unified social credit code",
                        true,
                        "91371502MA0000001X",
                        "18 位，含校验码",
                        "18 characters with the check character"),
                Columns.text(NAME, "企业名称", "Enterprise name", true, "聊城某某科技有限公司", "营业执照上的名称", "As on the licence"),
                Columns.choice(
                        DIVISION,
                        "所属县（市、区）",
                        "County or zone",
                        true,
                        seats,
                        "企业注册地，名称或代码",
                        "Seat of the enterprise, name or code"),
                Columns.text(
                        INDUSTRY,
                        "行业代码",
                        "Industry code",
                        true,
                        "3451",
                        "GB/T 4754 小类，四位数字",
                        "Class of GB/T 4754, four digits"));
    }

    private static List<Column> terms() {
        return List.of(
                Columns.day(SIGNED, "合同签订日期", "Signed on", true, "2025-03-03", "如 2025-03-03", "Such as 2025-03-03"),
                Columns.day(
                        DISBURSED, "放款日期", "Disbursed on", true, "2025-03-05", "如 2025-03-05", "Such as 2025-03-05"),
                Columns.day(MATURES, "到期日期", "Matures on", true, "2026-03-04", "如 2026-03-04", "Such as 2026-03-04"),
                Columns.yuan(PRINCIPAL, "贷款金额", "Principal", "5000000.00", "元", "Yuan"),
                Columns.of(
                        SHARE,
                        "质押占比（%）",
                        "Pledged share (%)",
                        Kind.PERCENT,
                        "",
                        "知识产权质押所担保的比例；单一质押可不填",
                        "Part of the loan that the rights secure; empty for rights alone"),
                Columns.text(
                        CERTIFICATE,
                        "占比证明编号",
                        "Share certificate",
                        false,
                        "",
                        "组合担保必填",
                        "Needed beside other security"));
    }

    private static List<Column> rate() {
        return List.of(
                Columns.choice(
                        RATE_KIND,
                        "利率方式",
                        "Rate kind",
                        false,
                        RATE_KINDS,
                        "可不填，按已填的列判断",
                        "Told by the columns when empty"),
                Columns.of(
                        RATE_PERCENT, "年利率（%）", "Annual rate (%)", Kind.PERCENT, "3.45", "固定利率时填", "For a fixed rate"),
                Columns.choice(RATE_TENOR, "LPR期限", "LPR tenor", false, TENORS, "LPR加点时填", "For LPR plus spread"),
                Columns.of(
                        RATE_SPREAD,
                        "加点（基点）",
                        "Spread (bp)",
                        Kind.WHOLE,
                        "",
                        "LPR加点时填，可为负；40 即 0.40%",
                        "For LPR plus spread, may be negative; 40 is 0.40 %"),
                Columns.of(
                        RATE_REPRICED,
                        "重定价日",
                        "Repricing days",
                        Kind.DAYS,
                        "",
                        "LPR加点时填，多个日期用分号隔开",
                        "For LPR plus spread; days parted by semicolons"));
    }

    private static List<Column> use() {
        return List.of(
                Columns.choice(PURPOSE, "贷款用途", "Purpose", true, PURPOSES, "从列表中选", "From the list"),
                Columns.choice(FIRST, "是否首贷", "First loan", true, Columns.YES_NO, "是或否", "Yes or no"),
                Columns.text(
                        RISKS,
                        "风险分担",
                        "Risk shares",
                        false,
                        "省级补偿资金,40；银行,60",
                        "承担方,比例；多个用分号隔开，合计 100",
                        "Party,percent; several parted by semicolons, together 100"),
                Columns.text(
                        PREDECESSOR,
                        "原借据号",
                        "Predecessor's note number",
                        false,
                        "",
                        "无还本续贷时填所归还贷款的借据号",
                        "For a rollover, the note that it repays"));
    }
}
