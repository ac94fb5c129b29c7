package techfin.rating.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import techfin.rating.selfcheck.Condition.Standing;

/** 工信部企业〔2022〕63号 annex 2 until 2026-03-31, 〔2026〕2号 from 2026-04-01. */
class SpecialisedSmeCheckTest {
    private static final LocalDate OLD = LocalDate.of(2026, 3, 31);
    private static final LocalDate NEW = LocalDate.of(2026, 4, 1);

    @Test
    void nobody_can_have_more_than_a_hundred_points() {
        SpecialisedSmeCheck.Result result = result(best());
        assertThat(result.total()).isEqualTo(Points.of(100));
        assertThat(result.items().stream().mapToInt(Item::max).sum()).isEqualTo(100);
        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        assertThat(result.missing()).isEmpty();
        assertThat(result.littleGiant()).isNull();
    }

    @Test
    void what_the_province_has_not_given_yet_is_a_range() {
        Map<String, @Nullable Object> facts = best();
        facts.remove("local");
        assertThat(result(facts).total()).isEqualTo(new Points(85, 100));
        facts.put("netMarginPct", 0);
        facts.put("growthPct", -1);
        facts.put("institution", "NONE");
        // 55 without the province, 70 with all that it can give
        assertThat(result(facts).total()).isEqualTo(new Points(55, 70));
        assertThat(result(facts).verdict()).isEqualTo(Verdict.DEPENDS);
        assertThat(result(facts).missing()).extracting(Shortfall::code).containsExactly("TOTAL_BELOW_PASS");
        facts.put("local", 4);
        assertThat(result(facts).verdict()).isEqualTo(Verdict.FAIL);
        facts.put("local", 5);
        assertThat(result(facts).verdict()).isEqualTo(Verdict.PASS);
    }

    @Test
    void a_direct_route_stands_in_for_points_and_not_for_entry() {
        Map<String, @Nullable Object> facts = new HashMap<>(
                Map.of("on", "2026-03-31", "yearsInField", 2, "sales3y", List.of(0, 0, 1000), "rd2y", List.of(0, 100)));
        facts.put("direct", List.of("AWARD"));
        assertThat(result(facts).verdict()).isEqualTo(Verdict.PASS);
        facts.put("yearsInField", 1);
        assertThat(result(facts).verdict()).isEqualTo(Verdict.FAIL);
        assertThat(result(facts).missing()).extracting(Shortfall::code).containsExactly("YEARS_IN_FIELD");
    }

    @ParameterizedTest(name = "R&D {0} of sales {1}: {2}")
    @CsvSource({
        "500, 100000, 10", "499.999999, 100000, 8", "100, 100000, 2", "99.999999, 100000, 0", "10, 100, 10",
        "9.999999, 100, 8", "3, 100, 2", "2.999999, 100, 0", "5, 0, 0", "300, 5000, 6"
    })
    void rd_scores_by_the_better_of_amount_and_share(String rd, String sales, int points) {
        Map<String, @Nullable Object> facts =
                Map.of("on", "2026-03-31", "sales3y", List.of(0, 0, sales), "rd2y", List.of(0, rd));
        assertThat(result(facts).items().stream()
                        .filter(item -> item.code().equals("rd"))
                        .findFirst()
                        .orElseThrow()
                        .points())
                .isEqualTo(Points.of(points));
    }

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource({
        "inBaseList, false, BASE_LIST", "yearsInField, 2, YEARS_IN_FIELD", "mainSharePct, 79.999999, MAIN_SHARE",
        "debtPct, 80.000001, DEBT", "class1, 0, CLASS1_RIGHTS", "developmentScore, 49.99, DEVELOPMENT_SCORE"
    })
    void each_condition_of_2026_is_asked(String field, String value, String code) {
        Map<String, @Nullable Object> facts = of2026();
        assertThat(result(facts).verdict()).isEqualTo(Verdict.PASS);
        Object typed = switch (value) {
            case "false" -> false;
            default -> value.contains(".") ? new BigDecimal(value) : (Object) Integer.valueOf(value);
        };
        facts.put(field, typed);
        assertThat(result(facts).verdict()).isEqualTo(Verdict.FAIL);
        assertThat(result(facts).missing()).extracting(Shortfall::code).containsExactly(code);
        facts.remove(field);
        assertThat(result(facts).verdict()).isEqualTo(Verdict.DEPENDS);
    }

    @Test
    void rd_of_2026_counts_in_each_of_two_years() {
        Map<String, @Nullable Object> facts = of2026();
        facts.put("rd2y", List.of("99.99", "400"));
        assertThat(standing(result(facts).conditions(), "RD_EACH_YEAR")).isEqualTo(Standing.NOT_MET);
        facts.put("rd2y", List.of("100", "400"));
        facts.put("sales3y", List.of(1500, 3334, 1500));
        assertThat(standing(result(facts).conditions(), "RD_EACH_YEAR")).isEqualTo(Standing.NOT_MET);
        facts.put("sales3y", List.of(1500, 3333, 1500));
        assertThat(standing(result(facts).conditions(), "RD_EACH_YEAR")).isEqualTo(Standing.MET);
    }

    @Test
    void a_little_giant_meets_its_conditions_beside_those_of_a_specialised_enterprise() {
        Map<String, @Nullable Object> facts = of2026();
        facts.putAll(Map.of(
                "sales3y",
                List.of(10000, 10500, 11025),
                "mainSharePct",
                90,
                "debtPct",
                75,
                "rd2y",
                List.of(1200, 1200),
                "class1",
                4,
                "class1Own",
                4,
                "marketRank",
                3,
                "developmentScore",
                60));
        assertThat(giant(facts).verdict()).isEqualTo(Verdict.PASS);
        facts.put("sales3y", List.of(10000, 10500, "11024.999999"));
        assertThat(giant(facts).missing()).extracting(Shortfall::code).containsExactly("SALES_GROWTH_2Y");
        facts.put("sales3y", List.of(10000, 10500, 11025));
        facts.put("class1Own", 3);
        assertThat(giant(facts).verdict()).isEqualTo(Verdict.FAIL);
        facts.put("nationalAward", true);
        assertThat(giant(facts).verdict()).isEqualTo(Verdict.PASS);
        facts.put("inBaseList", false);
        assertThat(giant(facts).verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void the_day_chooses_the_rule() {
        assertThat(result(Map.of("on", OLD.toString())).rule()).isEqualTo(OfficialRules.SPECIALISED_SME_2022);
        assertThat(result(Map.of("on", NEW.toString())).rule()).isEqualTo(OfficialRules.GRADIENT_2026);
        assertThat(result(Map.of()).rule()).isEqualTo(OfficialRules.GRADIENT_2026);
    }

    private static Map<String, @Nullable Object> best() {
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("on", "2026-03-31");
        facts.putAll(Map.of(
                "mainSharePct",
                80,
                "growthPct",
                10,
                "yearsInField",
                10,
                "field",
                "FILLS_GAP",
                "digitalLevel",
                3,
                "qualityItems",
                2,
                "netMarginPct",
                10,
                "debtPct",
                50,
                "local",
                15));
        facts.putAll(Map.of(
                "ip",
                "HIGH_VALUE_CLASS1",
                "sales3y",
                List.of(1000, 1000, 1000),
                "rd2y",
                List.of(100, 100),
                "rdStaffPct",
                20,
                "institution",
                "NATIONAL"));
        return facts;
    }

    private static Map<String, @Nullable Object> of2026() {
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("on", "2026-04-01");
        facts.putAll(Map.of(
                "inBaseList",
                true,
                "yearsInField",
                3,
                "sales3y",
                List.of(1500, 1500, 1500),
                "equity2y",
                0,
                "mainSharePct",
                80,
                "debtPct",
                80,
                "rd2y",
                List.of(100, 100),
                "class1",
                1,
                "developmentScore",
                50));
        return facts;
    }

    private static SpecialisedSmeCheck.LittleGiant giant(Map<String, @Nullable Object> facts) {
        SpecialisedSmeCheck.LittleGiant giant = result(facts).littleGiant();
        assertThat(giant).isNotNull();
        return giant;
    }

    private static Standing standing(List<Condition> conditions, String code) {
        return conditions.stream()
                .filter(condition -> condition.code().equals(code))
                .findFirst()
                .orElseThrow()
                .standing();
    }

    private static SpecialisedSmeCheck.Result result(Map<String, @Nullable Object> question) {
        return SpecialisedSmeCheck.of(
                SpecialisedSmeFacts.fromTree(question, NEW).orThrow());
    }
}
