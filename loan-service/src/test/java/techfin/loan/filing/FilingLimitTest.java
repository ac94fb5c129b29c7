package techfin.loan.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.loan.filing.FilingLimit.filedAmount;
import static techfin.loan.filing.FilingLimit.filedBalance;

import java.util.Random;
import org.junit.jupiter.api.Test;
import techfin.lending.servicing.ServicingRules;
import techfin.lending.servicing.Settlement;
import techfin.money.Money;

class FilingLimitTest {
    private static Money yuan(String amount) {
        return Money.parse(amount);
    }

    /** Case D11 of the worked cases: limit of 鲁科字〔2023〕154号. */
    @Test
    void only_the_part_inside_twenty_million_is_filed_and_a_repayment_frees_the_limit() {
        assertThat(filedAmount(yuan("8000000.00"), yuan("15000000.00"))).isEqualTo(yuan("5000000.00"));
        Money afterRepayment = filedBalance(yuan("15000000.00"), yuan("11000000.00"));
        assertThat(filedAmount(yuan("8000000.00"), afterRepayment)).isEqualTo(yuan("8000000.00"));
    }

    @Test
    void nothing_is_filed_when_the_limit_is_used_up_or_was_exceeded_under_an_older_rule() {
        assertThat(filedAmount(yuan("0.01"), yuan("20000000.00"))).isEqualTo(Money.ZERO);
        assertThat(filedAmount(yuan("0.01"), yuan("20000000.01"))).isEqualTo(Money.ZERO);
        assertThat(filedAmount(yuan("0.01"), yuan("19999999.99"))).isEqualTo(yuan("0.01"));
    }

    @Test
    void the_unfiled_part_is_repaid_first() {
        assertThat(filedBalance(yuan("5000000.00"), yuan("6000000.00"))).isEqualTo(yuan("5000000.00"));
        assertThat(filedBalance(yuan("5000000.00"), yuan("4000000.00"))).isEqualTo(yuan("4000000.00"));
    }

    @Test
    void however_many_loans_are_filed_their_balance_never_exceeds_the_limit() {
        Random seeded = new Random(154);
        for (int firm = 0; firm < 500; firm++) {
            Money balance = Money.ZERO;
            for (int loan = 0; loan < 12; loan++) {
                Money principal = Money.ofFen(1 + seeded.nextLong(900_000_000L));
                Money filed = filedAmount(principal, balance);
                assertThat(filed).isBetween(Money.ZERO, principal);
                balance = balance.plus(filed);
                assertThat(balance).isLessThanOrEqualTo(FilingLimit.PER_ENTERPRISE);
            }
        }
    }

    @Test
    void a_balance_that_rises_again_never_takes_what_others_filed_meanwhile() {
        Money filed = yuan("20000000.00");
        Money others = yuan("10000000.00");
        assertThat(FilingLimit.filedAmountHeld(filed, filed, Money.ZERO)).isEqualTo(filed);
        assertThat(FilingLimit.filedAmountHeld(filed, others, others)).isEqualTo(filed);
        assertThat(FilingLimit.filedAmountHeld(filed, filed, others)).isEqualTo(others);
    }

    @Test
    void a_settlement_frees_the_limit() {
        Loan loan = Examples.accepted();
        Loan settled =
                loan.living(ServicingRules.settled(loan.life(), new Settlement(Examples.TODAY, 0), "bank-a.clerk"));
        assertThat(loan.filedBalance()).isEqualTo(loan.filing().filedAmount());
        assertThat(settled.filedBalance()).isEqualTo(Money.ZERO);
        assertThat(settled.version()).isEqualTo(loan.version() + 1);
    }
}
