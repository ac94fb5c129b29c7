package techfin.subsidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import techfin.money.DayCount;
import techfin.money.LprTable;
import techfin.money.Money;
import techfin.money.Percent;
import techfin.money.Rate;
import techfin.subsidy.Budget.WhenShort;
import techfin.subsidy.exact.Ratio;
import techfin.subsidy.exact.Segments;
import techfin.subsidy.exact.SubsidyCase;

/** What holds for every loan and every scheme, tried on many seeded ones. */
class LawsTest {
    private static final List<DayCount> DAY_COUNTS = List.of(DayCount.values());
    private static final LocalDate START = LocalDate.of(2021, 1, 1);

    @Test
    void parts_add_up_stay_within_interest_paid_and_under_their_caps() {
        Random random = new Random(1);
        for (int i = 0; i < 5_000; i++) {
            Loans loan = loan(random);
            Quote quote = loan.by(rules(random).limited());
            assertThat(Money.sum(quote.parts().stream().map(Part::amount).toList()))
                    .isEqualTo(quote.amount());
            assertThat(quote.amount()).isLessThanOrEqualTo(quote.interestPaid());
            assertThat(quote.parts().getFirst().amount()).isLessThanOrEqualTo(Money.parse("5000.00"));
        }
    }

    @ParameterizedTest
    @EnumSource(DayCount.class)
    void splitting_a_period_moves_interest_by_at_most_one_fen(DayCount dayCount) {
        Random random = new Random(2);
        for (int i = 0; i < 3_000; i++) {
            Loans loan = loan(random);
            LocalDate split = loan.drawdowns.getFirst().on().plusDays(1 + random.nextInt(100));
            Rules rules = Rules.of(new Base.InterestPaid(), dayCount).grant("PROVINCE", "40");
            Money whole = loan.by(rules).interest();
            // A repayment and a drawdown of the same amount on one day split the period and change nothing.
            Money parts = loan.repaid(split.toString(), "0.01")
                    .drawn(split.toString(), "0.01")
                    .by(rules)
                    .interest();
            assertThat(parts.minus(whole).fen()).isBetween(-1L, 1L);
        }
    }

    @Test
    void more_balance_more_days_and_a_higher_rate_never_give_less() {
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            long fen = 1 + random.nextLong(1_000_000_000L);
            int days = 1 + random.nextInt(700);
            Rate rate = new Rate(1 + random.nextLong(20_000_000L));
            SchemeVersion scheme = rules(random).build();
            Money amount = amount(scheme, fen, days, rate);
            assertThat(amount(scheme, fen + random.nextLong(1_000_000L), days, rate))
                    .isGreaterThanOrEqualTo(amount);
            assertThat(amount(scheme, fen, days + random.nextInt(100), rate)).isGreaterThanOrEqualTo(amount);
            assertThat(amount(scheme, fen, days, new Rate(rate.millionths() + random.nextLong(1_000_000L))))
                    .isGreaterThanOrEqualTo(amount);
        }
    }

    private static Money amount(SchemeVersion scheme, long fen, int days, Rate rate) {
        Loans loan = Loans.of(
                        Money.ofFen(fen).toString(),
                        START.toString(),
                        START.plusDays(days).toString())
                .at(rate.toString());
        return loan.by(scheme).amount();
    }

    @ParameterizedTest
    @EnumSource(WhenShort.class)
    void a_budget_is_never_exceeded_and_never_left_over_by_more_than_the_entitlements(WhenShort whenShort) {
        Random random = new Random(4);
        for (int i = 0; i < 5_000; i++) {
            List<Money> entitlements = random.longs(1 + random.nextInt(30), 0, 50_000_000)
                    .mapToObj(Money::ofFen)
                    .toList();
            Money budget = Money.ofFen(random.nextLong(600_000_000L));
            List<Money> amounts = RoundBudget.distribute(new Budget(budget, whenShort), entitlements);
            Money granted = Money.sum(amounts);
            Money left = budget.minus(granted);
            assertThat(left).isGreaterThanOrEqualTo(Money.ZERO);
            boolean enough = Money.sum(entitlements).compareTo(budget) <= 0;
            for (int j = 0; j < amounts.size(); j++) {
                Money entitlement = entitlements.get(j);
                assertThat(amounts.get(j)).isBetween(Money.ZERO, entitlement);
                switch (whenShort) {
                    case PRO_RATA, FIRST_COME ->
                        assertThat(enough || left.isZero()).isTrue();
                    case REFUSE ->
                        assertThat(amounts.get(j).equals(entitlement) || left.compareTo(entitlement) < 0)
                                .isTrue();
                }
            }
        }
    }

    @Test
    void a_reduced_amount_is_split_to_the_last_fen() {
        assertThat(RoundBudget.reduce(
                        List.of(
                                new Part("PROVINCE", Money.parse("34807.50")),
                                new Part("CITY", Money.parse("17403.75"))),
                        Money.parse("10000.00")))
                .containsExactly(
                        new Part("PROVINCE", Money.parse("6666.67")), new Part("CITY", Money.parse("3333.33")));
    }

    @Test
    void first_come_serves_the_last_in_part_and_refuse_passes_over_it() {
        List<Money> asked = List.of(Money.parse("5.00"), Money.parse("4.00"), Money.parse("1.00"));
        Money budget = Money.parse("7.00");
        assertThat(RoundBudget.distribute(new Budget(budget, WhenShort.FIRST_COME), asked))
                .containsExactly(Money.parse("5.00"), Money.parse("2.00"), Money.ZERO);
        assertThat(RoundBudget.distribute(new Budget(budget, WhenShort.REFUSE), asked))
                .containsExactly(Money.parse("5.00"), Money.ZERO, Money.parse("1.00"));
        assertThat(RoundBudget.distribute(new Budget(budget, WhenShort.PRO_RATA), asked))
                .containsExactly(Money.parse("3.50"), Money.parse("2.80"), Money.parse("0.70"));
    }

    @Test
    void the_same_question_has_the_same_receipt() {
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            Loans loan = loan(random);
            SchemeVersion scheme = rules(random).build();
            Quote quote = loan.by(scheme);
            assertThat(loan.by(scheme).receipt().digest())
                    .isEqualTo(quote.receipt().digest());
            assertThat(ReceiptCheck.check(Json.read(Json.write(quote.receipt().toTree())), LprTable.shipped()))
                    .isInstanceOf(ReceiptCheck.Verdict.Equal.class);
            assertThat(SchemeVersion.fromTree(scheme.toTree()).orThrow()).isEqualTo(scheme);
            assertThat(LoanFacts.fromTree(loan.build().toTree().build()).orThrow())
                    .isEqualTo(loan.build());
        }
    }

    @Test
    void the_fast_path_equals_big_decimals() {
        Random random = new Random(6);
        for (int i = 0; i < 100_000; i++) {
            int size = 1 + random.nextInt(i % 3 == 0 ? 36 : 5);
            long[] balances = random.longs(size, 0, bound(random, 46)).toArray();
            int[] days = random.ints(size, 0, 1_100).toArray();
            long[] rates = random.longs(size, 0, 24_000_000).toArray();
            if (random.nextBoolean()) {
                for (int j = 0; j < size; j++) {
                    rates[j] -= rates[j] % 10_000;
                }
            }
            int perYear = random.nextBoolean() ? 360 : 365;
            long numerator = 1 + random.nextLong(bound(random, 40));
            long denominator = 1 + random.nextLong(bound(random, 40));
            assertEqualToBigDecimal(balances, days, rates, perYear, numerator, denominator);
        }
    }

    @Test
    void a_case_equals_big_decimals_part_by_part() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            long balance = random.nextLong(bound(random, 44));
            int days = random.nextInt(1_100);
            long rate = random.nextLong(24_000_000);
            Segments segments =
                    new Segments(new long[] {balance}, new int[] {days}, new long[] {rate}, Rate.WHOLE, 360);
            Percent percent = new Percent(random.nextLong(Percent.WHOLE));
            Percent matched = new Percent(random.nextLong(Percent.WHOLE));
            long cap = random.nextLong(bound(random, 40));
            long[] parts = new long[2];
            long amount = new SubsidyCase(
                            segments,
                            null,
                            segments,
                            true,
                            List.of(
                                    new SubsidyCase.Line(SubsidyCase.OF_BASE, Ratio.of(percent), cap),
                                    new SubsidyCase.Line(0, Ratio.of(matched), SubsidyCase.NO_CAP)))
                    .amount(parts);
            BigDecimal interest = interest(balance, days, rate, 360);
            BigDecimal first = share(interest, percent).min(BigDecimal.valueOf(cap));
            BigDecimal second = share(first, matched);
            BigDecimal paid = interest.setScale(0, RoundingMode.HALF_UP);
            assertThat(BigDecimal.valueOf(amount))
                    .isEqualByComparingTo(first.add(second).min(paid));
            assertThat(parts[0] + parts[1]).isEqualTo(amount);
        }
    }

    @Test
    void a_result_beyond_63_bits_is_an_exception() {
        Segments segments =
                new Segments(new long[] {Long.MAX_VALUE}, new int[] {36_500}, new long[] {Rate.WHOLE}, Rate.WHOLE, 360);
        org.assertj.core.api.Assertions.assertThatThrownBy(segments::interest).isInstanceOf(ArithmeticException.class);
    }

    private static BigDecimal interest(long balance, int days, long rate, int perYear) {
        return BigDecimal.valueOf(balance)
                .multiply(BigDecimal.valueOf(days))
                .multiply(BigDecimal.valueOf(rate, 8))
                .divide(BigDecimal.valueOf(perYear), 40, RoundingMode.HALF_UP);
    }

    private static BigDecimal share(BigDecimal of, Percent percent) {
        return of.multiply(BigDecimal.valueOf(percent.millionths(), 8)).setScale(0, RoundingMode.HALF_UP);
    }

    private static long bound(Random random, int bits) {
        return 1L << (1 + random.nextInt(bits));
    }

    private static void assertEqualToBigDecimal(
            long[] balances, int[] days, long[] rates, int perYear, long numerator, long denominator) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < balances.length; i++) {
            sum = sum.add(BigInteger.valueOf(balances[i])
                    .multiply(BigInteger.valueOf(days[i]))
                    .multiply(BigInteger.valueOf(rates[i])));
        }
        BigDecimal exact = new BigDecimal(sum.multiply(BigInteger.valueOf(numerator)))
                .divide(
                        new BigDecimal(BigInteger.valueOf(Rate.WHOLE)
                                .multiply(BigInteger.valueOf(perYear))
                                .multiply(BigInteger.valueOf(denominator))),
                        0,
                        RoundingMode.HALF_UP);
        Segments segments = new Segments(balances, days, rates, Rate.WHOLE, perYear);
        if (exact.toBigInteger().bitLength() <= 63) {
            assertThat(segments.share(numerator, denominator)).isEqualTo(exact.longValueExact());
        } else {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> segments.share(numerator, denominator))
                    .isInstanceOf(ArithmeticException.class);
        }
    }

    private static Loans loan(Random random) {
        LocalDate drawn = START.plusDays(random.nextInt(900));
        LocalDate settled = drawn.plusDays(120 + random.nextInt(600));
        long fen = 1_000_000 + random.nextLong(2_000_000_000L);
        Loans loan = Loans.of(Money.ofFen(fen).toString(), drawn.toString(), settled.toString());
        if (random.nextBoolean()) {
            loan.floating(random.nextInt(100) - 20, drawn.plusDays(100).toString());
        } else {
            loan.at(new Rate(1 + random.nextLong(9_000_000L)).toString());
        }
        List<Integer> days = new ArrayList<>(
                random.ints(random.nextInt(6), 101, 119).sorted().boxed().toList());
        for (int day : days) {
            loan.repaid(
                    drawn.plusDays(day).toString(),
                    Money.ofFen(1 + random.nextLong(fen / 7)).toString());
        }
        return loan;
    }

    private static Rules rules(Random random) {
        return Rules.of(
                        random.nextBoolean()
                                ? new Base.InterestPaid()
                                : new Base.FixedPoints(Rate.ofPercent("1.5"), null),
                        DAY_COUNTS.get(random.nextInt(3)))
                .grant("PROVINCE", Integer.toString(1 + random.nextInt(100)), "5000.00", Grant.Per.LIFETIME)
                .grantOf("CITY", "PROVINCE", Integer.toString(1 + random.nextInt(100)))
                .grant("COUNTY", Integer.toString(random.nextInt(30)));
    }
}
