package techfin.loan.subsidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import techfin.loan.RunningService;
import techfin.loan.filing.Examples;
import techfin.loan.filing.Loan;
import techfin.loan.servicing.InterestVoucher;
import techfin.loan.servicing.LoanPayments;
import techfin.loan.servicing.Recorded;
import techfin.loan.servicing.Repayment;
import techfin.loan.servicing.ServicingRules;
import techfin.loan.servicing.Settlement;
import techfin.loan.subsidy.usecase.Entitlements;
import techfin.money.Money;
import techfin.testkit.database.TestDatabase;

/** What of a loan's life reaches the calculation of its subsidy. */
class EntitlementFactsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 21);
    private static final Recorded BY_CLERK = Recorded.of("bank-a.clerk", Instant.EPOCH);
    private static final SubsidyRound ROUND = new SubsidyRound(
            "1",
            1,
            "2027年度",
            "SD-TRANSFER-LOAN",
            "2027",
            DAY,
            DAY.plusYears(1),
            2027,
            Money.parse("1000000.00"),
            Money.ZERO,
            "bureau.reviewer");
    private final Entitlements entitlements =
            RunningService.on(TestDatabase.h2()).context().getBean(Entitlements.class);
    private final InterestVoucher right =
            new InterestVoucher("1", "loan", "FX-1", DAY, Money.parse("10000.00"), BY_CLERK);

    private Entitlement of(Loan loan, LoanPayments payments) {
        return entitlements.of(loan, payments, ROUND, List.of());
    }

    private static Loan settled(Loan loan) {
        return ServicingRules.settled(loan, new Settlement(LocalDate.of(2026, 11, 20), 0), "bank-a.clerk");
    }

    @Test
    void reversed_entries_and_their_reversals_leave_no_trace() {
        Recorded reversal = new Recorded("bank-a.clerk", Instant.EPOCH, "2", "WRONG_AMOUNT");
        InterestVoucher wrong = new InterestVoucher("2", "loan", "FX-2", DAY, Money.parse("99.00"), BY_CLERK);
        Repayment paid = new Repayment("2", "loan", DAY, Money.parse("1000000.00"), BY_CLERK);
        Loan loan = settled(Examples.accepted());
        Entitlement clean = of(loan, new LoanPayments(List.of(), List.of(right)));
        Entitlement withReversals = of(
                loan,
                new LoanPayments(
                        List.of(paid, paid.reversal("3", DAY.plusDays(9), reversal)),
                        List.of(right, wrong, wrong.reversal("3", DAY.plusDays(9), reversal))));
        assertThat(clean.granted()).as("refusals: %s", clean.refusals()).isTrue();
        assertThat(clean.interestPaid()).isEqualTo(Money.parse("10000.00"));
        assertThat(withReversals).isEqualTo(clean);
    }

    @Test
    void the_extended_end_stands_in_the_receipt_and_the_contract_s_maturity_beside_it() {
        Loan loan = Examples.accepted();
        LocalDate extendedTo = loan.record().maturesOn().plusMonths(6);
        Entitlement extended = of(settled(loan.extended(extendedTo)), new LoanPayments(List.of(), List.of(right)));
        assertThat(extended.receipt().toString())
                .contains("extendedTo=" + extendedTo)
                .contains("maturesOn=" + loan.record().maturesOn());
    }
}
