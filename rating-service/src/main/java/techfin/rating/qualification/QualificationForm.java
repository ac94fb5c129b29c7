package techfin.rating.qualification;

import java.util.List;
import techfin.lending.place.City;
import techfin.lending.place.Divisions;
import techfin.sheetkit.Column;
import techfin.sheetkit.Column.Choice;
import techfin.sheetkit.Column.Kind;
import techfin.sheetkit.SheetForm;

/** The sheet of a published list: an enterprise and what it is, line by line. */
public final class QualificationForm {
    /** Raised whenever a column changes. */
    private static final int VERSION = 1;

    private static final List<Choice> KINDS = List.of(
            new Choice("TECH_SME", "科技型中小企业", "Technology SME"),
            new Choice("HIGH_TECH", "高新技术企业", "High-tech enterprise"),
            new Choice("INNOVATIVE_SME", "创新型中小企业", "Innovative SME"),
            new Choice("SPECIALISED_SME", "专精特新中小企业", "Specialised SME"),
            new Choice("LITTLE_GIANT", "专精特新小巨人企业", "Little giant"),
            new Choice("GAZELLE", "瞪羚企业", "Gazelle"),
            new Choice("SINGLE_CHAMPION", "制造业单项冠军", "Single champion"),
            new Choice("CREDIT_ENHANCED", "科融信", "Kerongxin evaluation"),
            new Choice("TALENT", "泰山产业领军人才", "Taishan leading talent"),
            new Choice("LEADS_PROJECT", "省级以上科技计划项目", "Leads a provincial project"));

    private QualificationForm() {}

    /** The form for the enterprises of one city. */
    public static SheetForm of(Divisions divisions, City city) {
        List<Choice> seats = divisions.seatsIn(city).stream()
                .map(seat -> new Choice(seat.code(), seat.nameZh(), seat.nameEn()))
                .toList();
        return new SheetForm(
                "qualification",
                VERSION,
                "资质名单",
                "Qualifications",
                List.of(
                        text(
                                "/uscc",
                                "统一社会信用代码",
                                "Unified social credit code",
                                true,
                                "91371502MA0000001X",
                                "18 位，含校验码",
                                "18 characters with the check character"),
                        text("/name", "企业名称", "Enterprise name", true, "聊城某某科技有限公司", "名单上的名称", "As on the list"),
                        choice("/kind", "资质类别", "Kind", true, KINDS, "科技型中小企业", "从列表中选", "From the list"),
                        new Column(
                                "/year",
                                "年度",
                                "Year",
                                Kind.WHOLE,
                                true,
                                List.of(),
                                null,
                                "2026",
                                "名单的年度；科技型中小企业为入库年度",
                                "Year of the list"),
                        text(
                                "/number",
                                "编号",
                                "Number",
                                false,
                                "202637150200000001",
                                "登记编号或证书编号；名单没有的不填",
                                "Of the registration or the certificate, if any"),
                        day("/validFrom", "有效期起", "Valid from", true, "2026-05-20", "第一天", "First day"),
                        day(
                                "/validUntil",
                                "有效期止",
                                "Valid until",
                                false,
                                "",
                                "最后一天；科技型中小企业、高新技术企业、创新型、专精特新、小巨人可不填，按规定计算",
                                "Last day; may be left empty where a rule sets it"),
                        choice(
                                "/divisionCode",
                                "所属县（市、区）",
                                "County or zone",
                                false,
                                seats,
                                "",
                                "名录中没有的企业必填",
                                "For an enterprise that is not on the register"),
                        text(
                                "/industryCode",
                                "行业代码",
                                "Industry code",
                                false,
                                "3451",
                                "GB/T 4754 小类，四位数字；名录中没有的企业必填",
                                "Class of GB/T 4754; for an enterprise that is not on the register"),
                        text("/source", "依据", "Source", true, "鲁科字〔2026〕12号", "名单或文件", "The list or the document")),
                List.of("每行一项资质；同一企业、类别、年度只登记一次。", "名录中没有的企业按本行登记入名录，须填所属县（市、区）和行业代码。", "登记错误请逐项撤销，表格不会修改已有记录。"),
                List.of(
                        "One row is one qualification; enterprise, kind and year are recorded once.",
                        "An enterprise that is not on the register is entered by its row: fill county and industry.",
                        "A wrong entry is revoked where it stands; a sheet never changes a record."));
    }

    private static Column text(
            String pointer, String zh, String en, boolean required, String example, String noteZh, String noteEn) {
        return new Column(pointer, zh, en, Kind.TEXT, required, List.of(), null, example, noteZh, noteEn);
    }

    private static Column day(
            String pointer, String zh, String en, boolean required, String example, String noteZh, String noteEn) {
        return new Column(pointer, zh, en, Kind.DAY, required, List.of(), null, example, noteZh, noteEn);
    }

    private static Column choice(
            String pointer,
            String zh,
            String en,
            boolean required,
            List<Choice> choices,
            String example,
            String noteZh,
            String noteEn) {
        return new Column(pointer, zh, en, Kind.CHOICE, required, choices, null, example, noteZh, noteEn);
    }
}
