package techfin.loan.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import techfin.lending.demo.DemoEnterprise;
import techfin.lending.demo.Draws;
import techfin.loan.filing.Achievement;
import techfin.loan.filing.Borrower;
import techfin.loan.filing.LoanRecord;
import techfin.loan.filing.Purpose;
import techfin.loan.filing.Security;
import techfin.loan.filing.Stage;
import techfin.money.LprTenor;
import techfin.money.Money;
import techfin.money.Rate;
import techfin.subsidy.LoanRate;

/**
 * Draws the terms of a loan. Amounts lie around 4,000,000 yuan (Liaocheng press conference 2024-01-26: 373 loans,
 * 14.6 亿), rates around the averages of the provincial announcements (2023 Q1 4.32, Q2 4.21, 2024 Q2 3.77, 2025-04 3.60,
 * 2025-07 3.39).
 */
final class LoanTerms {
    private static final List<Integer> WAN =
            List.of(50, 80, 100, 150, 200, 200, 300, 300, 300, 400, 490, 500, 500, 500, 600, 800, 1000, 1000, 1500);
    private static final List<Security> SECURITIES = List.of(
            Security.CREDIT,
            Security.CREDIT,
            Security.GUARANTEE,
            Security.GUARANTEE,
            Security.MORTGAGE,
            Security.OTHER_PLEDGE);
    private static final List<Purpose> PURPOSES =
            List.of(Purpose.RESEARCH, Purpose.TRANSFER, Purpose.INDUSTRIALISATION, Purpose.OTHER_INNOVATION);

    private LoanTerms() {}

    static LoanRecord draw(
            DemoEnterprise enterprise, String bank, LocalDate disbursedOn, int number, boolean firstLoan, Draws draws) {
        int months = draws.of(List.of(6, 12, 12, 12, 12, 12, 24, 36));
        String contract = String.format(Locale.ROOT, "%s-%d-%06d", bank, disbursedOn.getYear(), number);
        Purpose purpose = draws.of(PURPOSES);
        return new LoanRecord(
                contract,
                contract + "-01",
                new Borrower(
                        enterprise.uscc(),
                        enterprise.name(),
                        enterprise.divisionCode(),
                        enterprise.industryCode(),
                        libraryNumber(enterprise, disbursedOn, draws)),
                bank + "-00" + draws.between(1, 6),
                disbursedOn.minusDays(draws.between(0, 6)),
                disbursedOn,
                disbursedOn.plusMonths(months).minusDays(1),
                principal(draws),
                rate(disbursedOn, draws),
                draws.of(SECURITIES),
                purpose,
                Stage.valueOf(enterprise.stage().name()),
                firstLoan,
                purpose == Purpose.TRANSFER
                        ? new Achievement("成果转化项目" + number, "SD" + disbursedOn.getYear() + "-" + (1000 + number))
                        : null,
                null);
    }

    /** The same terms for so many months. */
    static LoanRecord forMonths(int months, LoanRecord terms) {
        return with(
                terms,
                terms.disbursedOn().plusMonths(months).minusDays(1),
                terms.principal(),
                terms.purpose(),
                terms.predecessorNoteNumber());
    }

    /** The same terms for a loan that repays the old one. */
    static LoanRecord repaying(LoanRecord old, LoanRecord terms) {
        return with(terms, terms.maturesOn(), old.principal(), Purpose.REPAY_PREDECESSOR, old.noteNumber());
    }

    private static LoanRecord with(
            LoanRecord terms, LocalDate maturesOn, Money principal, Purpose purpose, @Nullable String predecessor) {
        return new LoanRecord(
                terms.contractNumber(),
                terms.noteNumber(),
                terms.borrower(),
                terms.bankBranchCode(),
                terms.signedOn(),
                terms.disbursedOn(),
                maturesOn,
                principal,
                terms.rate(),
                terms.security(),
                purpose,
                terms.stage(),
                terms.firstLoan(),
                terms.achievement(),
                predecessor);
    }

    private static Money principal(Draws draws) {
        return Money.ofFen(draws.of(WAN) * 1_000_000L);
    }

    private static LoanRate rate(LocalDate on, Draws draws) {
        if (on.getYear() >= 2024 && draws.percent(12)) {
            return new LoanRate.LprPlus(LprTenor.ONE_YEAR, draws.between(0, 12) * 5, List.of());
        }
        int middle = switch (on.getYear()) {
            case 2022 -> 450;
            case 2023 -> on.getMonthValue() <= 3 ? 432 : 418;
            case 2024 -> 377;
            case 2025 -> on.getMonthValue() <= 6 ? 360 : 339;
            default -> 325;
        };
        return new LoanRate.Fixed(Rate.ofBasisPoints(middle + draws.between(-8, 8) * 5));
    }

    /** In the first half of a year the library is not open, so the bank files with last year's number. */
    private static @Nullable String libraryNumber(DemoEnterprise enterprise, LocalDate on, Draws draws) {
        if (draws.percent(4)) {
            return null;
        }
        return enterprise.registration(on.getMonthValue() <= 6 ? on.getYear() - 1 : on.getYear());
    }
}
