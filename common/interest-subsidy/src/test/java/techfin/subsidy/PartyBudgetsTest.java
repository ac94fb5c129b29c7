package techfin.subsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import techfin.money.DayCount;
import techfin.money.Money;
import techfin.money.Percent;
import techfin.subsidy.Budget.WhenShort;

/** Province 40 %, city half of what the province pays, as for transfer loans in Liaocheng. */
class PartyBudgetsTest {
    private static final SchemeVersion SCHEME = new SchemeVersion(
            "T",
            "1",
            new SchemeVersion.Name("t", "t"),
            "test",
            LocalDate.of(2024, 1, 1),
            null,
            new Base.InterestPaid(),
            DayCount.ACT_360,
            null,
            true,
            false,
            false,
            false,
            List.of(),
            List.of(
                    new Grant("PROVINCE", null, Percent.parse("40"), null, null),
                    new Grant("CITY", "PROVINCE", Percent.parse("50"), null, null)),
            null);

    private static List<Part> parts(String province, String city) {
        return List.of(new Part("PROVINCE", Money.parse(province)), new Part("CITY", Money.parse(city)));
    }

    private static PartyBudgets budgets(String province, String city) {
        return new PartyBudgets(SCHEME, Map.of("PROVINCE", Money.parse(province), "CITY", Money.parse(city)));
    }

    @Test
    void enough_money_gives_everybody_everything() {
        List<List<Part>> asked = List.of(parts("100.00", "50.00"), parts("30.01", "15.01"));
        assertThat(budgets("130.01", "65.01").distribute(WhenShort.PRO_RATA, asked))
                .isEqualTo(asked);
    }

    @Test
    void a_short_province_cuts_everybody_in_proportion_and_the_city_follows() {
        List<List<Part>> asked = List.of(parts("100.00", "50.00"), parts("300.00", "150.00"));
        assertThat(budgets("360.00", "1000.00").distribute(WhenShort.PRO_RATA, asked))
                .containsExactly(parts("90.00", "45.00"), parts("270.00", "135.00"));
    }

    @Test
    void a_short_city_does_not_cut_the_province() {
        List<List<Part>> asked = List.of(parts("100.00", "50.00"), parts("300.00", "150.00"));
        assertThat(budgets("400.00", "100.00").distribute(WhenShort.PRO_RATA, asked))
                .containsExactly(parts("100.00", "25.00"), parts("300.00", "75.00"));
    }

    @Test
    void refuse_gives_whole_amounts_in_the_order_of_filing() {
        List<List<Part>> asked = List.of(parts("60.00", "30.00"), parts("60.00", "30.00"), parts("40.00", "20.00"));
        assertThat(budgets("100.00", "100.00").distribute(WhenShort.REFUSE, asked))
                .containsExactly(parts("60.00", "30.00"), parts("0.00", "0.00"), parts("40.00", "20.00"));
    }

    @Test
    void first_come_gives_the_last_one_served_a_part() {
        List<List<Part>> asked = List.of(parts("60.00", "30.00"), parts("60.00", "30.00"), parts("40.00", "20.00"));
        assertThat(budgets("100.00", "100.00").distribute(WhenShort.FIRST_COME, asked))
                .containsExactly(parts("60.00", "30.00"), parts("40.00", "20.00"), parts("0.00", "0.00"));
    }

    @ParameterizedTest
    @EnumSource(WhenShort.class)
    void no_party_passes_its_budget_and_nobody_gets_more_than_the_rule_gives(WhenShort whenShort) {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            List<List<Part>> asked = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(40); i++) {
                Money province = Money.ofFen(random.nextInt(5_000_000));
                Money city = province.times(Percent.parse("50"), RoundingMode.HALF_UP);
                asked.add(List.of(new Part("PROVINCE", province), new Part("CITY", city)));
            }
            Money provinceBudget = Money.ofFen(random.nextInt(60_000_000));
            Money cityBudget = Money.ofFen(random.nextInt(30_000_000));
            List<List<Part>> given = new PartyBudgets(SCHEME, Map.of("PROVINCE", provinceBudget, "CITY", cityBudget))
                    .distribute(whenShort, asked);
            assertThat(sum(given, 0)).isLessThanOrEqualTo(provinceBudget);
            assertThat(sum(given, 1)).isLessThanOrEqualTo(cityBudget);
            for (int i = 0; i < asked.size(); i++) {
                for (int p = 0; p < 2; p++) {
                    assertThat(given.get(i).get(p).amount())
                            .isBetween(Money.ZERO, asked.get(i).get(p).amount());
                }
            }
            if (whenShort == WhenShort.PRO_RATA) {
                assertThat(sum(given, 0)).isEqualTo(sum(asked, 0).min(provinceBudget));
            }
        }
    }

    private static Money sum(List<List<Part>> rows, int party) {
        return Money.sum(rows.stream().map(row -> row.get(party).amount()).toList());
    }

    @Test
    void every_party_of_the_scheme_needs_a_budget() {
        assertThatThrownBy(() -> new PartyBudgets(SCHEME, Map.of("PROVINCE", Money.ZERO)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CITY");
    }
}
