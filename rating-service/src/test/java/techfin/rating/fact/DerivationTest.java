package techfin.rating.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import techfin.lending.record.Finding;
import techfin.rating.scoring.Scorer;
import techfin.rating.scoring.SystemReader;
import techfin.rating.scoring.Value;
import techfin.servicekit.json.PlainJson;

class DerivationTest {
    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "I01|RD_EXPENSE=4500000, REVENUE=100000000, TOTAL_COST=88000000|rd_revenue_pct=4.5 rd_cost_pct=5.113636|",
                "I01|RD_EXPENSE=4200000, REVENUE=0, TOTAL_COST=10000000|rd_cost_pct=42|NO_SALES",
                "I01|RD_EXPENSE=0, REVENUE=0, TOTAL_COST=0|missing|NOTHING_TO_MEASURE_BY",
                "I01|RD_EXPENSE=1, REVENUE=0|missing|",
                "I01|RD_EXPENSE=1, REVENUE=3|rd_revenue_pct=33.333333|",
                "I01|REVENUE=3, TOTAL_COST=2|missing|",
                "I01|RD_EXPENSE=999999999999.99, REVENUE=0.01|rd_revenue_pct=1000000000|",
                "I02|RD_EXPENSE=108, RD_EXPENSE_PREVIOUS=100|8|",
                "I02|RD_EXPENSE=0, RD_EXPENSE_PREVIOUS=7|-100|",
                "I02|RD_EXPENSE=108, RD_EXPENSE_PREVIOUS=0|NA|NO_PREVIOUS_RESEARCH",
                "I02|RD_EXPENSE=108, RD_EXPENSE_PREVIOUS=NA|NA|FIRST_YEAR",
                "I02|RD_EXPENSE=108|missing|",
                "I03|SCIENCE_STAFF=18, STAFF=100|18|",
                "I03|SCIENCE_STAFF=2, STAFF=3|66.666667|",
                "I03|SCIENCE_STAFF=0, STAFF=0|0|NO_STAFF",
                "I03|STAFF=10|missing|",
                "I06|ACHIEVEMENTS_CONVERTED_3Y=11|3.666667|",
                "I07|HI_TECH_INCOME=68, TOTAL_INCOME=100|68|",
                "I07|HI_TECH_INCOME=0, TOTAL_INCOME=0|NA|NO_INCOME",
                "I05|INVENTIONS_GRANTED_3Y=3|3|",
                "I09|TECHNOLOGY_CONTRACTS_3Y=2|2|",
                "M04|CORE_TEAM_TURNOVER=12.5|12.5|",
                "F03|NET_PROFIT=55, REVENUE=1000|5.5|",
                "F03|NET_PROFIT=-60, REVENUE=100|-60|",
                "F03|NET_PROFIT=-60, REVENUE=0|NA|NO_INCOME",
                "F04|TOTAL_LIABILITIES=52, TOTAL_ASSETS=100|52|",
                "F04|TOTAL_LIABILITIES=130, TOTAL_ASSETS=100|130|",
                "F04|TOTAL_LIABILITIES=1, TOTAL_ASSETS=0|1000000000|NO_ASSETS",
                "F04|TOTAL_LIABILITIES=0, TOTAL_ASSETS=0|missing|NO_ASSETS",
                "F05|CURRENT_ASSETS=120, INVENTORIES=30, CURRENT_LIABILITIES=100|0.9|",
                "F05|CURRENT_ASSETS=120, INVENTORIES=30, CURRENT_LIABILITIES=0|NA|NO_CURRENT_LIABILITIES",
                "F05|CURRENT_ASSETS=120, CURRENT_LIABILITIES=100|missing|",
                "F06|OPERATING_CASH_FLOW=-35, CURRENT_LIABILITIES=100|-35|",
                "F06|OPERATING_CASH_FLOW=-35, CURRENT_LIABILITIES=0|NA|NO_CURRENT_LIABILITIES",
                "F07|TOTAL_PROFIT=24, INTEREST_EXPENSE=10|3.4|",
                "F07|TOTAL_PROFIT=-10, INTEREST_EXPENSE=10|0|",
                "F07|TOTAL_PROFIT=24, INTEREST_EXPENSE=0|NA|NO_INTEREST",
                "F07|INTEREST_EXPENSE=10|missing|",
                "E05|EQUITY_RAISED_3Y=800, BEST_PATENT_VALUE=NA|equity_3y_wan=800 best_patent_value_1_10=NA|",
                "E05|BEST_PATENT_VALUE=6|best_patent_value_1_10=6|",
                "E05|BEST_PATENT_VALUE=NA|missing|",
                "E05||missing|",
            })
    void a_value_follows_from_facts(String code, String facts, String value, String special) {
        Derived derived = derived(code, facts == null ? "" : facts);
        assertThat(Years.shown(derived.value())).isEqualTo(value);
        if (!value.endsWith("1000000000") || special != null) {
            assertThat(derived.special()).isEqualTo(special == null ? null : SpecialCase.valueOf(special));
        }
    }

    /** 国科发火〔2016〕195号: ½(第二年/第一年 + 第三年/第二年) - 1. */
    @ParameterizedTest(name = "{0}, {1}, {2}: {3} %")
    @CsvSource({
        "100, 110, 121, 10, ",
        "100, 125, 175, 32.5, ",
        "3, 4, 5, 29.166667, ",
        "100, 50, 100, 25, ",
        "0, 100, 130, 30, LAST_TWO_YEARS",
        "NA, 100, 130, 30, LAST_TWO_YEARS",
        "100, 0, 130, -100, NO_SALES_THE_YEAR_BEFORE",
        "0, 0, 130, -100, NO_SALES_THE_YEAR_BEFORE",
        "0, 0, 0, NA, NO_SALES_YET",
        "NA, 0, 0, NA, NO_SALES_YET",
        "100, 0, 0, -100, NO_SALES_THE_YEAR_BEFORE",
        "NA, NA, 130, NA, FIRST_YEAR",
        "100, 80, 0, -60, ",
    })
    void sales_grow_by_the_mean_of_two_years(String first, String middle, String last, String value, String special) {
        Derived derived = derived(
                "F01", "REVENUE_BEFORE_PREVIOUS=" + first + ", REVENUE_PREVIOUS=" + middle + ", REVENUE=" + last);
        assertThat(Years.shown(derived.value())).isEqualTo(value);
        assertThat(derived.special()).isEqualTo(special == null ? null : SpecialCase.valueOf(special));
    }

    @Test
    void growth_with_a_year_missing_is_missing_and_not_guessed() {
        assertThat(derived("F01", "REVENUE_PREVIOUS=100, REVENUE=130").value()).isEqualTo(Value.MISSING);
        assertThat(derived("F01", "REVENUE_BEFORE_PREVIOUS=90, REVENUE=130").value())
                .isEqualTo(Value.MISSING);
        assertThat(derived("F02", "NET_ASSETS_PREVIOUS=100, NET_ASSETS=130").value())
                .isEqualTo(Value.MISSING);
    }

    @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
    @CsvSource({
        "100, 110, 121, 10, ",
        "100, 110, -11, -50, ",
        "-100, -50, -25, missing, OPENING_NET_ASSETS_NOT_POSITIVE",
        "-100, 50, 100, missing, OPENING_NET_ASSETS_NOT_POSITIVE",
        "100, 0, 100, missing, OPENING_NET_ASSETS_NOT_POSITIVE",
        "100, -5, 100, missing, OPENING_NET_ASSETS_NOT_POSITIVE",
        "0, 100, 130, missing, OPENING_NET_ASSETS_NOT_POSITIVE",
        "NA, 100, 130, 30, LAST_TWO_YEARS",
        "NA, NA, 130, NA, FIRST_YEAR",
        "NA, -5, 130, missing, OPENING_NET_ASSETS_NOT_POSITIVE",
    })
    void net_assets_grow_only_from_above_zero(String first, String middle, String last, String value, String special) {
        Derived derived = derived(
                "F02",
                "NET_ASSETS_BEFORE_PREVIOUS=" + first + ", NET_ASSETS_PREVIOUS=" + middle + ", NET_ASSETS=" + last);
        assertThat(Years.shown(derived.value())).isEqualTo(value);
        assertThat(derived.special()).isEqualTo(special == null ? null : SpecialCase.valueOf(special));
    }

    @ParameterizedTest(name = "{0} own, {1} transferred, {2} of class II: {3}")
    @CsvSource({
        "4, 0, 0, self_I_4plus",
        "9, , , self_I_4plus",
        "3, 0, 0, self_I_2_3",
        "2, 5, 9, self_I_2_3",
        "1, 0, 9, self_I_1",
        "0, 1, 0, transferred_I_or_II_4plus",
        "0, 0, 4, transferred_I_or_II_4plus",
        "0, 2, , transferred_I_or_II_4plus",
        "0, , 5, transferred_I_or_II_4plus",
        "0, 0, 3, II_1_3",
        "0, 0, 1, II_1_3",
        "0, 0, 0, none",
        "0, , 3, missing",
        "0, 0, , missing",
        ", 3, 3, missing",
    })
    void the_level_of_rights_follows_from_their_numbers(String own, String transferred, String second, String level) {
        String facts = (own == null ? "" : "CLASS_ONE_OWN=" + own + ",")
                + (transferred == null ? "" : "CLASS_ONE_TRANSFERRED=" + transferred + ",")
                + (second == null ? "" : "CLASS_TWO=" + second);
        assertThat(Years.shown(derived("I04", facts).value())).isEqualTo(level);
    }

    @Test
    void every_value_names_the_facts_that_it_came_from() {
        Map<String, Derived> all = Derivation.of(Years.of(""));
        assertThat(all).allSatisfy((code, derived) -> {
            assertThat(Derivation.derives(code)).isTrue();
            assertThat(derived.from()).isNotEmpty();
        });
        assertThat(Objects.requireNonNull(all.get("F05")).from())
                .containsExactly(Fact.CURRENT_ASSETS, Fact.INVENTORIES, Fact.CURRENT_LIABILITIES);
        assertThat(Derivation.derives("I08")).isFalse();
    }

    /** The worked firm S1 of the rating rules, as far as its values follow from facts. */
    @Test
    void the_typical_enterprise_states_facts_and_gets_the_values_of_the_worked_firm() {
        Map<String, Derived> all = Derivation.of(Years.of("""
                RD_EXPENSE=4590000, REVENUE=102000000, TOTAL_COST=90000000, RD_EXPENSE_PREVIOUS=4250000,
                SCIENCE_STAFF=45, STAFF=250, CLASS_ONE_OWN=1, CLASS_ONE_TRANSFERRED=0, CLASS_TWO=12,
                INVENTIONS_GRANTED_3Y=1, HI_TECH_INCOME=69360000, TOTAL_INCOME=102000000, TECHNOLOGY_CONTRACTS_3Y=1,
                CORE_TEAM_TURNOVER=12, NET_PROFIT=5610000, TOTAL_LIABILITIES=52000000, TOTAL_ASSETS=100000000,
                CURRENT_ASSETS=60000000, INVENTORIES=15000000, CURRENT_LIABILITIES=50000000,
                OPERATING_CASH_FLOW=5200000, TOTAL_PROFIT=2400000, INTEREST_EXPENSE=1000000,
                EQUITY_RAISED_3Y=0, BEST_PATENT_VALUE=6""".replace("\n", " ")));
        assertThat(Years.shown(value(all, "I01"))).isEqualTo("rd_revenue_pct=4.5 rd_cost_pct=5.1");
        assertThat(Years.shown(value(all, "I02"))).isEqualTo("8");
        assertThat(Years.shown(value(all, "I03"))).isEqualTo("18");
        assertThat(Years.shown(value(all, "I04"))).isEqualTo("self_I_1");
        assertThat(Years.shown(value(all, "I07"))).isEqualTo("68");
        assertThat(Years.shown(value(all, "F03"))).isEqualTo("5.5");
        assertThat(Years.shown(value(all, "F04"))).isEqualTo("52");
        assertThat(Years.shown(value(all, "F05"))).isEqualTo("0.9");
        assertThat(Years.shown(value(all, "F06"))).isEqualTo("10.4");
        assertThat(Years.shown(value(all, "F07"))).isEqualTo("3.4");
        assertThat(Years.shown(value(all, "E05"))).isEqualTo("equity_3y_wan=0 best_patent_value_1_10=6");
    }

    /** Seeded random facts: values are what the shipped system can score, and a larger scale of money changes no ratio. */
    @Test
    void whatever_the_facts_are_the_system_can_score_the_values_and_ratios_have_no_scale() {
        Scorer scorer = scorer();
        for (int seed = 0; seed < 3000; seed++) {
            RandomFacts random = new RandomFacts(seed);
            YearFacts facts = random.facts(BigDecimal.ONE);
            Map<String, Derived> all = Derivation.of(facts);
            List<Finding> found = new ArrayList<>();
            scorer.check(values(all), "", found);
            assertThat(found).as("seed %d %s", seed, facts).isEmpty();
            Map<String, Derived> larger = Derivation.of(new RandomFacts(seed).facts(new BigDecimal(1000)));
            for (String ratio : List.of("I01", "I02", "F01", "F02", "F03", "F04", "F05", "F06", "F07", "I07")) {
                assertThat(value(larger, ratio)).as("seed %d %s", seed, ratio).isEqualTo(value(all, ratio));
            }
        }
    }

    /** The exact fraction is rounded once: no other number of six places is nearer. */
    @Test
    void a_ratio_is_the_nearest_number_of_six_places() {
        BigDecimal half = new BigDecimal("0.0000005");
        for (int seed = 0; seed < 3000; seed++) {
            YearFacts facts = new RandomFacts(seed).facts(BigDecimal.ONE);
            Derived derived = Objects.requireNonNull(Derivation.of(facts).get("F04"));
            if (derived.special() == null && derived.value() instanceof Value.Figure ratio) {
                BigDecimal assets = facts.number(Fact.TOTAL_ASSETS).orElseThrow();
                BigDecimal owed = facts.number(Fact.TOTAL_LIABILITIES).orElseThrow();
                BigDecimal gap = ratio.number().multiply(assets).subtract(owed.multiply(new BigDecimal(100)));
                assertThat(gap.abs()).as("seed %d", seed).isLessThanOrEqualTo(half.multiply(assets));
            }
        }
    }

    /** More of what is better never makes the ratio worse, and net assets below zero never turn into growth. */
    @Test
    void ratios_move_with_their_facts_and_never_flip_their_sign() {
        for (int seed = 0; seed < 3000; seed++) {
            RandomFacts random = new RandomFacts(seed);
            YearFacts facts = random.facts(BigDecimal.ONE);
            YearFacts more = random.with(facts, Fact.REVENUE, BigDecimal.valueOf(1_000_000));
            if (value(Derivation.of(facts), "F01") instanceof Value.Figure before
                    && value(Derivation.of(more), "F01") instanceof Value.Figure after) {
                assertThat(after.number()).as("seed %d", seed).isGreaterThanOrEqualTo(before.number());
            }
            boolean below = facts.number(Fact.NET_ASSETS_PREVIOUS)
                            .filter(n -> n.signum() <= 0)
                            .isPresent()
                    || facts.number(Fact.NET_ASSETS_BEFORE_PREVIOUS)
                            .filter(n -> n.signum() <= 0)
                            .isPresent();
            if (below) {
                assertThat(value(Derivation.of(facts), "F02")).isNotInstanceOf(Value.Figure.class);
            }
        }
    }

    private static Derived derived(String code, String facts) {
        return Objects.requireNonNull(Derivation.of(Years.of(facts)).get(code));
    }

    private static Value value(Map<String, Derived> all, String code) {
        return Objects.requireNonNull(all.get(code)).value();
    }

    private static Map<String, Value> values(Map<String, Derived> all) {
        Map<String, Value> values = new LinkedHashMap<>();
        all.forEach((code, derived) -> values.put(code, derived.value()));
        return values;
    }

    private static Scorer scorer() {
        List<Finding> found = new ArrayList<>();
        Object document = Objects.requireNonNull(
                PlainJson.resource(Scorer.class, "/techfin/rating/system/LC-INNOVATION-2026.json"));
        return SystemReader.read(document, "", found).map(Scorer::new).orElseThrow();
    }
}
