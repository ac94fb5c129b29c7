package techfin.rating.fact;

import techfin.rating.scoring.Name;

/** Why an indicator was not simply divided out. */
public enum SpecialCase {
    /** 115号: an enterprise without sales is measured by its cost alone. */
    NO_SALES("没有营业收入，只按成本费用比计算", "no sales: only the share of cost counts"),
    /** Neither sales nor cost: nothing to measure by. */
    NOTHING_TO_MEASURE_BY("没有可比的基数", "nothing to measure by"),
    NO_PREVIOUS_RESEARCH("上年没有研发费用，不适用", "no R&D expense in the year before: not applicable"),
    FIRST_YEAR("企业成立当年，没有上年数据，不适用", "first year: not applicable"),
    NO_SALES_YET("尚无营业收入，不适用", "no sales yet: not applicable"),
    /** 195号: a base year of 0 in the middle scores nothing. */
    NO_SALES_THE_YEAR_BEFORE("上年营业收入为0，按195号计0分", "no sales the year before: no points by rule 195"),
    /** 195号: where the first year is 0 or was not lived, the last two years count. */
    LAST_TWO_YEARS("首年没有数据，按后两年计算", "no first year: the last two years count"),
    OPENING_NET_ASSETS_NOT_POSITIVE("期初净资产不为正，视为缺失", "opening net assets not above 0: missing"),
    NO_INCOME("没有收入，不适用", "no income: not applicable"),
    NO_STAFF("没有职工", "no staff"),
    NO_ASSETS("没有资产", "no assets"),
    NO_CURRENT_LIABILITIES("没有流动负债，不适用", "no current liabilities: not applicable"),
    NO_INTEREST("没有利息支出，不适用", "no interest: not applicable"),
    /** Beyond every cut point; a larger figure would say no more. */
    CUT_OFF("超出计量范围，按最大值", "cut off at the largest figure");

    private final String zh;
    private final String en;

    SpecialCase(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public Name words() {
        return new Name(zh, en);
    }
}
