package techfin.rating.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import techfin.rating.SharedCases;
import techfin.subsidy.tree.FieldError;
import techfin.subsidy.tree.Reading;

/** 国科发火〔2016〕32号 and 〔2016〕195号, by worked cases and laws. */
class HighTechCheckTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final long SEED = 195;
    private static final JsonNode CASES = SharedCases.read("high-tech-cases.json");

    @TestFactory
    Stream<DynamicTest> the_shared_cases_of_growth() {
        return CASES.path("growth_cases")
                .valueStream()
                .map(row -> DynamicTest.dynamicTest(row.path("id").asText(), () -> {
                    Growth growth = Growth.of(decimals(row.path("years")));
                    JsonNode range = row.path("expected_points_range");
                    assertThat(growth.points())
                            .isEqualTo(new Points(
                                    range.path(0).intValue(), range.path(1).intValue()));
                    if (row.path("expected_growth").isNull()) {
                        assertThat(growth.rate()).isNull();
                    } else {
                        assertThat(growth.rate()).isNotNull();
                        assertThat(growth.rate().rounded(6))
                                .isEqualByComparingTo(
                                        row.path("expected_growth").decimalValue());
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> the_shared_cases_of_rd() {
        return CASES.path("rd_ratio_cases")
                .valueStream()
                .map(row -> DynamicTest.dynamicTest(row.path("revenue_3y").toString(), () -> {
                    RdShare share = RdShare.of(decimals(row.path("revenue_3y")), decimals(row.path("rd_3y")));
                    assertThat(share.tier()).isEqualTo(row.path("tier").intValue());
                    assertThat(share.pass()).isEqualTo(row.path("pass").asBoolean());
                    assertThat(share.percent()).isNotNull();
                    assertThat(share.percent().rounded(4))
                            .isEqualByComparingTo(row.path("ratio_pct").decimalValue());
                }));
    }

    @ParameterizedTest(name = "{0}, {1}, {2}: {3} to {4}")
    @CsvSource({
        // just below 35 % stays a band lower; growth of 10^-10 still counts
        "1000, 1350, 1822.499999, 7, 8",
        "1000, 1250, 1562.5, 7, 8",
        "1000, 1150, 1322.5, 5, 6",
        "1000, 1050, 1102.5, 3, 4",
        "1000, 1000, 1000.000001, 1, 2",
        "0, 0, 800, 0, 0",
        "0, 500, 500, 0, 0",
        "0, 500, 0, 0, 0",
        "500, 800, 0, 0, 0",
        // net assets below zero: the quotient would turn its sign
        "-100, 200, 400, 0, 0",
        "100, -200, 400, 0, 0",
        "-100, -200, -400, 0, 0",
        "100, 200, -50, 0, 0"
    })
    void growth_has_its_bounds_and_its_special_cases(String first, String second, String third, int low, int high) {
        assertThat(Growth.of(List.of(new BigDecimal(first), new BigDecimal(second), new BigDecimal(third)))
                        .points())
                .isEqualTo(new Points(low, high));
    }

    @ParameterizedTest(name = "{0} in three years: {1} to {2}")
    @CsvSource({
        "15, 25, 30",
        "14, 19, 24",
        "12, 19, 24",
        "11, 13, 18",
        "9, 13, 18",
        "8, 7, 12",
        "6, 7, 12",
        "5, 1, 6",
        "3, 1, 6",
        "2, 0, 0",
        "0, 0, 0"
    })
    void conversions_count_by_their_yearly_mean(int inThreeYears, int low, int high) {
        Map<String, @Nullable Object> question = Map.of("conversions3y", inThreeYears);
        assertThat(item(result(question), "conversion")).isEqualTo(new Points(low, high));
    }

    @ParameterizedTest(name = "{0} and {1}: {2} to {3}")
    @CsvSource({"1, 0, 7, 8", "0, 5, 5, 6", "0, 4, 3, 4", "0, 3, 3, 4", "0, 2, 1, 2", "0, 1, 1, 2", "0, 0, 0, 0"})
    void rights_count_by_class_and_number(int first, int second, int low, int high) {
        assertThat(item(result(Map.of("class1", first, "class2", second)), "quantity"))
                .isEqualTo(new Points(low, high));
    }

    @Test
    void an_empty_question_leaves_everything_open() {
        HighTechCheck.Result result = result(Map.of());
        assertThat(result.total()).isEqualTo(new Points(0, 100));
        assertThat(result.verdict()).isEqualTo(Verdict.DEPENDS);
        assertThat(result.growth()).isNull();
        assertThat(result.rdShare()).isNull();
    }

    @Test
    void seventy_fails_and_seventy_one_passes() {
        Map<String, Integer> judged = new HashMap<>(Map.of(
                "advanced",
                8,
                "coreSupport",
                8,
                "quantity",
                8,
                "origin",
                6,
                "conversion",
                30,
                "rdSystem",
                6,
                "rdInstitution",
                4,
                "incentives",
                0,
                "talent",
                0));
        HighTechCheck.Result seventy = result(strong(judged));
        assertThat(seventy.total()).isEqualTo(new Points(70, 70));
        assertThat(seventy.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(seventy.missing()).extracting(Shortfall::code).containsExactly("TOTAL_NOT_ABOVE");
        judged.put("talent", 1);
        assertThat(result(strong(judged)).total()).isEqualTo(new Points(71, 71));
        assertThat(result(strong(judged)).verdict()).isEqualTo(Verdict.PASS);
        judged.remove("talent");
        assertThat(result(strong(judged)).total()).isEqualTo(new Points(70, 74));
        assertThat(result(strong(judged)).verdict()).isEqualTo(Verdict.DEPENDS);
    }

    @Test
    void rights_with_the_bonus_stay_within_thirty() {
        HighTechCheck.Result result = result(Map.of(
                "class1",
                3,
                "class2",
                0,
                "judged",
                Map.of("advanced", 8, "coreSupport", 8, "quantity", 8, "origin", 6, "standard", 2)));
        int others = 30 + 20 + 20;
        assertThat(result.total()).isEqualTo(new Points(30, 30 + others));
    }

    @Test
    void experts_stay_inside_of_the_range_that_the_facts_leave() {
        assertThat(errors(Map.of("class1", 0, "class2", 3, "judged", Map.of("quantity", 5))))
                .containsExactly("/judged/quantity OUT_OF_RANGE");
        assertThat(errors(Map.of("conversions3y", 15, "judged", Map.of("conversion", 24))))
                .containsExactly("/judged/conversion OUT_OF_RANGE");
    }

    @Test
    void a_condition_that_is_not_met_fails_whatever_the_points() {
        Map<String, @Nullable Object> facts = strong(Map.of(
                "advanced",
                8,
                "coreSupport",
                8,
                "quantity",
                8,
                "origin",
                6,
                "conversion",
                30,
                "rdSystem",
                6,
                "rdInstitution",
                6,
                "incentives",
                4,
                "talent",
                4));
        assertThat(result(facts).verdict()).isEqualTo(Verdict.PASS);
        facts.put("registeredOn", "2025-06-02");
        assertThat(result(facts).verdict()).isEqualTo(Verdict.FAIL);
        assertThat(result(facts).missing()).extracting(Shortfall::code).containsExactly("REGISTERED_A_YEAR");
        facts.put("registeredOn", "2025-06-01");
        assertThat(result(facts).verdict()).isEqualTo(Verdict.PASS);
        facts.put("scienceStaff", 9);
        assertThat(result(facts).missing()).extracting(Shortfall::code).containsExactly("SCIENCE_STAFF_SHARE");
    }

    @Test
    void a_later_year_with_more_never_lowers_the_points_for_growth() {
        Random random = new Random(SEED);
        for (int i = 0; i < 2_000; i++) {
            BigDecimal first = BigDecimal.valueOf(random.nextInt(1_000));
            BigDecimal second = BigDecimal.valueOf(random.nextInt(1_000));
            BigDecimal third = BigDecimal.valueOf(random.nextInt(1_000));
            Points points = Growth.of(List.of(first, second, third)).points();
            Points more =
                    Growth.of(List.of(first, second, third.add(BigDecimal.ONE))).points();
            assertThat(more.low()).isGreaterThanOrEqualTo(points.low());
            assertThat(more.high()).isGreaterThanOrEqualTo(points.high());
        }
    }

    @Test
    void a_fact_that_is_stated_only_narrows_the_range() {
        Random random = new Random(SEED);
        for (int i = 0; i < 500; i++) {
            Map<String, @Nullable Object> some = new HashMap<>();
            Points before = result(some).total();
            List<Map.Entry<String, Object>> facts = List.of(
                    Map.entry("class1", random.nextInt(3)),
                    Map.entry("class2", random.nextInt(7)),
                    Map.entry("selfDeveloped", random.nextBoolean()),
                    Map.entry("conversions3y", random.nextInt(20)),
                    Map.entry("sales", List.of(random.nextInt(100), random.nextInt(100), random.nextInt(100))),
                    Map.entry("netAssets", List.of(random.nextInt(100), random.nextInt(100), random.nextInt(100))));
            for (Map.Entry<String, Object> fact : facts) {
                some.put(fact.getKey(), fact.getValue());
                Points after = result(some).total();
                assertThat(after.low()).isGreaterThanOrEqualTo(before.low());
                assertThat(after.high()).isLessThanOrEqualTo(before.high());
                before = after;
            }
        }
    }

    /** An enterprise that meets every condition and does not grow. */
    private static Map<String, @Nullable Object> strong(Map<String, Integer> judged) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("sales", List.of(1000, 1000, 1000));
        facts.put("netAssets", List.of(1000, 1000, 1000));
        facts.put("rd3y", List.of(60, 60, 60));
        facts.put("rdInChinaPct", 60);
        facts.put("hiTechIncomePct", "60");
        facts.put("staff", 100);
        facts.put("scienceStaff", 10);
        facts.put("class1", 1);
        facts.put("class2", 0);
        facts.put("conversions3y", 15);
        facts.put("registeredOn", "2020-01-01");
        facts.put("ownsCoreIp", true);
        facts.put("supportedField", true);
        facts.put("noAccident", true);
        facts.put("judged", judged);
        return facts;
    }

    private static Points item(HighTechCheck.Result result, String code) {
        return result.items().stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElseThrow()
                .points();
    }

    private static HighTechCheck.Result result(Map<String, @Nullable Object> question) {
        return HighTechCheck.of(HighTechFacts.fromTree(question, DAY).orThrow());
    }

    private static List<String> errors(Map<String, @Nullable Object> question) {
        return switch (HighTechFacts.fromTree(question, DAY)) {
            case Reading.Good<HighTechFacts> good -> List.of();
            case Reading.Bad<HighTechFacts> bad ->
                bad.errors().stream().map(HighTechCheckTest::shown).toList();
        };
    }

    private static String shown(FieldError error) {
        return error.pointer() + " " + error.code();
    }

    private static List<BigDecimal> decimals(JsonNode list) {
        return list.valueStream().map(JsonNode::decimalValue).toList();
    }
}
