package techfin.lending.servicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static techfin.lending.servicing.Examples.DISBURSED;
import static techfin.lending.servicing.Examples.MATURES;
import static techfin.lending.servicing.Examples.PRINCIPAL;
import static techfin.lending.servicing.Examples.TODAY;

import java.util.Random;
import org.junit.jupiter.api.Test;
import techfin.lending.filing.LoanStatus;
import techfin.money.Money;

class LoanLifeTest {
    private final LoanLife loan = Examples.accepted();

    @Test
    void more_than_the_principal_is_never_outstanding() {
        assertThatThrownBy(() -> new LoanLife(
                        LoanStatus.ACCEPTED,
                        DISBURSED,
                        MATURES,
                        null,
                        PRINCIPAL,
                        Balance.of(PRINCIPAL.plus(Money.ofFen(1)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("5000000.01");
    }

    @Test
    void a_settlement_taken_back_restores_exactly_what_was_outstanding() {
        Random seeded = new Random(20261121);
        for (int round = 0; round < 500; round++) {
            LoanLife running = ServicingRules.interestPaid(
                    ServicingRules.repaid(loan, Money.ofFen(seeded.nextLong(PRINCIPAL.fen() + 1))),
                    Money.ofFen(seeded.nextLong(1_000_000)));
            LoanLife settled = ServicingRules.settled(running, new Settlement(TODAY, 0), "bank-a.clerk");
            LoanLife confirmed = ServicingRules.confirmed(settled, "bank-a.checker", TODAY);
            assertThat(ServicingRules.runningAgain(settled)).isEqualTo(running);
            assertThat(ServicingRules.runningAgain(confirmed)).isEqualTo(running);
        }
    }

    @Test
    void a_confirmation_changes_nothing_but_who_confirmed() {
        LoanLife settled = ServicingRules.settled(loan, new Settlement(TODAY, 3), "bank-a.clerk");
        LoanLife confirmed = ServicingRules.confirmed(settled, "bank-a.checker", TODAY.plusDays(1));
        assertThat(confirmed.balance().settlement())
                .isEqualTo(new SettlementReport(PRINCIPAL, "bank-a.clerk", "bank-a.checker", TODAY.plusDays(1)));
        assertThat(confirmed.balance().settledOn()).isEqualTo(TODAY);
        assertThat(confirmed.balance().overdueDays()).isEqualTo(3);
    }
}
