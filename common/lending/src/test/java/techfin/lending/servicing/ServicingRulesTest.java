package techfin.lending.servicing;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.lending.servicing.Examples.DISBURSED;
import static techfin.lending.servicing.Examples.TODAY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import techfin.lending.filing.LoanStatus;
import techfin.lending.record.Finding;
import techfin.money.Money;

class ServicingRulesTest {
    private final LoanLife loan = Examples.accepted();

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }

    @Test
    void a_repayment_lies_between_disbursement_and_today_and_within_the_balance() {
        Money one = Money.parse("1.00");
        assertThat(ServicingRules.refusals(loan, DISBURSED, one, TODAY)).isEmpty();
        assertThat(codes(ServicingRules.refusals(loan, DISBURSED.minusDays(1), one, TODAY)))
                .containsExactly("BEFORE_DISBURSEMENT");
        assertThat(codes(ServicingRules.refusals(loan, TODAY.plusDays(1), one, TODAY)))
                .containsExactly("IN_FUTURE");
        assertThat(codes(ServicingRules.refusals(loan, DISBURSED, Money.parse("5000000.01"), TODAY)))
                .containsExactly("ABOVE_OUTSTANDING");
        assertThat(codes(ServicingRules.refusals(loan, DISBURSED, Money.ZERO, TODAY)))
                .containsExactly("NOT_POSITIVE");
    }

    @Test
    void repayments_lower_the_balance_and_vouchers_add_up() {
        LoanLife after = ServicingRules.interestPaid(
                ServicingRules.interestPaid(
                        ServicingRules.repaid(loan, Money.parse("1000000.00")), Money.parse("14375.00")),
                Money.parse("0.01"));
        assertThat(after.balance().outstanding()).isEqualTo(Money.parse("4000000.00"));
        assertThat(after.balance().interestPaid()).isEqualTo(Money.parse("14375.01"));
    }

    @Test
    void a_settlement_repays_the_rest() {
        LoanLife settled = ServicingRules.settled(loan, new Settlement(TODAY, 0), "bank-a.clerk");
        assertThat(settled.status()).isEqualTo(LoanStatus.SETTLED);
        assertThat(settled.balance().outstanding()).isEqualTo(Money.ZERO);
        assertThat(settled.repaid()).isEqualTo(Examples.PRINCIPAL);
        assertThat(settled.settledEarly()).isTrue();
        assertThat(loan.settledEarly()).isFalse();
    }

    @Test
    void nobody_repays_after_the_settlement() {
        Repayment later =
                new Repayment("1", "loan", TODAY, Money.parse("1.00"), Recorded.of("bank-a.clerk", Instant.EPOCH));
        assertThat(codes(ServicingRules.refusals(loan, new Settlement(TODAY.minusDays(1), 0), List.of(later), TODAY)))
                .containsExactly("REPAYMENT_AFTER_SETTLEMENT");
    }

    @Test
    void days_past_maturity_are_overdue_days() {
        LocalDate afterMaturity = loan.maturesOn().plusDays(12);
        assertThat(codes(ServicingRules.refusals(loan, new Settlement(afterMaturity, 11), List.of(), afterMaturity)))
                .containsExactly("OVERDUE_DAYS_TOO_FEW");
        assertThat(ServicingRules.refusals(loan, new Settlement(afterMaturity, 12), List.of(), afterMaturity))
                .isEmpty();
    }
}
