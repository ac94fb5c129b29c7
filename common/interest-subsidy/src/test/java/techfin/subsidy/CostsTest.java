package techfin.subsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import techfin.money.DayCount;
import techfin.money.LprTable;
import techfin.money.LprTenor;
import techfin.money.Money;
import techfin.money.Percent;
import techfin.subsidy.Refusal.Code;

/** How costs are counted, and what holds for all of them. */
class CostsTest {
    private static final Base.LprInterest LPR = new Base.LprInterest(LprTenor.ONE_YEAR, LprFixing.SIGNING_DAY, false);

    private static final List<FeeKind> FEES = List.of(FeeKind.values());

    private static Money yuan(String amount) {
        return Money.parse(amount);
    }

    private static CostItem all(Cost cost) {
        return new CostItem(cost, Percent.HUNDRED, null, null);
    }

    private static <T extends Step> Stream<T> steps(Quote quote, Class<T> type) {
        return quote.receipt().steps().stream().filter(type::isInstance).map(type::cast);
    }

    @Test
    void shares_are_of_interest_and_a_fee_counts_whole() {
        Rules rules = Rules.costs(all(new Cost.Interest()), Rules.all(FeeKind.APPRAISAL))
                .grant("CITY", "100");
        rules.applyPledgedShare = true;
        rules.applyFiledShare = true;
        Quote quote = Loans.of("3000000.00", "2023-01-01", "2024-01-01")
                .paid("90000.00")
                .pledgedShare("60")
                .filedAmount("1000000.00")
                .fee(FeeKind.APPRAISAL, "2022-12-20", "5000.00")
                .by(rules);
        // 90,000 × 60 % × 1/3 = 18,000
        assertThat(steps(quote, Step.CountedCost.class).map(Step.CountedCost::amount))
                .containsExactly(yuan("18000.00"), yuan("5000.00"));
        assertThat(quote.amount()).isEqualTo(yuan("23000.00"));
    }

    @Test
    void fees_alone_leave_no_share_in_the_receipt() {
        Rules rules = Rules.costs(Rules.all(FeeKind.APPRAISAL)).term("P1Y").grant("CITY", "50");
        rules.applyPledgedShare = true;
        Quote quote = Loans.of("3000000.00", "2022-01-01", "2024-01-01")
                .paid("90000.00")
                .pledgedShare("60")
                .fee(FeeKind.APPRAISAL, "2022-12-20", "5000.00")
                .by(rules);
        assertThat(steps(quote, Step.Share.class)).isEmpty();
        assertThat(quote.amount()).isEqualTo(yuan("2500.00"));
    }

    @Test
    void proved_interest_beyond_the_term_limit_does_not_count_among_costs_either() {
        Rules rules = Rules.costs(all(new Cost.Interest())).term("P1Y").grant("CITY", "100");
        Quote quote = Loans.of("3000000.00", "2022-01-01", "2024-01-01")
                .paid("80000.00")
                .by(rules);
        assertThat(quote.amount()).isEqualTo(yuan("40000.00"));
    }

    @Test
    void each_item_is_rounded_once_and_the_receipt_shows_its_way() {
        Rules rules = Rules.costs(
                        new CostItem(
                                new Cost.Fee(FeeKind.GUARANTEE),
                                Percent.parse("33.333333"),
                                yuan("40.00"),
                                Percent.parse("1.2")),
                        new CostItem(new Cost.LprInterest(LPR), Percent.parse("50"), null, null))
                .grant("CITY", "100");
        Quote quote = Loans.of("1000.00", "2024-08-06", "2025-08-06")
                .signed("2024-08-05")
                .fee(FeeKind.GUARANTEE, "2024-08-01", "10.00")
                .fee(FeeKind.GUARANTEE, "2024-08-02", "20.02")
                .by(rules);
        assertThat(quote.receipt().toTree().get("steps"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .contains(
                        java.util.Map.of(
                                "kind", "COST",
                                "cost", "GUARANTEE",
                                "percent", "33.333333",
                                "cap", "40.00",
                                "capPercentOfPrincipal", "1.2",
                                "found", "30.02",
                                "capOfPrincipal", "12.00",
                                "amount", "10.01"),
                        java.util.Map.of(
                                "kind", "COST",
                                "cost", "LPR_INTEREST",
                                "tenor", "ONE_YEAR",
                                "fixing", "SIGNING_DAY",
                                "limitToContractRate", false,
                                "percent", "50",
                                "found", "33.50",
                                "amount", "16.75"));
        assertThat(quote.base()).isEqualTo(yuan("26.76"));
    }

    @Test
    void a_loan_below_the_lowest_step_has_nothing_to_subsidise() {
        Rules rules = Rules.of(
                        new Base.PrincipalSteps(List.of(new Base.Size(yuan("1000.00"), yuan("10.00")))),
                        DayCount.ACT_365)
                .grant("CITY", "100");
        Quote quote = Loans.of("1000.00", "2024-08-06", "2025-08-06").by(rules);
        assertThat(quote.reasons()).extracting(Refusal::code).containsExactly(Code.NOTHING_TO_SUBSIDISE);
        assertThat(Loans.of("1000.01", "2024-08-06", "2025-08-06").by(rules).amount())
                .isEqualTo(yuan("10.00"));
    }

    @Test
    void a_share_of_the_principal_stays_exact_until_the_grant() {
        Rules rules = Rules.of(new Base.Principal(Percent.parse("0.333333")), DayCount.ACT_365)
                .grant("CITY", "50");
        rules.applyPledgedShare = true;
        // 1,000.00 × 0.333333 % × 50 % × 50 % = 0.83333325
        assertThat(Loans.of("1000.00", "2024-08-06", "2025-08-06")
                        .pledgedShare("50")
                        .by(rules)
                        .amount())
                .isEqualTo(yuan("0.83"));
    }

    @ParameterizedTest
    @CsvSource({"0.00,600.00", "399.99,600.00", "400.00,600.00", "400.01,599.99", "1000.00,0.00", "2000.00,0.00"})
    void other_subsidies_leave_that_much_less(String others, String amount) {
        Quote quote = Loans.example()
                .paid("1000.00")
                .others(others)
                .by(Rules.paid().limited().grant("CITY", "60"));
        assertThat(quote.amount()).isEqualTo(yuan(amount));
        assertThat(quote.base()).isEqualTo(yuan("1000.00"));
        assertThat(steps(quote, Step.OtherSubsidies.class).count()).isEqualTo(others.equals("0.00") ? 0 : 1);
    }

    @Test
    void a_scheme_without_the_limit_asks_for_no_other_subsidies() {
        Quote quote =
                Loans.example().paid("1000.00").others("900.00").by(Rules.paid().grant("CITY", "60"));
        assertThat(quote.amount()).isEqualTo(yuan("600.00"));
        assertThat(steps(quote, Step.OtherSubsidies.class)).isEmpty();
    }

    @Test
    void rules_that_contradict_themselves_cannot_be_built() {
        assertThatThrownBy(() -> new Base.Costs(List.of())).hasMessageContaining("without a single one");
        assertThatThrownBy(() -> new Base.Costs(List.of(Rules.all(FeeKind.RATING), Rules.all(FeeKind.RATING))))
                .hasMessageContaining("counts twice");
        assertThatThrownBy(() -> new Base.PrincipalSteps(List.of())).hasMessageContaining("no step");
        Base.Size size = new Base.Size(yuan("1.00"), yuan("1.00"));
        assertThatThrownBy(() -> new Base.PrincipalSteps(List.of(size, size))).hasMessageContaining("do not rise");
        assertThatThrownBy(() -> new Base.Size(yuan("-1.00"), yuan("1.00"))).hasMessageContaining("negative");
        assertThatThrownBy(() -> new CostItem(new Cost.Interest(), Percent.parse("101"), null, null))
                .hasMessageContaining("more of a cost");
        assertThatThrownBy(() -> new CostItem(new Cost.Interest(), Percent.HUNDRED, yuan("-1.00"), null))
                .hasMessageContaining("negative cap");
        assertThatThrownBy(() -> Loans.example().others("-1.00").build()).hasMessageContaining("negative subsidies");
        assertThatThrownBy(() -> Loans.example().fee(FeeKind.RATING, "2024-01-01", "0.00"))
                .hasMessageContaining("a fee of");
    }

    @Test
    void whether_interest_plays_a_part_is_known_of_every_base() {
        assertThat(new Base.InterestPaid().isFeesOnly()).isFalse();
        assertThat(LPR.isFeesOnly()).isFalse();
        assertThat(new Base.Principal(Percent.HUNDRED).isFeesOnly()).isFalse();
        assertThat(new Base.Costs(List.of(Rules.all(FeeKind.RATING))).isFeesOnly())
                .isTrue();
        assertThat(new Base.Costs(List.of(Rules.all(FeeKind.RATING), all(new Cost.LprInterest(LPR)))).isFeesOnly())
                .isFalse();
    }

    @Test
    void caps_hold_sums_add_up_and_every_receipt_can_be_done_again() {
        Random random = new Random(23);
        for (int i = 0; i < 3_000; i++) {
            Loans loan = loan(random);
            SchemeVersion scheme = rules(random).build();
            Quote quote = loan.by(scheme, new PreviousGrant("TRIAL", 2025, "CITY", money(random, 3_000_000)));
            checkItems(quote, loan);
            checkCaps(quote, scheme);
            LoanFacts facts = loan.build();
            assertThat(ReceiptCheck.check(Json.read(Json.write(quote.receipt().toTree())), LprTable.shipped()))
                    .isInstanceOf(ReceiptCheck.Verdict.Equal.class);
            assertThat(SchemeVersion.fromTree(scheme.toTree()).orThrow()).isEqualTo(scheme);
            assertThat(LoanFacts.fromTree(facts.toTree().build()).orThrow()).isEqualTo(facts);
        }
    }

    private static void checkItems(Quote quote, Loans loan) {
        List<Step.CountedCost> counted = steps(quote, Step.CountedCost.class).toList();
        for (Step.CountedCost step : counted) {
            assertThat(step.amount()).isBetween(Money.ZERO, step.found());
            CostItem item = step.item();
            if (item.cap() != null) {
                assertThat(step.amount()).isLessThanOrEqualTo(item.cap());
            }
            Percent share = item.capPercentOfPrincipal();
            if (share != null) {
                Money principal = loan.drawdowns.getFirst().amount();
                assertThat(step.amount()).isLessThanOrEqualTo(principal.times(share, RoundingMode.DOWN));
            }
        }
        Money sum = Money.sum(counted.stream().map(Step.CountedCost::amount).toList());
        assertThat(counted.isEmpty() || quote.base().equals(sum)).isTrue();
        assertThat(quote.reasons().isEmpty()).isEqualTo(quote.base().isPositive());
    }

    private static void checkCaps(Quote quote, SchemeVersion scheme) {
        assertThat(Money.sum(quote.parts().stream().map(Part::amount).toList())).isEqualTo(quote.amount());
        assertThat(quote.parts().getFirst().amount()).isLessThanOrEqualTo(yuan("50000.00"));
        if (scheme.limitToInterestPaid()) {
            Money left = quote.interestPaid().minus(quote.receipt().loan().otherSubsidies());
            assertThat(quote.amount()).isLessThanOrEqualTo(left.max(Money.ZERO));
        }
    }

    private static Loans loan(Random random) {
        Loans loan = Loans.of(money(random, 500_000_000).toString(), "2024-08-06", "2025-08-06")
                .signed("2024-08-05")
                .pledgedShare(Integer.toString(1 + random.nextInt(100)))
                .others(Money.ofFen(random.nextInt(3) * random.nextLong(10_000_000))
                        .toString());
        if (random.nextBoolean()) {
            loan.firstPledge().rights("TRADEMARK");
        }
        if (random.nextBoolean()) {
            loan.paid(money(random, 20_000_000).toString());
        }
        for (int i = random.nextInt(6); i > 0; i--) {
            FeeKind kind = FEES.get(random.nextInt(FEES.size()));
            loan.fee(
                    kind,
                    "2024-07-" + (10 + random.nextInt(20)),
                    money(random, 10_000_000).toString());
        }
        return loan;
    }

    private static Money money(Random random, long most) {
        return Money.ofFen(1 + random.nextLong(most));
    }

    private static Rules rules(Random random) {
        Rules rules = Rules.of(base(random), DayCount.ACT_365)
                .grant("CITY", Integer.toString(1 + random.nextInt(100)), "50000.00", Grant.Per.YEAR)
                .grantOf("COUNTY", "CITY", Integer.toString(1 + random.nextInt(100)));
        rules.applyPledgedShare = random.nextBoolean();
        return random.nextBoolean() ? rules.limited() : rules;
    }

    private static Base base(Random random) {
        if (random.nextInt(8) == 0) {
            return new Base.Principal(new Percent(1_000_000 + random.nextLong(Percent.WHOLE - 1_000_000)));
        }
        List<Cost> costs = new ArrayList<>(List.of(new Cost.Interest(), new Cost.LprInterest(LPR)));
        for (FeeKind kind : FeeKind.values()) {
            costs.add(new Cost.Fee(kind));
        }
        Collections.shuffle(costs, random);
        return new Base.Costs(costs.subList(0, 1 + random.nextInt(6)).stream()
                .map(cost -> item(cost, random))
                .toList());
    }

    private static CostItem item(Cost cost, Random random) {
        Money cap = random.nextBoolean() ? money(random, 5_000_000) : null;
        Percent ofPrincipal = random.nextBoolean() ? new Percent(random.nextLong(3_000_000)) : null;
        return new CostItem(cost, new Percent(random.nextLong(Percent.WHOLE + 1)), cap, ofPrincipal);
    }
}
