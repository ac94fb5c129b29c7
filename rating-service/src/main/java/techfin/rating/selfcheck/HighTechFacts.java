package techfin.rating.selfcheck;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.rating.figure.Figures;
import techfin.subsidy.tree.FieldError;
import techfin.subsidy.tree.Fields;
import techfin.subsidy.tree.Fields.Need;
import techfin.subsidy.tree.Reading;

/**
 * What the rules for high-tech enterprises look at; amounts in 万, lists of three years with the earliest first. Null is
 * a fact that nobody stated; a question may state any part of them.
 *
 * @param on the day whose rule answers
 * @param years three years of anything, to ask for its growth alone
 * @param netAssets may be negative
 * @param rdInChinaPercent share of R&D spent in China
 * @param highTechIncomePercent income of high-tech products of all income, of the latest year
 * @param class1 rights of class Ⅰ
 * @param class2 rights of class Ⅱ
 * @param selfDeveloped whether the core IP is of the enterprise's own making, not bought or licensed
 * @param conversions achievements turned into products in three years together
 * @param judged what experts gave where the rule leaves a range
 */
public record HighTechFacts(
        LocalDate on,
        @Nullable List<BigDecimal> years,
        @Nullable List<BigDecimal> netAssets,
        @Nullable List<BigDecimal> sales,
        @Nullable List<BigDecimal> rd,
        @Nullable BigDecimal rdInChinaPercent,
        @Nullable BigDecimal highTechIncomePercent,
        @Nullable Integer staff,
        @Nullable Integer scienceStaff,
        @Nullable Integer class1,
        @Nullable Integer class2,
        @Nullable Boolean selfDeveloped,
        @Nullable Integer conversions,
        @Nullable LocalDate registeredOn,
        @Nullable Boolean ownsCoreIp,
        @Nullable Boolean supportedField,
        @Nullable Boolean noAccident,
        Map<HighTechItem, Integer> judged) {
    private static final int YEARS = 3;

    public HighTechFacts {
        years = years == null ? null : List.copyOf(years);
        netAssets = netAssets == null ? null : List.copyOf(netAssets);
        sales = sales == null ? null : List.copyOf(sales);
        rd = rd == null ? null : List.copyOf(rd);
        judged = Map.copyOf(judged);
    }

    /** Reads a question; asked of today unless it names a day. */
    public static Reading<HighTechFacts> fromTree(Map<String, @Nullable Object> tree, LocalDate today) {
        return Fields.reading(errors -> read(tree, today, errors));
    }

    private static @Nullable HighTechFacts read(
            Map<String, @Nullable Object> tree, LocalDate today, List<FieldError> errors) {
        Fields fields = Fields.of(tree, "", errors);
        if (fields == null) {
            return null;
        }
        Figures figures = new Figures(fields, errors);
        HighTechFacts facts = new HighTechFacts(
                AskedDay.of(fields, today, OfficialRules.HIGH_TECH_2016),
                figures.wanByYear("years", Need.OPTIONAL, YEARS),
                figures.signedWanByYear("netAssets", Need.OPTIONAL, YEARS),
                sales(fields, figures),
                figures.wanByYear("rd3y", Need.OPTIONAL, YEARS),
                figures.share("rdInChinaPct", Need.OPTIONAL),
                figures.share("hiTechIncomePct", Need.OPTIONAL),
                figures.count("staff", Need.OPTIONAL),
                figures.count("scienceStaff", Need.OPTIONAL),
                figures.count("class1", Need.OPTIONAL),
                figures.count("class2", Need.OPTIONAL),
                figures.flag("selfDeveloped"),
                figures.count("conversions3y", Need.OPTIONAL),
                fields.date("registeredOn", Need.OPTIONAL),
                figures.flag("ownsCoreIp"),
                figures.flag("supportedField"),
                figures.flag("noAccident"),
                judged(fields));
        if (facts.staff != null && facts.scienceStaff != null && facts.scienceStaff > facts.staff) {
            fields.error("scienceStaff", "MORE_THAN_STAFF");
        }
        fields.nothingElse();
        checkJudged(facts, errors);
        return facts;
    }

    /** Sales under either of two names: for growth, or beside R&D. */
    private static @Nullable List<BigDecimal> sales(Fields fields, Figures figures) {
        List<BigDecimal> sales = figures.wanByYear("sales", Need.OPTIONAL, YEARS);
        List<BigDecimal> revenue = figures.wanByYear("revenue3y", Need.OPTIONAL, YEARS);
        if (fields.has("sales") && fields.has("revenue3y")) {
            fields.error("revenue3y", "ONE_OF_TWO", "other", "/sales");
        }
        return sales == null ? revenue : sales;
    }

    private static Map<HighTechItem, Integer> judged(Fields fields) {
        Map<HighTechItem, Integer> judged = new EnumMap<>(HighTechItem.class);
        Fields given = fields.object("judged", Need.OPTIONAL);
        if (given != null) {
            for (HighTechItem item : HighTechItem.values()) {
                Integer points = given.integer(item.code(), Need.OPTIONAL, 0, item.max());
                if (points != null) {
                    judged.put(item, points);
                }
            }
            given.nothingElse();
        }
        return judged;
    }

    /** Experts stay inside of the range that the facts leave them. */
    private static void checkJudged(HighTechFacts facts, List<FieldError> errors) {
        facts.judged.forEach((item, points) -> {
            Points range = HighTechCheck.range(item, facts);
            if (!range.holds(points)) {
                errors.add(new FieldError(
                        "/judged/" + item.code(),
                        "OUT_OF_RANGE",
                        Map.of("min", Integer.toString(range.low()), "max", Integer.toString(range.high()))));
            }
        });
    }
}
