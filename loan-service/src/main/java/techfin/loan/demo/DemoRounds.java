package techfin.loan.demo;

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
 * The subsidy rounds of the demo city. Windows of the first two as in the provincial notices of 2023-11-08 and 2024-09-11;
 * no notice for a later one was seen, so the days and budgets of the others are assumed.
 */
final class DemoRounds {
    private static final String SCHEME = "SD-TRANSFER-LOAN";
    private static final String STATEMENT = "贷款用于科技成果转化，已按合同结清本息。";
    private static final List<CaseState> ON_THEIR_WAYS =
            List.of(CaseState.COUNTY_REVIEWED, CaseState.SUBMITTED, CaseState.BANK_CONFIRMED, CaseState.CITY_REVIEWED);

    private DemoRounds() {}

    /** Oldest first; the last one is open. */
    static List<DemoRound> all(Schemes schemes) {
        return List.of(
                listed(
                        round(schemes, 2024, LocalDate.of(2023, 11, 8), LocalDate.of(2023, 11, 30), "2000000.00"),
                        LocalDate.of(2023, 11, 30),
                        LocalDate.of(2023, 11, 20),
                        14,
                        Standing.APPROVED),
                listed(
                        round(schemes, 2025, LocalDate.of(2024, 9, 11), LocalDate.of(2024, 10, 21), "3000000.00"),
                        LocalDate.of(2024, 6, 30),
                        LocalDate.of(2024, 10, 8),
                        12,
                        Standing.APPROVED),
                listed(firstBatch(schemes), LocalDate.of(2026, 6, 30), LocalDate.of(2026, 7, 20), 18, Standing.NOTICED),
                new DemoRound(
                        round(schemes, 2027, LocalDate.of(2026, 9, 1), LocalDate.of(2027, 3, 31), "5000000.00"),
                        LocalDate.of(2026, 9, 30),
                        LocalDate.of(2026, 10, 12),
                        9,
                        Standing.OPEN,
                        ON_THEIR_WAYS,
                        STATEMENT));
    }

    private static DemoRound listed(
            SubsidyRound round, LocalDate settledBy, LocalDate filedOn, int applications, Standing standing) {
        return new DemoRound(
                round, settledBy, filedOn, applications, standing, List.of(CaseState.CITY_REVIEWED), STATEMENT);
    }

    private static SubsidyRound round(
            Schemes schemes, int grantYear, LocalDate opensOn, LocalDate closesOn, String budget) {
        return round(
                schemes,
                "",
                RoundTerms.usual(opensOn, closesOn, grantYear, Office.SCIENCE_BUREAU),
                Money.parse(budget));
    }

    /** The round that waits for its approval; what exceeds a limit is decided case by case. */
    private static SubsidyRound firstBatch(Schemes schemes) {
        RoundTerms usual =
                RoundTerms.usual(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 7, 31), 2027, Office.SCIENCE_BUREAU);
        return round(
                schemes,
                "（第一批）",
                DemoRound.decidedSinglyAbove(Money.parse("400000.00"), usual),
                Money.parse("9000000.00"));
    }

    private static SubsidyRound round(Schemes schemes, String batch, RoundTerms terms, Money budget) {
        return DemoRound.called(
                terms.grantYear() + "年度科技成果转化贷款贴息" + batch,
                schemes.version(SCHEME, Integer.toString(terms.grantYear())).orElseThrow(),
                terms,
                budget);
    }
}
