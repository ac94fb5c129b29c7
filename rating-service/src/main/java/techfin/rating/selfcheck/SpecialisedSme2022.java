package techfin.rating.selfcheck;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import techfin.rating.figure.Fraction;
import techfin.rating.selfcheck.Condition.Standing;
import techfin.rating.selfcheck.SpecialisedSmeFacts.Field;
import techfin.rating.selfcheck.SpecialisedSmeFacts.Institution;

/**
 * Specialised SMEs by annex 2 of 工信部企业〔2022〕63号: conditions of entry, and 60 points or a direct route. The 15 points
 * of 特色化 are the province's to set and to give; Shandong's text was not found.
 */
final class SpecialisedSme2022 {
    static final int PASS = 60;
    static final int LOCAL_MAX = 15;

    private static final String BASIS = "工信部企业〔2022〕63号 附件2 ";
    private static final String SPECIAL = BASIS + "专业化指标";
    private static final String REFINED = BASIS + "精细化指标";
    private static final String LOCAL = BASIS + "特色化指标";
    private static final String INNOVATIVE = BASIS + "创新能力指标";

    private static final Bands MAIN_SHARE = Bands.from(80, 5, 70, 3, 60, 1);
    private static final Bands GROWTH = Bands.from(10, 10, 8, 8, 6, 6, 4, 4, 0, 2);
    private static final Bands MARGIN = Bands.from(10, 10, 8, 8, 6, 6, 4, 4, 2, 2);
    private static final Bands DEBT = Bands.upTo(50, 5, 60, 3, 70, 1);
    private static final Bands DIGITAL = Bands.from(3, 5, 2, 3);
    private static final Bands RD_WAN = Bands.from(500, 10, 400, 8, 300, 6, 200, 4, 100, 2);
    private static final Bands RD_PERCENT = Bands.from(10, 10, 8, 8, 6, 6, 4, 4, 3, 2);
    private static final Bands RD_STAFF = Bands.from(20, 5, 10, 3, 5, 1);

    private static final int LEAST_YEARS = 2;
    private static final BigDecimal LEAST_RD = BigDecimal.valueOf(100);
    private static final BigDecimal LEAST_RD_PERCENT = BigDecimal.valueOf(3);
    private static final BigDecimal LEAST_SALES = BigDecimal.valueOf(1_000);
    private static final BigDecimal LEAST_EQUITY = BigDecimal.valueOf(2_000);

    private SpecialisedSme2022() {}

    static List<Item> items(SpecialisedSmeFacts facts) {
        List<Item> items = new ArrayList<>();
        items.add(item("mainShare", 5, SPECIAL, facts.mainSharePercent(), MAIN_SHARE::points));
        items.add(item("mainGrowth", 10, SPECIAL, facts.growthPercent(), GROWTH::points));
        items.add(item("yearsInField", 5, SPECIAL, facts.yearsInField(), years -> Math.min(5, years / 2)));
        items.add(item("field", 5, SPECIAL, facts.field(), Field::points));
        items.add(
                item("digital", 5, REFINED, facts.digitalLevel(), level -> DIGITAL.points(BigDecimal.valueOf(level))));
        items.add(item("quality", 5, REFINED, facts.qualityItems(), held -> Math.min(5, 3 * Math.min(held, 2))));
        items.add(item("netMargin", 10, REFINED, facts.netMarginPercent(), MARGIN::points));
        items.add(item("debt", 5, REFINED, facts.debtPercent(), DEBT::points));
        items.add(item("local", LOCAL_MAX, LOCAL, facts.local(), points -> points));
        items.add(item("ip", 10, INNOVATIVE, facts.ip(), IpLevel::specialisedPoints));
        items.add(rd(facts));
        items.add(item("rdStaff", 5, INNOVATIVE, facts.rdStaffPercent(), RD_STAFF::points));
        items.add(item("institution", 10, INNOVATIVE, facts.institution(), Institution::points));
        return items;
    }

    /** The better of the amount and the share of sales. */
    private static Item rd(SpecialisedSmeFacts facts) {
        BigDecimal rd = facts.latestRd();
        BigDecimal sales = facts.latestSales();
        if (rd == null) {
            return new Item("rd", Points.upTo(10), 10, true, INNOVATIVE);
        }
        int byAmount = RD_WAN.points(rd);
        if (sales == null) {
            return new Item("rd", new Points(byAmount, 10), 10, true, INNOVATIVE);
        }
        int byShare = sales.signum() == 0 ? 0 : RD_PERCENT.points(Fraction.percent(rd, sales));
        return new Item("rd", Points.of(Math.max(byAmount, byShare)), 10, false, INNOVATIVE);
    }

    static List<Condition> entry(SpecialisedSmeFacts facts) {
        return List.of(
                Condition.of(
                        "YEARS_IN_FIELD",
                        Standing.of(facts.yearsInField(), years -> years >= LEAST_YEARS),
                        "least",
                        LEAST_YEARS),
                Condition.of(
                        "RD_AMOUNT_AND_SHARE",
                        rdStanding(facts.latestRd(), facts.latestSales(), LEAST_RD),
                        "least",
                        LEAST_RD,
                        "percent",
                        LEAST_RD_PERCENT),
                Condition.of(
                        "SALES_OR_EQUITY",
                        atLeast(facts.latestSales(), LEAST_SALES).or(atLeast(facts.equity(), LEAST_EQUITY)),
                        "sales",
                        LEAST_SALES,
                        "equity",
                        LEAST_EQUITY));
    }

    /** R&D of at least so many 万 and 3 % of sales. */
    static Standing rdStanding(@Nullable BigDecimal rd, @Nullable BigDecimal sales, BigDecimal least) {
        Standing amount = atLeast(rd, least);
        if (rd == null || sales == null) {
            return amount.and(Standing.UNKNOWN);
        }
        return amount.and(
                Standing.of(sales.signum() == 0 || Fraction.percent(rd, sales).isAtLeast(LEAST_RD_PERCENT)));
    }

    static Standing atLeast(@Nullable BigDecimal fact, BigDecimal bound) {
        return Standing.of(fact, value -> value.compareTo(bound) >= 0);
    }

    private static <T> Item item(String code, int max, String basis, @Nullable T fact, ToIntFunction<T> points) {
        return new Item(
                code, fact == null ? Points.upTo(max) : Points.of(points.applyAsInt(fact)), max, fact == null, basis);
    }
}
