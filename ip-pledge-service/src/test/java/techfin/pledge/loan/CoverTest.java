package techfin.pledge.loan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import techfin.money.Money;
import techfin.pledge.loan.Cover.Claim;
import techfin.pledge.loan.Cover.Shortfall;

/** What pledges cover: a worked example each, and the same by trying every set of loans. */
class CoverTest {
    private static Claim claim(String amount, String... pledges) {
        return new Claim(Money.parse(amount), List.of(pledges));
    }

    private static Map<String, Money> secured(String... each) {
        Map<String, Money> secured = new HashMap<>();
        for (int i = 0; i < each.length; i += 2) {
            secured.put(each[i], Money.parse(each[i + 1]));
        }
        return secured;
    }

    private static List<String> told(List<Shortfall> shortfalls) {
        return shortfalls.stream()
                .map(one -> one.pledgeIds() + " " + one.secured() + " " + one.excess())
                .toList();
    }

    @Test
    void loans_up_to_the_last_fen_of_a_pledge_are_covered() {
        List<Claim> claims = List.of(claim("4400000.00", "P"), claim("600000.00", "P"));
        assertThat(Cover.of(claims, secured("P", "5000000.00")).shortfalls()).isEmpty();
        assertThat(told(Cover.of(claims, secured("P", "4999999.99")).shortfalls()))
                .containsExactly("[P] 4999999.99 0.01");
    }

    @Test
    void a_repayment_taken_back_after_its_money_was_lent_again_overdraws_by_just_that() {
        List<Claim> claims = List.of(claim("5000000.00", "P"), claim("600000.00", "P"));
        assertThat(told(Cover.of(claims, secured("P", "5000000.00")).shortfalls()))
                .containsExactly("[P] 5000000.00 600000.00");
    }

    @Test
    void a_loan_on_two_pledges_makes_room_on_the_one_that_another_loan_needs() {
        List<Claim> claims = List.of(claim("5.00", "P", "Q"), claim("10.00", "P"));
        assertThat(Cover.of(claims, secured("P", "10.00", "Q", "5.00")).shortfalls())
                .isEmpty();
    }

    /** 16 on the first alone cannot use what is free on the second. */
    @Test
    void what_a_pledge_beside_it_secures_helps_only_the_loans_that_rest_on_it() {
        List<Claim> claims = List.of(claim("16.00", "P"), claim("5.00", "P", "Q"));
        assertThat(told(Cover.of(claims, secured("P", "10.00", "Q", "100.00")).shortfalls()))
                .containsExactly("[P] 10.00 6.00");
    }

    @Test
    void pledges_that_are_overdrawn_together_are_told_together_and_others_apart() {
        List<Claim> claims = List.of(claim("12.00", "P", "Q"), claim("9.00", "Q"), claim("3.00", "R"));
        assertThat(told(Cover.of(claims, secured("P", "10.00", "Q", "10.00", "R", "2.00"))
                        .shortfalls()))
                .containsExactlyInAnyOrder("[P, Q] 20.00 1.00", "[R] 2.00 1.00");
    }

    @Test
    void nothing_is_secured_by_a_pledge_that_is_not_there() {
        assertThat(told(Cover.of(List.of(claim("1.00", "P")), Map.of()).shortfalls()))
                .containsExactly("[P] 0.00 1.00");
        assertThat(Cover.of(List.of(), secured("P", "1.00")).shortfalls()).isEmpty();
    }

    /** 4,000,000 on the first, 6,000,000 on both: the second is needed whole. Of 10 on one alone nobody relieves it. */
    @Test
    void a_pledge_is_needed_for_what_no_other_pledge_of_its_loans_secures() {
        Cover both = Cover.of(
                List.of(claim("4000000.00", "P"), claim("6000000.00", "P", "Q")),
                secured("P", "5000000.00", "Q", "5000000.00"));
        assertThat(both.neededOf("Q")).isEqualTo(Money.parse("5000000.00"));
        assertThat(both.neededOf("P")).isEqualTo(Money.parse("5000000.00"));
        Cover alone =
                Cover.of(List.of(claim("10.00", "P"), claim("1.00", "P", "Q")), secured("P", "10.00", "Q", "100.00"));
        assertThat(alone.neededOf("P")).isEqualTo(Money.parse("10.00"));
        assertThat(alone.neededOf("Q")).isEqualTo(Money.parse("1.00"));
    }

    /** Hall's theorem: what stays open is the most that any set of loans takes beyond all of its pledges. */
    @Test
    void the_excess_is_the_most_that_any_set_of_loans_takes_beyond_its_pledges() {
        Random seeded = new Random(20261121);
        int overdrawn = 0;
        for (int round = 0; round < 3_000; round++) {
            Map<String, Money> secured = new HashMap<>();
            for (String pledge : List.of("P", "Q", "R", "S").subList(0, 1 + seeded.nextInt(4))) {
                secured.put(pledge, Money.ofFen(seeded.nextInt(12)));
            }
            List<Claim> claims = claims(seeded, List.copyOf(secured.keySet()));
            List<Shortfall> found = Cover.of(claims, secured).shortfalls();
            assertThat(excess(found)).isEqualTo(worst(claims, secured));
            Set<String> told = new HashSet<>();
            for (Shortfall one : found) {
                assertThat(one.secured()).isEqualTo(sum(one.pledgeIds(), secured));
                assertThat(one.pledgeIds()).allMatch(told::add);
            }
            String any = secured.keySet().iterator().next();
            Money needed = Cover.of(claims, secured).neededOf(any);
            Money least = worst(claims, with(secured, any, Money.ofFen(1_000)));
            assertThat(worst(claims, with(secured, any, needed))).isEqualTo(least);
            if (needed.isPositive()) {
                assertThat(worst(claims, with(secured, any, needed.minus(Money.ofFen(1)))))
                        .isGreaterThan(least);
            }
            overdrawn += found.isEmpty() ? 0 : 1;
        }
        assertThat(overdrawn).isBetween(500, 2_500);
    }

    private static List<Claim> claims(Random seeded, List<String> pledges) {
        List<Claim> claims = new ArrayList<>();
        for (int i = seeded.nextInt(6); i > 0; i--) {
            Set<String> on = new HashSet<>(Set.of(pledges.get(seeded.nextInt(pledges.size()))));
            pledges.stream().filter(pledge -> seeded.nextInt(3) == 0).forEach(on::add);
            claims.add(new Claim(Money.ofFen(seeded.nextInt(8)), List.copyOf(on)));
        }
        return claims;
    }

    private static Money worst(List<Claim> claims, Map<String, Money> secured) {
        Money worst = Money.ZERO;
        for (int set = 0; set < 1 << claims.size(); set++) {
            Money taken = Money.ZERO;
            Set<String> behind = new HashSet<>();
            for (int i = 0; i < claims.size(); i++) {
                if ((set >> i & 1) == 1) {
                    taken = taken.plus(claims.get(i).amount());
                    behind.addAll(claims.get(i).pledgeIds());
                }
            }
            worst = worst.max(taken.minus(sum(behind, secured)));
        }
        return worst;
    }

    private static Money excess(List<Shortfall> found) {
        return Money.sum(found.stream().map(Shortfall::excess).collect(Collectors.toList()));
    }

    private static Money sum(Collection<String> pledges, Map<String, Money> secured) {
        return Money.sum(pledges.stream()
                .map(pledge -> secured.getOrDefault(pledge, Money.ZERO))
                .toList());
    }

    private static Map<String, Money> with(Map<String, Money> secured, String pledge, Money amount) {
        Map<String, Money> other = new HashMap<>(secured);
        other.put(pledge, amount);
        return other;
    }
}
