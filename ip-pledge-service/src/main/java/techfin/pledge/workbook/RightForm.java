package techfin.pledge.workbook;

import java.util.ArrayList;
import java.util.List;
import techfin.lending.place.City;
import techfin.lending.place.Divisions;
import techfin.pledge.appraisal.AppraisalMethod;
import techfin.pledge.right.RightKind;
import techfin.sheetkit.Column;
import techfin.sheetkit.Column.Choice;
import techfin.sheetkit.SheetForm;

/** The first sheet: a right in a pledge in each row; neighbouring rows of one contract are one pledge. */
final class RightForm {
    static final String CONTRACT = "/contractNumber";
    static final String BRANCH = "/bankBranchCode";
    static final String PLEDGOR = "/pledgorUscc";
    static final String KIND = "/kind";
    static final String NUMBER = "/number";
    static final String NAME = "/name";
    static final String OWNERS = "/owners";
    static final String DIVISION = "/divisionCode";
    static final String APPLIED = "/appliedOn";
    static final String GRANTED = "/grantedOn";
    static final String EXPIRES = "/expiresOn";
    static final String FEE = "/feePaidUntil";
    static final String PLEDGED_BEFORE = "/pledgedBefore";
    static final String TWIN = "/sameDayTwin";
    static final String DIVISIONAL = "/divisional";
    static final String VALUE = "/value";
    static final String VALUE_WAN = "/valueWan";
    static final String METHOD = "/method";
    static final String APPRAISER = "/appraiser";
    static final String APPRAISED = "/appraisedOn";
    static final String VALID_UNTIL = "/validUntil";
    static final String REPORT = "/reportNumber";
    static final String SECURED = "/securedAmount";
    static final String SECURED_WAN = "/securedAmountWan";
    static final String SECURED_FROM = "/securedFrom";
    static final String SECURED_TO = "/securedTo";
    static final String CONSENT = "/coOwnersConsent";
    static final String INSISTED = "/insisted";
    static final String REGISTRATION = "/registrationNumber";
    static final String REGISTERED = "/registeredOn";

    private static final List<Choice> KINDS = Columns.all(
            RightKind.class,
            List.of("发明专利", "实用新型专利", "外观设计专利", "注册商标", "软件著作权", "作品著作权", "集成电路布图设计", "植物新品种", "地理标志"),
            List.of(
                    "Invention patent",
                    "Utility model",
                    "Design",
                    "Trademark",
                    "Software copyright",
                    "Copyright in a work",
                    "Layout design",
                    "Plant variety",
                    "Geographical indication"));
    private static final List<Choice> METHODS = Columns.all(
            AppraisalMethod.class, List.of("成本法", "收益法", "市场法", "其他"), List.of("Cost", "Income", "Market", "Other"));

    private RightForm() {}

    static SheetForm of(String code, int version, Divisions divisions, City city) {
        List<Column> columns = new ArrayList<>(contract());
        columns.addAll(right(Columns.seats(divisions, city)));
        columns.addAll(value());
        columns.addAll(pledge());
        columns.add(Columns.wan(VALUE, "评估价值", "Appraised value", "800"));
        columns.add(Columns.wan(SECURED, "担保金额", "Secured amount", "500"));
        return new SheetForm(
                code,
                version,
                "知识产权",
                "Rights",
                columns,
                List.of(
                        "每行一项出质的知识产权；质押合同编号相同的各行构成一笔质押，必须相邻填写，质押合同各栏须一致。",
                        "权利人按“名称,统一社会信用代码,份额”填写，多个用分号隔开，个人不填代码：张三,60；聊城某某科技有限公司,91371502MA0000001X,40。份额合计 100。",
                        "已登记且内容相同的知识产权和质押不会重复登记。",
                        "一笔质押中任何一行有误，整笔质押不予登记。"),
                List.of(
                        "One row is one pledged right; rows of one pledge contract are one pledge: they stand together and"
                                + " say the same of the contract.",
                        "Owners are written as name,uscc,share, several parted by semicolons, a person without a code;"
                                + " the shares add up to 100.",
                        "Rights and pledges that are on record and say the same are not recorded again.",
                        "Where one row of a pledge is wrong, the whole pledge is refused."));
    }

    private static List<Column> contract() {
        return List.of(
                Columns.text(
                        CONTRACT,
                        "质押合同编号",
                        "Pledge contract number",
                        true,
                        "ZY-2025-0007",
                        "本行内唯一；第二张表按此编号引用",
                        "Unique in the bank; the second sheet refers to it"),
                Columns.text(
                        BRANCH,
                        "经办机构代码",
                        "Branch code",
                        true,
                        "BANK-A-001",
                        "本行机构代码，以本行代码开头",
                        "A branch of the own bank; begins with the bank's code"),
                Columns.text(
                        PLEDGOR,
                        "出质人统一社会信用代码",
                        "Pledgor's credit code",
                        true,
                        "91371502MA0000001X",
                        "须为权利人之一，18 位",
                        "One of the owners, 18 characters"));
    }

    private static List<Column> right(List<Choice> seats) {
        return List.of(
                Columns.choice(KIND, "知识产权种类", "Kind of right", true, KINDS, "从列表中选", "From the list"),
                Columns.text(
                        NUMBER,
                        "权利编号",
                        "Right number",
                        true,
                        "ZL202110000001.6",
                        "专利号、商标注册号或登记号，含校验位",
                        "Number of the patent, trademark or registration, with its check character"),
                Columns.text(NAME, "权利名称", "Name of the right", true, "一种高精度轴承", "证书上的名称", "As on the certificate"),
                Columns.text(
                        OWNERS,
                        "权利人",
                        "Owners",
                        true,
                        "聊城某某科技有限公司,91371502MA0000001X,100",
                        "名称,统一社会信用代码,份额；多个用分号隔开，个人不填代码",
                        "Name,uscc,share; several parted by semicolons, a person without a code"),
                Columns.choice(
                        DIVISION,
                        "所属县（市、区）",
                        "County or zone",
                        true,
                        seats,
                        "出质人注册地，名称或代码",
                        "Seat of the pledgor, name or code"),
                Columns.day(APPLIED, "申请日", "Applied on", true, "2021-01-04", "如 2021-01-04", "Such as 2021-01-04"),
                Columns.day(
                        GRANTED,
                        "授权（登记）日",
                        "Granted on",
                        false,
                        "2022-06-07",
                        "授权公告日或登记日",
                        "Day of grant or registration"),
                Columns.day(
                        EXPIRES,
                        "权利到期日",
                        "Expires on",
                        false,
                        "",
                        "可不填，按法定期限计算；商标续展、年限补偿的必须填",
                        "Told by the law when empty; needed after a renewal"),
                Columns.day(
                        FEE,
                        "年费缴至",
                        "Fee paid until",
                        false,
                        "2027-01-04",
                        "专利和植物新品种必填，其他不填",
                        "For patents and plant varieties, empty for others"),
                Columns.choice(
                        PLEDGED_BEFORE,
                        "此前是否质押过",
                        "Pledged before",
                        false,
                        Columns.YES_NO,
                        "平台建账前曾质押的填是",
                        "Yes when it was pledged before this platform kept records"),
                Columns.text(
                        TWIN,
                        "同日申请的专利号",
                        "Same-day patent",
                        false,
                        "",
                        "同一发明同日申请的发明或实用新型",
                        "Invention or utility model filed for the same thing on the same day"),
                Columns.choice(
                        DIVISIONAL, "是否分案申请", "Divisional", false, Columns.YES_NO, "分案申请填是", "Yes for a divisional"));
    }

    private static List<Column> value() {
        return List.of(
                Columns.yuan(VALUE, "评估价值", "Appraised value", "8000000.00", "元", "Yuan"),
                Columns.choice(METHOD, "评估方法", "Method", true, METHODS, "从列表中选", "From the list"),
                Columns.text(APPRAISER, "评估机构", "Appraiser", true, "聊城某某资产评估有限公司", "机构名称", "Name of the firm"),
                Columns.day(
                        APPRAISED, "评估基准日", "Appraised on", true, "2025-02-20", "如 2025-02-20", "Such as 2025-02-20"),
                Columns.day(
                        VALID_UNTIL,
                        "评估有效期至",
                        "Valid until",
                        false,
                        "",
                        "可不填，为基准日起一年",
                        "A year from the valuation when empty"),
                Columns.text(REPORT, "评估报告编号", "Report number", false, "PG-2025-018", "有报告的填写", "Of the report"));
    }

    private static List<Column> pledge() {
        return List.of(
                Columns.yuan(
                        SECURED, "担保金额", "Secured amount", "5000000.00", "整笔质押担保的最高债权额，元", "Of the whole pledge, yuan"),
                Columns.day(SECURED_FROM, "债权期限起", "Secured from", true, "2025-03-01", "债权首日", "First day of the debt"),
                Columns.day(SECURED_TO, "债权期限止", "Secured to", true, "2028-02-29", "债权末日", "Last day of the debt"),
                Columns.text(
                        CONSENT,
                        "共有人同意书编号",
                        "Co-owners' consent",
                        false,
                        "",
                        "有其他权利人时必填",
                        "Needed where there are other owners"),
                Columns.choice(
                        INSISTED,
                        "当事人是否坚持登记",
                        "Parties insist",
                        false,
                        Columns.YES_NO,
                        "有同日申请或无效程序而当事人知情并坚持的填是",
                        "Yes when the parties know of a same-day right or of invalidation and insist"),
                Columns.text(
                        REGISTRATION,
                        "质押登记号",
                        "Registration number",
                        false,
                        "Y2025370000123",
                        "质押登记通知书上的编号；未登记的质押不能发放贷款",
                        "Of the registration notice; no loan rests on a pledge without it"),
                Columns.day(REGISTERED, "质押登记日", "Registered on", false, "2025-03-03", "与登记号一并填写", "With the number"));
    }
}
