package techfin.loan.workbook;

import java.util.ArrayList;
import java.util.List;
import techfin.lending.place.City;
import techfin.lending.place.Divisions;
import techfin.sheetkit.Column;
import techfin.sheetkit.Column.Choice;
import techfin.sheetkit.Column.Kind;
import techfin.sheetkit.SheetForm;

/** The sheet of loans: a column for every field of a record, under the pointer of the field. */
public final class LoanForm {
    /** Raised whenever a column changes. */
    private static final int VERSION = 1;

    static final String PRINCIPAL = "/principal";
    static final String PRINCIPAL_WAN = "/principalWan";
    static final List<Choice> RATE_KINDS =
            List.of(new Choice("FIXED", "固定利率", "Fixed"), new Choice("LPR_PLUS", "LPR加点", "LPR plus spread"));
    static final List<Choice> TENORS = List.of(
            new Choice("ONE_YEAR", "一年期", "One year"), new Choice("OVER_FIVE_YEARS", "五年期以上", "Over five years"));
    static final List<Choice> SECURITIES = List.of(
            new Choice("CREDIT", "信用", "Credit"),
            new Choice("GUARANTEE", "保证", "Guarantee"),
            new Choice("MORTGAGE", "抵押", "Mortgage"),
            new Choice("IP_PLEDGE", "知识产权质押", "IP pledge"),
            new Choice("OTHER_PLEDGE", "其他质押", "Other pledge"));
    static final List<Choice> PURPOSES = List.of(
            new Choice("RESEARCH", "研究开发", "Research"),
            new Choice("TRANSFER", "成果转让", "Transfer"),
            new Choice("INDUSTRIALISATION", "成果产业化", "Industrialisation"),
            new Choice("OTHER_INNOVATION", "其他创新活动", "Other innovation"),
            new Choice("REPAY_PREDECESSOR", "归还原贷款（无还本续贷）", "Repayment of the predecessor"));
    static final List<Choice> STAGES = List.of(
            new Choice("EARLY", "初创期", "Early"),
            new Choice("GROWTH", "成长期", "Growth"),
            new Choice("STABLE", "稳定期", "Stable"));
    static final List<Choice> YES_NO = List.of(new Choice("true", "是", "Yes"), new Choice("false", "否", "No"));

    private LoanForm() {}

    /** The form for the enterprises of one city. */
    public static SheetForm of(Divisions divisions, City city) {
        List<Column> columns = new ArrayList<>(identity());
        columns.addAll(borrower(seats(divisions, city)));
        columns.addAll(terms());
        columns.addAll(rate());
        columns.addAll(use());
        columns.add(principalWan());
        return new SheetForm(
                "loan",
                VERSION,
                "贷款",
                "Loans",
                columns,
                List.of(
                        "每行一张借据；借据号在本行内唯一，已登记的借据不会重复登记。",
                        "标 * 的列必填。固定利率填“年利率（%）”；LPR加点填“LPR期限”和“加点（基点）”。",
                        "金额也可以用“贷款金额（万元）”一列代替“贷款金额（元）”，两列只能用一列。",
                        "日期可写成 2025-03-05、2025/3/5、2025年3月5日 或 20250305。",
                        "放款后三个月内可备案。"),
                List.of(
                        "One row is one loan note; its number is unique in the bank, and a note on record is never doubled.",
                        "Columns marked * are required. A fixed rate fills the annual rate; LPR plus fills tenor and spread.",
                        "The column in 10,000 yuan may stand for the one in yuan; use one of the two.",
                        "Days may be written as 2025-03-05, 2025/3/5, 2025年3月5日 or 20250305.",
                        "A loan can be filed within three months of its disbursement."));
    }

    private static List<Choice> seats(Divisions divisions, City city) {
        return divisions.seatsIn(city).stream()
                .map(seat -> new Choice(seat.code(), seat.nameZh(), seat.nameEn()))
                .toList();
    }

    private static List<Column> identity() {
        return List.of(
                text(
                        "/contractNumber",
                        "借款合同号",
                        "Contract number",
                        true,
                        "LC-2025-000123",
                        "合同上的编号",
                        "As in the contract"),
                text(
                        "/noteNumber",
                        "借据号",
                        "Loan note number",
                        true,
                        "LC-2025-000123-01",
                        "本行内唯一",
                        "Unique in the bank"),
                text(
                        "/bankBranchCode",
                        "经办机构代码",
                        "Branch code",
                        true,
                        "BANK-A-001",
                        "本行机构代码，以本行代码开头",
                        "A branch of the own bank; begins with the bank's code"));
    }

    private static List<Column> borrower(List<Choice> seats) {
        return List.of(
                text(
                        "/enterprise/uscc",
                        "统一社会信用代码",
                        "Unified social credit code",
                        true,
                        "91371502MA0000001X",
                        "18 位，含校验码",
                        "18 characters with the check character"),
                text(
                        "/enterprise/name",
                        "企业名称",
                        "Enterprise name",
                        true,
                        "聊城某某科技有限公司",
                        "营业执照上的名称",
                        "As on the licence"),
                choice(
                        "/enterprise/divisionCode",
                        "所属县（市、区）",
                        "County or zone",
                        true,
                        seats,
                        "企业注册地，名称或代码",
                        "Seat of the enterprise, name or code"),
                text(
                        "/enterprise/industryCode",
                        "行业代码",
                        "Industry code",
                        true,
                        "3451",
                        "GB/T 4754 小类，四位数字",
                        "Class of GB/T 4754, four digits"),
                text(
                        "/enterprise/libraryNumber",
                        "入库登记编号",
                        "Library number",
                        false,
                        "202537150200000001",
                        "科技型中小企业当年编号；尚未取得可不填",
                        "Of the year; may be left empty while it is not known"));
    }

    private static List<Column> terms() {
        return List.of(
                day("/signedOn", "合同签订日期", "Signed on", "2025-03-03"),
                day("/disbursedOn", "放款日期", "Disbursed on", "2025-03-05"),
                day("/maturesOn", "到期日期", "Matures on", "2026-03-04"),
                new Column(
                        PRINCIPAL,
                        "贷款金额（元）",
                        "Principal (yuan)",
                        Kind.AMOUNT,
                        true,
                        List.of(),
                        null,
                        "5000000.00",
                        "元，至多两位小数",
                        "Yuan, at most two decimals"));
    }

    private static Column principalWan() {
        return new Column(
                PRINCIPAL_WAN,
                "贷款金额（万元）",
                "Principal (10,000 yuan)",
                Kind.AMOUNT,
                false,
                List.of(),
                PRINCIPAL,
                "500",
                "万元，至多六位小数",
                "10,000 yuan, at most six decimals");
    }

    private static List<Column> rate() {
        return List.of(
                choice(
                        "/rate/kind",
                        "利率方式",
                        "Rate kind",
                        false,
                        RATE_KINDS,
                        "可不填，按已填的列判断",
                        "Told by the columns when empty"),
                column(
                        "/rate/annualRatePercent",
                        "年利率（%）",
                        "Annual rate (%)",
                        Kind.PERCENT,
                        "3.45",
                        "固定利率时填",
                        "For a fixed rate"),
                choice("/rate/tenor", "LPR期限", "LPR tenor", false, TENORS, "LPR加点时填", "For LPR plus spread"),
                column(
                        "/rate/spreadBp",
                        "加点（基点）",
                        "Spread (bp)",
                        Kind.WHOLE,
                        "40",
                        "LPR加点时填，可为负；40 即 0.40%",
                        "For LPR plus spread, may be negative; 40 is 0.40 %"),
                column(
                        "/rate/repricedOn",
                        "重定价日",
                        "Repricing days",
                        Kind.DAYS,
                        "2025-09-05",
                        "LPR加点时填，多个日期用分号隔开",
                        "For LPR plus spread; days parted by semicolons"));
    }

    private static List<Column> use() {
        return List.of(
                choice("/security", "担保方式", "Security", true, SECURITIES, "从列表中选", "From the list"),
                choice("/purpose", "贷款用途", "Purpose", true, PURPOSES, "从列表中选", "From the list"),
                choice("/stage", "企业发展阶段", "Stage", true, STAGES, "备案时所处阶段", "At filing time"),
                choice("/firstLoan", "是否首贷", "First loan", true, YES_NO, "是或否", "Yes or no"),
                text(
                        "/achievement/name",
                        "科技成果名称",
                        "Achievement",
                        false,
                        "高精度轴承",
                        "贷款所转化的成果",
                        "What the loan brings to use"),
                text(
                        "/achievement/registrationNumber",
                        "成果登记号",
                        "Achievement number",
                        false,
                        "SD-2025-0001",
                        "有登记的填写",
                        "When it is registered"),
                text(
                        "/predecessorNoteNumber",
                        "原借据号",
                        "Predecessor's note number",
                        false,
                        "LC-2024-000099-01",
                        "无还本续贷时填所归还贷款的借据号",
                        "For a rollover, the note that it repays"));
    }

    private static Column text(
            String pointer, String zh, String en, boolean required, String example, String noteZh, String noteEn) {
        return new Column(pointer, zh, en, Kind.TEXT, required, List.of(), null, example, noteZh, noteEn);
    }

    private static Column day(String pointer, String zh, String en, String example) {
        String noteZh = "如 2025-03-05";
        String noteEn = "Such as 2025-03-05";
        return new Column(pointer, zh, en, Kind.DAY, true, List.of(), null, example, noteZh, noteEn);
    }

    private static Column choice(
            String pointer,
            String zh,
            String en,
            boolean required,
            List<Choice> choices,
            String noteZh,
            String noteEn) {
        String example = required ? choices.getFirst().zh() : "";
        return new Column(pointer, zh, en, Kind.CHOICE, required, choices, null, example, noteZh, noteEn);
    }

    private static Column column(
            String pointer, String zh, String en, Kind kind, String example, String noteZh, String noteEn) {
        return new Column(pointer, zh, en, kind, false, List.of(), null, example, noteZh, noteEn);
    }
}
