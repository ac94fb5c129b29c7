package techfin.pledge.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import techfin.lending.demo.DemoEnterprise;
import techfin.lending.demo.Draws;
import techfin.money.LprTenor;
import techfin.money.Money;
import techfin.money.Percent;
import techfin.money.Rate;
import techfin.pledge.loan.Borrower;
import techfin.pledge.loan.IpLoanRecord;
import techfin.pledge.loan.Purpose;
import techfin.pledge.loan.RiskParty;
import techfin.pledge.loan.RiskShare;
import techfin.pledge.loan.SecurityKind;
import techfin.subsidy.LoanRate;

/** Draws the terms of a loan: mostly 普惠, up to 10,000,000 yuan; rates around the prime rate of their year. */
final class DemoTerms {
    private static final List<Integer> WAN =
            List.of(50, 100, 150, 200, 200, 300, 300, 300, 400, 500, 500, 500, 800, 1000, 1000, 1500, 2000);
    private static final List<Purpose> PURPOSES = List.of(
            Purpose.WORKING_CAPITAL,
            Purpose.WORKING_CAPITAL,
            Purpose.WORKING_CAPITAL,
            Purpose.RESEARCH,
            Purpose.EQUIPMENT,
            Purpose.INDUSTRIALISATION);

    private DemoTerms() {}

    static IpLoanRecord draw(
            DemoEnterprise enterprise, String bank, LocalDate disbursedOn, int number, boolean first, Draws draws) {
        int months = draws.of(List.of(6, 12, 12, 12, 12, 12, 24, 36));
        String contract = String.format(Locale.ROOT, "%s-ZS-%d-%06d", bank, disbursedOn.getYear(), number);
        boolean mixed = draws.percent(20);
        return new IpLoanRecord(
                contract,
                contract + "-01",
                new Borrower(
                        enterprise.uscc(), enterprise.name(), enterprise.divisionCode(), enterprise.industryCode()),
                bank + "-00" + draws.between(1, 6),
                disbursedOn.minusDays(draws.between(0, 6)),
                disbursedOn,
                disbursedOn.plusMonths(months).minusDays(1),
                Money.ofFen(draws.of(WAN) * 1_000_000L),
                rate(disbursedOn, draws),
                mixed ? SecurityKind.MIXED : SecurityKind.IP_PLEDGE,
                mixed ? Percent.parse(draws.of(List.of("30", "50", "60", "70"))) : Percent.HUNDRED,
                mixed ? "ZM-" + contract : null,
                draws.of(PURPOSES),
                first,
                List.of(),
                risk(draws),
                null);
    }

    /** The same on these pledges. */
    static IpLoanRecord on(IpLoanRecord terms, List<String> pledgeIds) {
        return with(terms, terms.maturesOn(), pledgeIds);
    }

    /** The same terms for twelve months. */
    static IpLoanRecord forAYear(IpLoanRecord terms) {
        return with(terms, terms.disbursedOn().plusYears(1).minusDays(1), terms.pledgeIds());
    }

    private static IpLoanRecord with(IpLoanRecord terms, LocalDate maturesOn, List<String> pledgeIds) {
        return new IpLoanRecord(
                terms.contractNumber(),
                terms.noteNumber(),
                terms.borrower(),
                terms.bankBranchCode(),
                terms.signedOn(),
                terms.disbursedOn(),
                maturesOn,
                terms.principal(),
                terms.rate(),
                terms.security(),
                terms.pledgedShare(),
                terms.shareCertificate(),
                terms.purpose(),
                terms.firstLoan(),
                pledgeIds,
                terms.riskShares(),
                terms.predecessorNoteNumber());
    }

    /** Shandong's fund bears 40 % (policy.md 2.4); where nothing is agreed the list is empty. */
    private static List<RiskShare> risk(Draws draws) {
        return draws.percent(40)
                ? List.of(
                        new RiskShare(RiskParty.PROVINCE_FUND, null, Percent.parse("40")),
                        new RiskShare(RiskParty.BANK, null, Percent.parse("60")))
                : List.of();
    }

    private static LoanRate rate(LocalDate on, Draws draws) {
        if (on.getYear() >= 2024 && draws.percent(12)) {
            return new LoanRate.LprPlus(LprTenor.ONE_YEAR, draws.between(0, 12) * 5, List.of());
        }
        int middle = switch (on.getYear()) {
            case 2022 -> 440;
            case 2023 -> 420;
            case 2024 -> 385;
            case 2025 -> 350;
            default -> 330;
        };
        return new LoanRate.Fixed(Rate.ofBasisPoints(middle + draws.between(-8, 8) * 5));
    }
}
