package techfin.rating.selfcheck;

import java.time.LocalDate;
import java.util.List;

/**
 * The official rule sets and their days. They were read as reprints, not on the ministries' own sites; where only the
 * year of a first day is sure, the day is the one that reprints name.
 */
public final class OfficialRules {
    /** Tech SMEs; 第六条 to 第八条. First day from reprints. */
    public static final OfficialRule TECH_SME_2017 =
            new OfficialRule("tech-sme-2017-115", "科技型中小企业评价办法", "国科发政〔2017〕115号", LocalDate.of(2017, 5, 3), null);

    /** High-tech enterprises: the conditions of 〔2016〕32号, the points of the guide 〔2016〕195号. */
    public static final OfficialRule HIGH_TECH_2016 =
            new OfficialRule("hnte-2016-195", "高新技术企业认定", "国科发火〔2016〕32号、〔2016〕195号", LocalDate.of(2016, 1, 1), null);

    /** Innovative SMEs, an annex of 63号; replaced from 2026-04-01. First day from reprints. */
    public static final OfficialRule INNOVATIVE_SME_2022 = new OfficialRule(
            "innovative-sme-2022-63",
            "创新型中小企业评价标准",
            "工信部企业〔2022〕63号",
            LocalDate.of(2022, 8, 1),
            LocalDate.of(2026, 3, 31));

    /** Specialised and sophisticated SMEs, an annex of 63号; replaced from 2026-04-01. First day from reprints. */
    public static final OfficialRule SPECIALISED_SME_2022 = new OfficialRule(
            "zjtx-2022-63", "专精特新中小企业认定标准", "工信部企业〔2022〕63号", LocalDate.of(2022, 8, 1), LocalDate.of(2026, 3, 31));

    /** The gradient of 2026: one base list, specialised SMEs and little giants. Re-checks of 2026 still use 63号. */
    public static final OfficialRule GRADIENT_2026 =
            new OfficialRule("zjtx-2026-2", "优质中小企业梯度培育（2026）", "工信部企业〔2026〕2号", LocalDate.of(2026, 4, 1), null);

    private OfficialRules() {}

    /** Every rule set known here. */
    public static List<OfficialRule> all() {
        return List.of(TECH_SME_2017, HIGH_TECH_2016, INNOVATIVE_SME_2022, SPECIALISED_SME_2022, GRADIENT_2026);
    }
}
