package techfin.pledge.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import techfin.money.Money;
import techfin.pledge.right.RightKind;

class GrowthTest {
    /**
     * The province's patent pledges of 2020 (policy.md 7, item 3): 1,057 items, +61.37 %; 12,553,000,000 yuan, +45.32 %. The
     * bases are worked back: 655 is the one number of items that gives the published growth.
     */
    @ParameterizedTest(name = "{0}: {1} after {2} is {3} %")
    @CsvSource({
        "items of 2020, 1057, 655, 61.37",
        "amount of 2020 in 亿, 125.53, 86.38, 45.32",
        "half up, 100005, 100000, 0.01",
        "down, 1, 3, -66.67",
        "all gone, 0, 7, -100.00",
        "the same, 7, 7, 0.00",
    })
    void growth_in_percent_has_two_decimals(String what, String now, String before, String percent) {
        assertThat(Growth.percent(new BigDecimal(now), new BigDecimal(before)))
                .as(what)
                .hasValue(new BigDecimal(percent));
    }

    @Test
    void no_other_number_of_items_gives_the_published_growth_of_2020() {
        assertThat(IntStream.rangeClosed(1, 1057)
                        .filter(base -> Growth.percent(new BigDecimal(1057), BigDecimal.valueOf(base))
                                .orElseThrow()
                                .toPlainString()
                                .equals("61.37")))
                .containsExactly(655);
    }

    /** 125.53 亿 over 1,057 items and 101.46 亿 over 40: patents and trademarks are not to be thrown together. */
    @Test
    void an_average_over_both_hides_that_trademarks_stand_for_twenty_times_the_amount() {
        BigDecimal patents = new BigDecimal("12553000000").divide(new BigDecimal(1057), 2, RoundingMode.HALF_UP);
        BigDecimal trademarks = new BigDecimal("10146000000").divide(new BigDecimal(40), 2, RoundingMode.HALF_UP);
        assertThat(trademarks.divide(patents, 1, RoundingMode.HALF_UP)).isEqualTo(new BigDecimal("21.4"));
    }

    @Test
    void growth_from_nothing_is_no_figure() {
        assertThat(Growth.percent(BigDecimal.TEN, new BigDecimal("0.00"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-04-01, 2025-04-30, 2024-04-01, 2024-04-30",
        "2025-02-01, 2025-02-28, 2024-02-01, 2024-02-29",
        "2024-02-01, 2024-02-29, 2023-02-01, 2023-02-28",
        "2024-02-29, 2024-03-15, 2023-02-28, 2023-03-15",
        "2025-01-01, 2025-11-20, 2024-01-01, 2024-11-20",
    })
    void the_same_days_of_the_year_before_keep_whole_months_whole(
            LocalDate from, LocalDate to, LocalDate beforeFrom, LocalDate beforeTo) {
        assertThat(new Period(from, to).aYearBefore()).isEqualTo(new Period(beforeFrom, beforeTo));
    }

    @Test
    void a_package_belongs_to_one_group_and_a_mixed_one_to_none_of_the_others() {
        assertThat(RightGroup.of(Set.of(RightKind.INVENTION_PATENT, RightKind.DESIGN)))
                .isEqualTo(RightGroup.PATENT);
        assertThat(RightGroup.of(Set.of(RightKind.TRADEMARK))).isEqualTo(RightGroup.TRADEMARK);
        assertThat(RightGroup.of(Set.of(RightKind.LAYOUT_DESIGN, RightKind.SOFTWARE_COPYRIGHT)))
                .isEqualTo(RightGroup.OTHER);
        assertThat(RightGroup.of(Set.of(RightKind.TRADEMARK, RightKind.UTILITY_MODEL)))
                .isEqualTo(RightGroup.MIXED);
        assertThat(RightGroup.of(Set.of(RightKind.TRADEMARK, RightKind.GEOGRAPHICAL_INDICATION)))
                .isEqualTo(RightGroup.MIXED);
    }

    /** Two of three items up to 10,000,000.00: 66.67 %; 11,000,000.00 of 31,000,000.01: 35.48 %. */
    @Test
    void shares_are_rounded_half_up_to_two_decimals() {
        Tally tally = new Tally(
                3,
                2,
                1,
                Money.parse("31000000.01"),
                Money.parse("31000000.01"),
                new Tally.Inclusive(2, Money.parse("11000000.00")),
                1,
                4,
                new Tally.Rated(Money.parse("1000000.00"), Money.parse("3000000.00")));
        assertThat(tally.inclusiveCountShare()).hasValue(new BigDecimal("66.67"));
        assertThat(tally.inclusiveAmountShare()).hasValue(new BigDecimal("35.48"));
        assertThat(tally.firstPledgeShare()).hasValue(new BigDecimal("33.33"));
        assertThat(tally.firstLoanShare()).hasValue(new BigDecimal("50.00"));
        assertThat(tally.pledgeRate()).hasValue(new BigDecimal("33.33"));
        assertThat(Tally.NONE.pledgeRate()).isEmpty();
        assertThat(Tally.NONE.inclusiveAmountShare()).isEmpty();
    }
}
