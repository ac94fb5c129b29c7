package techfin.rating.fact;

import techfin.rating.scoring.Name;

/** Facts that are asked for together. */
public enum FactGroup {
    BUSINESS("经营", "Business"),
    RESEARCH("研发", "Research"),
    STAFF("人员", "Staff"),
    PROFIT("损益与现金流", "Profit and cash"),
    BALANCE("资产负债", "Balance sheet"),
    PROPERTY("知识产权与成果", "Intellectual property and results"),
    CAPITAL("融资与估值", "Capital and value");

    private final String zh;
    private final String en;

    FactGroup(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public Name title() {
        return new Name(zh, en);
    }
}
