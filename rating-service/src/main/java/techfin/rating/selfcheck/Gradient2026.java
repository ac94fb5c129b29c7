package techfin.rating.selfcheck;

import static techfin.rating.selfcheck.SpecialisedSme2022.atLeast;
import static techfin.rating.selfcheck.SpecialisedSme2022.rdStanding;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.rating.selfcheck.Condition.Standing;

/**
 * Specialised SMEs and little giants by 工信部企业〔2026〕2号: conditions that all must be met, no points of their own. What
 * the rule asks of a market position beside a little giant's share or rank was not published in numbers.
 */
final class Gradient2026 {
    private static final int LEAST_YEARS = 3;
    private static final BigDecimal LEAST_EQUITY = BigDecimal.valueOf(2_000);
    /** (1 + 5 %)² as a share of the sales two years before, in ten-thousandths. */
    private static final BigDecimal GROWN = BigDecimal.valueOf(11_025);

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final int FIRST_RANKS = 3;
    private static final BigDecimal LEAST_MARKET_SHARE = BigDecimal.TEN;

    private Gradient2026() {}

    /** What is asked of a specialised SME. */
    static List<Condition> specialised(SpecialisedSmeFacts facts) {
        return List.of(
                Condition.of("BASE_LIST", Standing.of(facts.inBaseList())),
                Condition.of(
                        "YEARS_IN_FIELD",
                        Standing.of(facts.yearsInField(), years -> years >= LEAST_YEARS),
                        "least",
                        LEAST_YEARS),
                Condition.of(
                        "SALES_OR_EQUITY",
                        atLeast(facts.latestSales(), wan(1_500)).or(atLeast(facts.equity(), LEAST_EQUITY)),
                        "sales",
                        wan(1_500),
                        "equity",
                        LEAST_EQUITY),
                mainShare(facts, 80),
                debt(facts, 80),
                rdEachYear(facts, 100),
                Condition.of(
                        "CLASS1_RIGHTS",
                        Standing.of(facts.class1(), count -> count >= 1).or(held(facts.class1Exempt())),
                        "least",
                        1),
                development(facts, 50));
    }

    /** What is asked of a little giant. */
    static List<Condition> littleGiant(SpecialisedSmeFacts facts) {
        return List.of(
                Condition.of("SALES", atLeast(facts.latestSales(), wan(5_000)), "least", wan(5_000)),
                mainShare(facts, 90),
                Condition.of("SALES_GROWTH_2Y", grown(facts.sales()), "least", 5),
                debt(facts, 75),
                rdEachYear(facts, 1_200),
                Condition.of(
                        "CLASS1_OWN_RIGHTS",
                        Standing.of(facts.class1Own(), count -> count >= 4).or(held(facts.nationalAward())),
                        "least",
                        4),
                Condition.of(
                        "MARKET_SHARE_OR_RANK",
                        atLeast(facts.marketSharePercent(), LEAST_MARKET_SHARE)
                                .or(Standing.of(facts.marketRank(), rank -> rank <= FIRST_RANKS)),
                        "least",
                        LEAST_MARKET_SHARE,
                        "rank",
                        FIRST_RANKS),
                development(facts, 60));
    }

    private static Condition mainShare(SpecialisedSmeFacts facts, int least) {
        return Condition.of("MAIN_SHARE", atLeast(facts.mainSharePercent(), wan(least)), "least", least);
    }

    private static Condition debt(SpecialisedSmeFacts facts, int most) {
        return Condition.of(
                "DEBT",
                Standing.of(facts.debtPercent(), debt -> debt.compareTo(BigDecimal.valueOf(most)) <= 0),
                "most",
                most);
    }

    private static Condition development(SpecialisedSmeFacts facts, int least) {
        return Condition.of("DEVELOPMENT_SCORE", atLeast(facts.developmentScore(), wan(least)), "least", least);
    }

    private static Condition rdEachYear(SpecialisedSmeFacts facts, int least) {
        List<BigDecimal> rd = facts.rd();
        List<BigDecimal> sales = facts.sales();
        return Condition.of(
                "RD_EACH_YEAR",
                rdStanding(rd == null ? null : rd.getFirst(), sales == null ? null : sales.get(1), wan(least))
                        .and(rdStanding(facts.latestRd(), facts.latestSales(), wan(least))),
                "least",
                least,
                "percent",
                3);
    }

    /** Compound growth of 5 % a year over two years, by multiplication alone. */
    private static Standing grown(@Nullable List<BigDecimal> sales) {
        return Standing.of(
                sales,
                years -> years.getLast()
                                .multiply(TEN_THOUSAND)
                                .compareTo(years.getFirst().multiply(GROWN))
                        >= 0);
    }

    /** What nobody says to hold, it does not hold. */
    private static Standing held(@Nullable Boolean stated) {
        return Boolean.TRUE.equals(stated) ? Standing.MET : Standing.NOT_MET;
    }

    private static BigDecimal wan(int amount) {
        return BigDecimal.valueOf(amount);
    }
}
