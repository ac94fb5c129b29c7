package techfin.pledge.demo;

import java.time.LocalDate;
import java.util.List;
import techfin.casework.CaseState;
import techfin.money.Money;
import techfin.subsidy.Schemes;
import techfin.subsidykit.access.Office;
import techfin.subsidykit.demo.DemoRound;
import techfin.subsidykit.demo.DemoRound.Standing;
import techfin.subsidykit.round.RoundTerms;
import techfin.subsidykit.round.SubsidyRound;

/**
 * The subsidy rounds of the demo city, all by the province's scheme as it stood when they opened. No notice of a round was
 * seen, so their days and budgets are assumed.
 */
final class DemoRounds {
    private static final String SCHEME = "SD-IP-PLEDGE";
    private static final String STATEMENT = "贷款以知识产权质押取得，用于日常生产经营，已按合同结清本息。";
    /** Everything that a case of an open round can be; most wait for a county, a bank or the city. */
    private static final List<CaseState> ON_THEIR_WAYS = List.of(
            CaseState.COUNTY_REVIEWED,
            CaseState.BANK_CONFIRMED,
            CaseState.SUBMITTED,
            CaseState.COUNTY_REVIEWED,
            CaseState.BANK_CONFIRMED,
            CaseState.SUBMITTED,
            CaseState.CITY_REVIEWED,
            CaseState.RETURNED,
            CaseState.DRAFT,
            CaseState.REJECTED,
            CaseState.WITHDRAWN);

    private DemoRounds() {}

    /**
     * Oldest first; the last one is open.
     *
     * @param office runs them
     */
    static List<DemoRound> all(Schemes schemes, Office office) {
        return List.of(
                listed(
                        round(
                                schemes,
                                RoundTerms.usual(LocalDate.of(2025, 9, 1), LocalDate.of(2025, 10, 31), 2025, office),
                                "1200000.00"),
                        LocalDate.of(2025, 8, 31),
                        LocalDate.of(2025, 10, 13),
                        12,
                        Standing.APPROVED),
                listed(
                        round(
                                schemes,
                                DemoRound.decidedSinglyAbove(
                                        Money.parse("300000.00"),
                                        RoundTerms.usual(
                                                LocalDate.of(2026, 6, 1), LocalDate.of(2026, 7, 31), 2026, office)),
                                "2400000.00"),
                        LocalDate.of(2026, 5, 31),
                        LocalDate.of(2026, 7, 20),
                        14,
                        Standing.NOTICED),
                new DemoRound(
                        round(
                                schemes,
                                RoundTerms.usual(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 3, 31), 2027, office),
                                "3000000.00"),
                        LocalDate.of(2026, 9, 30),
                        LocalDate.of(2026, 10, 12),
                        22,
                        Standing.OPEN,
                        ON_THEIR_WAYS,
                        STATEMENT));
    }

    private static DemoRound listed(
            SubsidyRound round, LocalDate settledBy, LocalDate filedOn, int applications, Standing standing) {
        return new DemoRound(
                round, settledBy, filedOn, applications, standing, List.of(CaseState.CITY_REVIEWED), STATEMENT);
    }

    private static SubsidyRound round(Schemes schemes, RoundTerms terms, String budget) {
        return DemoRound.called(
                terms.grantYear() + "年度知识产权质押融资贴息",
                schemes.inForce(SCHEME, terms.opensOn()).orElseThrow(),
                terms,
                Money.parse(budget));
    }
}
