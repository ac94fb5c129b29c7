package techfin.loan.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import techfin.lending.demo.DemoEnterprises;
import techfin.lending.demo.Draws;
import techfin.lending.enterprise.Uscc;
import techfin.money.Money;
import techfin.subsidy.Schemes;
import techfin.subsidykit.access.Office;
import techfin.subsidykit.round.RoundStage;
import techfin.subsidykit.round.RoundTerms;
import techfin.subsidykit.round.SubsidyRound;

/**
 * A subsidy round of the demo city. Windows of the first two as in the provincial notices of 2023-11-08 and 2024-09-11;
 * no notice for a later one was seen, so the days and budgets of the others are assumed.
 *
 * @param settledBy cut-off of its scheme version, or the last day before it opened
 * @param applications how many are filed in it
 */
record DemoRound(SubsidyRound round, LocalDate settledBy, LocalDate filedOn, int applications, Standing standing) {
    /** How far a round has come. */
    enum Standing {
        /** Takes applications, which are on their ways. */
        OPEN,
        /** Listed; its notice is over, and the approver has yet to decide. */
        NOTICED,
        /** Listed, noticed and approved. */
        APPROVED
    }

    /** The two demo accounts apply themselves. */
    static final Set<Uscc> NEVER_APPLY = Set.of(DemoEnterprises.A, DemoEnterprises.B);

    private static final String SCHEME = "SD-TRANSFER-LOAN";

    /** Oldest first; the last one is open. */
    static List<DemoRound> all(Schemes schemes) {
        return List.of(
                new DemoRound(
                        round(schemes, 2024, LocalDate.of(2023, 11, 8), LocalDate.of(2023, 11, 30), "2000000.00"),
                        LocalDate.of(2023, 11, 30),
                        LocalDate.of(2023, 11, 20),
                        14,
                        Standing.APPROVED),
                new DemoRound(
                        round(schemes, 2025, LocalDate.of(2024, 9, 11), LocalDate.of(2024, 10, 21), "3000000.00"),
                        LocalDate.of(2024, 6, 30),
                        LocalDate.of(2024, 10, 8),
                        12,
                        Standing.APPROVED),
                new DemoRound(
                        firstBatch(schemes),
                        LocalDate.of(2026, 6, 30),
                        LocalDate.of(2026, 7, 20),
                        18,
                        Standing.NOTICED),
                new DemoRound(
                        round(schemes, 2027, LocalDate.of(2026, 9, 1), LocalDate.of(2027, 3, 31), "5000000.00"),
                        LocalDate.of(2026, 9, 30),
                        LocalDate.of(2026, 10, 12),
                        9,
                        Standing.OPEN));
    }

    boolean isListed() {
        return standing != Standing.OPEN;
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
        RoundTerms limited = new RoundTerms(
                usual.opensOn(),
                usual.closesOn(),
                null,
                null,
                usual.grantYear(),
                usual.whenShort(),
                usual.office(),
                usual.countyReviews(),
                usual.noticeDays(),
                usual.noticeCounting(),
                usual.days(),
                Money.parse("400000.00"),
                null);
        return round(schemes, "（第一批）", limited, Money.parse("9000000.00"));
    }

    private static SubsidyRound round(Schemes schemes, String batch, RoundTerms terms, Money budget) {
        return new SubsidyRound(
                new Draws(terms.grantYear()).id(terms.opensOn().toEpochDay() * 86_400_000L),
                1,
                terms.grantYear() + "年度科技成果转化贷款贴息" + batch,
                schemes.version(SCHEME, Integer.toString(terms.grantYear())).orElseThrow(),
                null,
                terms,
                budget,
                Money.ZERO,
                List.of(),
                RoundStage.OPEN,
                null,
                "bureau.reviewer");
    }
}
