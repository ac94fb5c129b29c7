package techfin.rating.selfcheck;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import techfin.rating.figure.Figures;
import techfin.subsidy.tree.FieldError;
import techfin.subsidy.tree.Fields;
import techfin.subsidy.tree.Fields.Need;
import techfin.subsidy.tree.Reading;

/**
 * What the rules for specialised SMEs (专精特新) and little giants (小巨人) of 2022 and 2026 look at; amounts in 万, lists
 * with the earliest year first. Null is a fact that nobody stated; a question may state any part of them.
 *
 * @param on the day whose rule answers
 * @param inBaseList in the list of technology and innovative SMEs of the rule of 2026
 * @param sales of three years
 * @param rd R&D of the last two years
 * @param equity new institutional equity within two years
 * @param mainSharePercent main business of all sales
 * @param growthPercent mean growth of main-business sales over two years
 * @param digitalLevel 1 to 4 of the national test
 * @param qualityItems quality-management items held
 * @param local points of the province for its own characteristics, 0 to 15; null while nobody gave them
 * @param class1 rights of class Ⅰ
 * @param class1Own those of class Ⅰ that were not transferred, with the enterprise among the first three owners
 * @param class1Exempt provincial award among the first three within three years, or provincial institution
 * @param nationalAward national award, which stands in for a little giant's own rights
 * @param marketSharePercent of the main product
 * @param marketRank of the main product in the country
 * @param developmentScore 发展评价 of the national platform; its weights are not published
 */
public record SpecialisedSmeFacts(
        LocalDate on,
        @Nullable Boolean inBaseList,
        @Nullable Integer yearsInField,
        @Nullable List<BigDecimal> sales,
        @Nullable List<BigDecimal> rd,
        @Nullable BigDecimal equity,
        @Nullable BigDecimal mainSharePercent,
        @Nullable BigDecimal growthPercent,
        @Nullable BigDecimal debtPercent,
        @Nullable BigDecimal netMarginPercent,
        @Nullable BigDecimal rdStaffPercent,
        @Nullable Field field,
        @Nullable Integer digitalLevel,
        @Nullable Integer qualityItems,
        @Nullable Integer local,
        @Nullable IpLevel ip,
        @Nullable Institution institution,
        @Nullable Integer class1,
        @Nullable Integer class1Own,
        @Nullable Boolean class1Exempt,
        @Nullable Boolean nationalAward,
        @Nullable BigDecimal marketSharePercent,
        @Nullable Integer marketRank,
        @Nullable BigDecimal developmentScore,
        Set<Route> direct) {
    private static final int SALES_YEARS = 3;
    private static final int RD_YEARS = 2;
    private static final int MOST_YEARS = 500;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public SpecialisedSmeFacts {
        sales = sales == null ? null : List.copyOf(sales);
        rd = rd == null ? null : List.copyOf(rd);
        direct = Set.copyOf(direct);
    }

    /** Where the main product stands, 63号 annex 2: three levels of 5, 3 and 0 points. */
    public enum Field {
        /** Fills a gap or strengthens a weak link of a key chain. */
        FILLS_GAP(5),
        /** Basic industry, or serves a leading firm of a key chain. */
        KEY_CHAIN(3),
        OTHER(0);

        private final int points;

        Field(int points) {
            this.points = points;
        }

        int points() {
            return points;
        }
    }

    /** The highest R&D institution of the enterprise. */
    public enum Institution {
        NATIONAL(10),
        PROVINCIAL(8),
        CITY(4),
        BELOW_CITY(2),
        NONE(0);

        private final int points;

        Institution(int points) {
            this.points = points;
        }

        int points() {
            return points;
        }
    }

    /** Ways in without points, 63号 annex 2; the conditions of entry still count. */
    public enum Route {
        /** National or provincial science award within three years. */
        AWARD,
        /** Mean R&D of the last two years of at least 1000万. */
        RD_MEAN,
        /** New institutional equity of at least 6000万 within two years. */
        EQUITY,
        /** National top 500 of the contest 创客中国 within three years. */
        CONTEST
    }

    /** Reads a question; asked of today unless it names a day. */
    public static Reading<SpecialisedSmeFacts> fromTree(Map<String, @Nullable Object> tree, LocalDate today) {
        return Fields.reading(errors -> read(tree, today, errors));
    }

    private static @Nullable SpecialisedSmeFacts read(
            Map<String, @Nullable Object> tree, LocalDate today, List<FieldError> errors) {
        Fields fields = Fields.of(tree, "", errors);
        if (fields == null) {
            return null;
        }
        Figures figures = new Figures(fields, errors);
        SpecialisedSmeFacts facts = new SpecialisedSmeFacts(
                AskedDay.of(fields, today, OfficialRules.SPECIALISED_SME_2022),
                figures.flag("inBaseList"),
                fields.integer("yearsInField", Need.OPTIONAL, 0, MOST_YEARS),
                figures.wanByYear("sales3y", Need.OPTIONAL, SALES_YEARS),
                figures.wanByYear("rd2y", Need.OPTIONAL, RD_YEARS),
                figures.wan("equity2y", Need.OPTIONAL),
                figures.share("mainSharePct", Need.OPTIONAL),
                figures.growthPercent("growthPct", Need.OPTIONAL),
                figures.ratioPercent("debtPct", Need.OPTIONAL),
                figures.growthPercent("netMarginPct", Need.OPTIONAL),
                figures.share("rdStaffPct", Need.OPTIONAL),
                fields.constant("field", Need.OPTIONAL, Field.class),
                fields.integer("digitalLevel", Need.OPTIONAL, 0, 4),
                figures.count("qualityItems", Need.OPTIONAL),
                fields.integer("local", Need.OPTIONAL, 0, SpecialisedSme2022.LOCAL_MAX),
                InnovativeSmeFacts.ip(fields, Need.OPTIONAL),
                fields.constant("institution", Need.OPTIONAL, Institution.class),
                figures.count("class1", Need.OPTIONAL),
                figures.count("class1Own", Need.OPTIONAL),
                figures.flag("class1Exempt"),
                figures.flag("nationalAward"),
                figures.share("marketSharePct", Need.OPTIONAL),
                fields.integer("marketRank", Need.OPTIONAL, 1, Figures.MOST_COUNTED),
                figures.decimal("developmentScore", Need.OPTIONAL, BigDecimal.ZERO, HUNDRED),
                new LinkedHashSet<>(InnovativeSmeFacts.constants(fields, "direct", Route.class, errors)));
        if (facts.class1 != null && facts.class1Own != null && facts.class1Own > facts.class1) {
            fields.error("class1Own", "MORE_THAN_CLASS1");
        }
        fields.nothingElse();
        return facts;
    }

    /** Sales of the last year in 万. */
    @Nullable
    BigDecimal latestSales() {
        return sales == null ? null : sales.getLast();
    }

    /** R&D of the last year in 万. */
    @Nullable
    BigDecimal latestRd() {
        return rd == null ? null : rd.getLast();
    }
}
