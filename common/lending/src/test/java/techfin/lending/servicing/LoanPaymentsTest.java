package techfin.lending.servicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import techfin.money.Money;

class LoanPaymentsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 21);
    private static final Recorded BY_CLERK = Recorded.of("bank-a.clerk", Instant.EPOCH);
    private final InterestVoucher wrong =
            new InterestVoucher("1", "loan", "FX-1", DAY, Money.parse("14750.00"), BY_CLERK);
    private final InterestVoucher back = wrong.reversal("2", DAY, reversing("1"));
    private final InterestVoucher right =
            new InterestVoucher("3", "loan", "FX-1", DAY, Money.parse("14175.00"), BY_CLERK);

    private static Recorded reversing(String id) {
        return new Recorded("bank-a.clerk", Instant.EPOCH, id, "WRONG_AMOUNT");
    }

    @Test
    void a_reversal_is_the_negative_of_its_entry() {
        assertThat(back.amount()).isEqualTo(Money.parse("14750.00").negated());
        assertThat(back.number()).isEqualTo("FX-1");
        assertThat(LoanPayments.reversals(List.of(wrong, back, right))).containsOnlyKeys("1");
    }

    @Test
    void neither_a_reversed_entry_nor_its_reversal_stands() {
        Repayment paid = new Repayment("4", "loan", DAY, Money.parse("1.00"), BY_CLERK);
        LoanPayments all = new LoanPayments(
                List.of(paid, paid.reversal("5", DAY.plusDays(3), reversing("4"))), List.of(wrong, back, right));
        assertThat(all.standingVouchers()).containsExactly(right);
        assertThat(all.standingRepayments()).isEmpty();
    }

    @Test
    void the_balance_is_as_if_a_reversed_repayment_had_never_been() {
        LoanLife loan = Examples.accepted();
        Repayment paid = new Repayment("4", "loan", DAY, Money.parse("1000000.00"), BY_CLERK);
        LoanLife after = ServicingRules.repaid(
                ServicingRules.repaid(loan, paid.amount()),
                paid.reversal("5", DAY, reversing("4")).amount());
        assertThat(after.balance()).isEqualTo(loan.balance());
    }

    @Test
    void an_entry_is_not_taken_back_before_it_was_made_nor_in_the_future() {
        LocalDate today = DAY.plusDays(30);
        assertThat(ServicingRules.reversalRefusals(wrong, DAY, today)).isEmpty();
        assertThat(ServicingRules.reversalRefusals(wrong, DAY.minusDays(1), today))
                .extracting("code")
                .containsExactly("BEFORE_WRONG_ENTRY");
        assertThat(ServicingRules.reversalRefusals(wrong, today.plusDays(1), today))
                .extracting("code")
                .containsExactly("IN_FUTURE");
    }
}
