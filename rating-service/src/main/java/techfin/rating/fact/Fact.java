package techfin.rating.fact;

import static techfin.rating.fact.Fact.Rule.MAY_NOT_APPLY;
import static techfin.rating.fact.Fact.Rule.OF_TWO_YEARS_BEFORE;
import static techfin.rating.fact.Fact.Rule.OF_YEAR_BEFORE;
import static techfin.rating.fact.Fact.Rule.OPTIONAL;
import static techfin.rating.fact.Fact.Rule.SIGNED;

import java.util.List;
import java.util.Optional;
import techfin.rating.scoring.Name;

/**
 * A fact of a year that an enterprise states. "3 years" are the year and the two before it. Net assets are those at the
 * end of a year, which are the opening ones of the next.
 */
public enum Fact {
    REVENUE(FactGroup.BUSINESS, FactKind.YUAN, "营业收入", "revenue"),
    REVENUE_PREVIOUS(FactGroup.BUSINESS, FactKind.YUAN, "上年营业收入", "revenue of the year before", OF_YEAR_BEFORE),
    REVENUE_BEFORE_PREVIOUS(
            FactGroup.BUSINESS, FactKind.YUAN, "前年营业收入", "revenue two years before", OF_TWO_YEARS_BEFORE),
    MAIN_BUSINESS_SHARE(
            FactGroup.BUSINESS,
            FactKind.PERCENT,
            "主营业务收入占比",
            "share of the main business in revenue",
            OPTIONAL,
            MAY_NOT_APPLY),
    TOTAL_INCOME(FactGroup.BUSINESS, FactKind.YUAN, "总收入", "total income"),
    HI_TECH_INCOME(FactGroup.BUSINESS, FactKind.YUAN, "高新技术产品（服务）收入", "income from hi-tech products and services"),
    TOTAL_COST(FactGroup.BUSINESS, FactKind.YUAN, "成本费用支出总额", "total cost"),
    RD_EXPENSE(FactGroup.RESEARCH, FactKind.YUAN, "研发费用", "R&D expense"),
    RD_EXPENSE_PREVIOUS(FactGroup.RESEARCH, FactKind.YUAN, "上年研发费用", "R&D expense of the year before", OF_YEAR_BEFORE),
    RD_EXPENSE_BEFORE_PREVIOUS(
            FactGroup.RESEARCH, FactKind.YUAN, "前年研发费用", "R&D expense two years before", OPTIONAL, OF_TWO_YEARS_BEFORE),
    STAFF(FactGroup.STAFF, FactKind.COUNT, "职工总数", "staff"),
    SCIENCE_STAFF(FactGroup.STAFF, FactKind.COUNT, "科技人员数", "science and technology staff"),
    CORE_TEAM_TURNOVER(FactGroup.STAFF, FactKind.PERCENT, "核心团队年离职率", "core-team turnover of the year"),
    NET_PROFIT(FactGroup.PROFIT, FactKind.YUAN, "净利润", "net profit", SIGNED),
    TOTAL_PROFIT(FactGroup.PROFIT, FactKind.YUAN, "利润总额", "profit before tax", SIGNED),
    INTEREST_EXPENSE(FactGroup.PROFIT, FactKind.YUAN, "利息支出", "interest expense"),
    OPERATING_CASH_FLOW(FactGroup.PROFIT, FactKind.YUAN, "经营活动现金流量净额", "operating cash flow", SIGNED),
    AUDITED(FactGroup.PROFIT, FactKind.YES_NO, "年度财务报表经审计", "accounts of the year were audited"),
    NET_ASSETS(FactGroup.BALANCE, FactKind.YUAN, "年末净资产", "net assets at the end of the year", SIGNED),
    NET_ASSETS_PREVIOUS(
            FactGroup.BALANCE,
            FactKind.YUAN,
            "上年末净资产",
            "net assets at the end of the year before",
            SIGNED,
            OF_YEAR_BEFORE),
    NET_ASSETS_BEFORE_PREVIOUS(
            FactGroup.BALANCE,
            FactKind.YUAN,
            "前年末净资产",
            "net assets at the end of the year two years before",
            SIGNED,
            OF_TWO_YEARS_BEFORE),
    TOTAL_ASSETS(FactGroup.BALANCE, FactKind.YUAN, "资产总额", "total assets"),
    CURRENT_ASSETS(FactGroup.BALANCE, FactKind.YUAN, "流动资产", "current assets"),
    INVENTORIES(FactGroup.BALANCE, FactKind.YUAN, "存货", "inventories"),
    TOTAL_LIABILITIES(FactGroup.BALANCE, FactKind.YUAN, "负债总额", "total liabilities"),
    CURRENT_LIABILITIES(FactGroup.BALANCE, FactKind.YUAN, "流动负债", "current liabilities"),
    CLASS_ONE_OWN(FactGroup.PROPERTY, FactKind.COUNT, "有效Ⅰ类知识产权（自主研发）", "valid class I rights, own research"),
    CLASS_ONE_TRANSFERRED(FactGroup.PROPERTY, FactKind.COUNT, "有效Ⅰ类知识产权（受让等）", "valid class I rights, transferred"),
    CLASS_TWO(FactGroup.PROPERTY, FactKind.COUNT, "有效Ⅱ类知识产权", "valid class II rights"),
    INVENTIONS_GRANTED_3Y(FactGroup.PROPERTY, FactKind.COUNT, "近三年授权发明专利", "inventions granted in 3 years"),
    ACHIEVEMENTS_CONVERTED_3Y(FactGroup.PROPERTY, FactKind.COUNT, "近三年转化科技成果", "achievements converted in 3 years"),
    TECHNOLOGY_CONTRACTS_3Y(
            FactGroup.PROPERTY, FactKind.COUNT, "近三年技术合同与产学研合作", "technology contracts and co-operations in 3 years"),
    EQUITY_RAISED_3Y(FactGroup.CAPITAL, FactKind.WAN, "近三年获机构股权融资", "institutional equity raised in 3 years"),
    BEST_PATENT_VALUE(FactGroup.CAPITAL, FactKind.GRADE, "最高专利价值度", "best patent value", OPTIONAL, MAY_NOT_APPLY);

    /** What is special about a fact. */
    enum Rule {
        /** May be negative. */
        SIGNED,
        /** Not asked for by the rating. */
        OPTIONAL,
        /** There are enterprises for which it has no meaning. */
        MAY_NOT_APPLY,
        /** Does not apply to an enterprise that was founded after that year. */
        OF_YEAR_BEFORE,
        /** Does not apply to an enterprise that was founded after that year. */
        OF_TWO_YEARS_BEFORE
    }

    private final FactGroup group;
    private final FactKind kind;
    private final String zh;
    private final String en;
    private final boolean signed;
    private final boolean required;
    private final boolean mayNotApply;
    private final int yearsBefore;

    Fact(FactGroup group, FactKind kind, String zh, String en, Rule... rules) {
        this.group = group;
        this.kind = kind;
        this.zh = zh;
        this.en = en;
        List<Rule> all = List.of(rules);
        signed = all.contains(SIGNED);
        required = !all.contains(OPTIONAL);
        yearsBefore = all.contains(OF_TWO_YEARS_BEFORE) ? 2 : all.contains(OF_YEAR_BEFORE) ? 1 : 0;
        mayNotApply = yearsBefore > 0 || all.contains(MAY_NOT_APPLY);
    }

    /** The fact of this code. */
    public static Optional<Fact> find(String code) {
        for (Fact fact : values()) {
            if (fact.name().equals(code)) {
                return Optional.of(fact);
            }
        }
        return Optional.empty();
    }

    public FactGroup group() {
        return group;
    }

    public FactKind kind() {
        return kind;
    }

    public Name title() {
        return new Name(zh, en);
    }

    /** Whether it may be negative. */
    public boolean isSigned() {
        return signed;
    }

    /** Whether the rating asks for it. */
    public boolean isRequired() {
        return required;
    }

    /** Whether there are enterprises for which it has no meaning. */
    public boolean mayNotApply() {
        return mayNotApply;
    }

    /** 1 or 2 for a fact of an earlier year, otherwise 0. */
    public int yearsBefore() {
        return yearsBefore;
    }
}
