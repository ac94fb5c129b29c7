package techfin.loan.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import techfin.money.Money;

class LimitClaimTest {
    private static final Money FIVE = Money.parse("5000000.00");
    private static final Money THREE = Money.parse("3000000.00");

    private static LimitClaim claim(String note, @Nullable String predecessor, Money held) {
        return new LimitClaim("id-" + note, "BANK-A", note, predecessor, held);
    }

    private static LoanRecord record(String predecessor) {
        return Examples.with(Examples.borrower(), Purpose.REPAY_PREDECESSOR, predecessor);
    }

    @Test
    void loans_add_up_over_banks_and_the_loan_itself_does_not_count() {
        List<LimitClaim> all = List.of(
                claim("A", null, FIVE),
                new LimitClaim("id-B", "BANK-B", "A", null, THREE),
                new LimitClaim("own", "BANK-A", Examples.record().noteNumber(), null, FIVE));
        assertThat(LimitClaim.heldByOthers(all, "own", "BANK-A", Examples.record()))
                .isEqualTo(Money.parse("8000000.00"));
    }

    @Test
    void a_rollover_finds_room_for_the_loan_that_it_repays() {
        List<LimitClaim> all = List.of(claim("OLD", null, FIVE), claim("X", null, THREE));
        assertThat(LimitClaim.heldByOthers(all, "new", "BANK-A", record("OLD"))).isEqualTo(THREE);
        assertThat(LimitClaim.heldByOthers(all, "new", "BANK-B", record("OLD")))
                .as("a note of the same number at another bank is another loan")
                .isEqualTo(Money.parse("8000000.00"));
    }

    @Test
    void while_both_run_the_pair_holds_the_larger_of_the_two() {
        assertThat(LimitClaim.held(List.of(claim("OLD", null, FIVE), claim("NEW", "OLD", FIVE))))
                .isEqualTo(FIVE);
        assertThat(LimitClaim.held(List.of(claim("OLD", null, FIVE), claim("NEW", "OLD", THREE))))
                .isEqualTo(FIVE);
        assertThat(LimitClaim.held(List.of(claim("OLD", null, THREE), claim("NEW", "OLD", FIVE))))
                .isEqualTo(FIVE);
    }

    @Test
    void two_rollovers_of_one_loan_do_not_free_it_twice() {
        assertThat(LimitClaim.held(
                        List.of(claim("OLD", null, FIVE), claim("NEW-1", "OLD", THREE), claim("NEW-2", "OLD", THREE))))
                .isEqualTo(Money.parse("6000000.00"));
    }
}
