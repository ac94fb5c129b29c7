package techfin.subsidykit.clawback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import techfin.money.Money;
import techfin.money.Percent;
import techfin.subsidy.Part;
import techfin.subsidykit.payment.PaidPart;
import techfin.subsidykit.payment.Share;

class ClawbackSplitTest {
    private static final LocalDate DECIDED = LocalDate.parse("2026-11-21");

    private static Share paid(String party, long fen, long clawedBack) {
        return new Share("case", party, Money.ofFen(fen), Money.ofFen(fen), Money.ofFen(fen), Money.ofFen(clawedBack));
    }

    private static PaidPart payment(String party, LocalDate on, String amount) {
        return new PaidPart(party, on, Money.parse(amount));
    }

    private static ClawbackSplit split(
            String amount, List<Share> shares, List<PaidPart> payments, @Nullable Percent rate) {
        return ClawbackSplit.of(Money.parse(amount), shares, payments, rate, DECIDED);
    }

    /** 3.6 % a year of 360 days is 0.01 % a day: 10,000.00 bear 1.00 a day. */
    @ParameterizedTest
    @CsvSource({
        "10000.00,0,0.00",
        "10000.00,1,1.00",
        "10000.00,30,30.00",
        "5000.00,3,1.50",
        "50.00,1,0.01",
        "49.99,1,0.00"
    })
    void interest_runs_from_the_payment_in_to_the_decision_out_and_is_rounded_half_up_once(
            String amount, int days, String interest) {
        List<Share> shares = List.of(paid("CITY", 1_000_000, 0));
        List<PaidPart> payments = List.of(payment("CITY", DECIDED.minusDays(days), "10000.00"));
        assertThat(split(amount, shares, payments, Percent.parse("3.6")).interest())
                .isEqualTo(Money.parse(interest));
    }

    @Test
    void payments_of_several_days_bear_interest_each_from_its_own_day() {
        List<Share> shares = List.of(paid("CITY", 1_000_000, 0));
        List<PaidPart> payments = List.of(
                payment("CITY", DECIDED.minusDays(10), "2500.00"), payment("CITY", DECIDED.minusDays(30), "7500.00"));
        assertThat(split("10000.00", shares, payments, Percent.parse("3.6")).interest())
                .isEqualTo(Money.parse("25.00"));
        assertThat(split("4000.00", shares, payments, Percent.parse("3.6")).interest())
                .isEqualTo(Money.parse("10.00"));
    }

    @Test
    void without_a_rate_there_is_no_interest() {
        List<PaidPart> payments = List.of(payment("CITY", DECIDED.minusDays(300), "10000.00"));
        assertThat(split("10000.00", List.of(paid("CITY", 1_000_000, 0)), payments, null)
                        .interest())
                .isEqualTo(Money.ZERO);
    }

    @Test
    void the_parties_get_back_in_proportion_to_what_they_still_miss() {
        List<Share> shares = List.of(paid("PROVINCE", 30_000, 0), paid("CITY", 15_000, 0));
        assertThat(split("100.00", shares, List.of(), null).parts())
                .containsExactly(new Part("CITY", Money.parse("33.33")), new Part("PROVINCE", Money.parse("66.67")));
        List<Share> rest = List.of(paid("PROVINCE", 30_000, 30_000), paid("CITY", 15_000, 5_000));
        assertThat(split("100.00", rest, List.of(), null).parts())
                .containsExactly(new Part("CITY", Money.parse("100.00")));
    }

    @Test
    void nobody_asks_back_nothing_or_more_than_is_left() {
        List<Share> shares = List.of(paid("CITY", 10_000, 4_000));
        assertThatThrownBy(() -> split("60.01", shares, List.of(), null)).hasMessageContaining("60.01");
        assertThatThrownBy(() -> split("0.00", shares, List.of(), null)).hasMessageContaining("0.00");
    }

    /** Any number of clawbacks one after the other: parts add up, no party loses more than it paid, all comes back. */
    @Test
    void clawbacks_one_after_the_other_bring_back_exactly_what_was_paid() {
        for (long seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            List<Share> shares = new ArrayList<>();
            for (String party : List.of("PROVINCE", "CITY", "COUNTY")) {
                shares.add(paid(party, 1 + random.nextInt(100_000), 0));
            }
            Money left = Money.sum(shares.stream().map(Share::kept).toList());
            while (left.isPositive()) {
                Money amount = Money.ofFen(Math.min(left.fen(), 1 + random.nextInt(40_000)));
                ClawbackSplit split = ClawbackSplit.of(amount, shares, List.of(), null, DECIDED);
                assertThat(Money.sum(split.parts().stream().map(Part::amount).toList()))
                        .as("seed %d", seed)
                        .isEqualTo(amount);
                split.parts()
                        .forEach(part -> shares.replaceAll(share -> share.party()
                                        .equals(part.party())
                                ? paid(
                                        share.party(),
                                        share.paid().fen(),
                                        share.clawedBack().plus(part.amount()).fen())
                                : share));
                left = left.minus(amount);
            }
            assertThat(shares)
                    .as("seed %d", seed)
                    .allMatch(share -> share.kept().isZero());
        }
    }

    /** The interest of two clawbacks differs from that of one over both by at most one fen. */
    @Test
    void splitting_a_clawback_moves_the_interest_by_at_most_one_fen() {
        for (long seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            long fen = 2L + random.nextInt(10_000_000);
            long first = 1L + random.nextInt((int) fen - 1);
            LocalDate paidOn = DECIDED.minusDays(random.nextInt(1000));
            List<PaidPart> payments = List.of(new PaidPart("CITY", paidOn, Money.ofFen(fen)));
            Percent rate = Percent.parse("4.35");
            Money whole = interest(fen, List.of(paid("CITY", fen, 0)), payments, rate);
            Money one = interest(first, List.of(paid("CITY", fen, 0)), payments, rate);
            Money two = interest(fen - first, List.of(paid("CITY", fen, first)), payments, rate);
            assertThat(Math.abs(whole.minus(one).minus(two).fen()))
                    .as("seed %d", seed)
                    .isLessThanOrEqualTo(1);
            long days = DECIDED.toEpochDay() - paidOn.toEpochDay();
            assertThat(whole).isEqualTo(Money.ofFen(fen).times(435 * days, 10_000L * 360, RoundingMode.HALF_UP));
        }
    }

    private static Money interest(long fen, List<Share> shares, List<PaidPart> payments, Percent rate) {
        return ClawbackSplit.of(Money.ofFen(fen), shares, payments, rate, DECIDED)
                .interest();
    }
}
