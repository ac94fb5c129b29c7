package techfin.rating.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Worked firms of the proposed indicator system, to every digit that is given. */
final class WorkedFirmsTest {
    private static final JsonNode FILE = Json.resource("/techfin/rating/scoring/worked-firms.json");
    private static final Scorer SCORER = ShippedSystem.scorer();

    static Stream<JsonNode> firms() {
        return Json.list(FILE.path("cases")).stream();
    }

    static Stream<JsonNode> totals() {
        return Json.list(FILE.path("rounding_cases")).stream();
    }

    @ParameterizedTest
    @MethodSource("firms")
    void a_worked_firm_gets_the_scores_and_the_grade_of_its_sheet(JsonNode firm) {
        JsonNode expected = firm.path("expected");
        ScoreSheet sheet = sheet(firm);

        expected.path("indicator_scores")
                .properties()
                .forEach(score -> assertThat(shown(sheet.indicator(score.getKey())))
                        .as(score.getKey())
                        .isEqualTo(shown(score.getValue())));
        assertThat(sheet.dimensions()).hasSize(expected.path("dimension_scores").size());
        sheet.dimensions()
                .forEach(dimension -> assertThat(dimension.score())
                        .isEqualByComparingTo(Json.number(expected.path("dimension_scores")
                                .path(dimension.dimension().code()))));
        assertThat(sheet.coverage()).isEqualByComparingTo(Json.number(expected.path("coverage")));
        assertThat(sheet.total()).isEqualByComparingTo(Json.number(expected.path("total")));
        assertThat(sheet.upperBound()).isEqualByComparingTo(Json.number(expected.path("total_if_missing_were_full")));
        assertThat(sheet.gradeByScore())
                .isEqualTo(expected.path("grade_by_score").textValue());
        assertThat(sheet.grade()).isEqualTo(expected.path("grade").textValue());
        assertThat(sheet.binding().stream()
                        .map(limit -> limit.atMost() + " " + limit.reason())
                        .toList())
                .isEqualTo(Json.list(expected.path("binding_caps")).stream()
                        .map(pair -> pair.get(0).textValue() + " " + pair.get(1).textValue())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("firms")
    void a_worked_firm_is_told_its_largest_shortfalls_and_next_cut_points(JsonNode firm) {
        JsonNode expected = firm.path("expected");
        Explanation explanation = Explainer.explain(sheet(firm), Json.values(SCORER, firm.path("values")));

        List<JsonNode> shortfalls = Json.list(expected.path("largest_shortfalls"));
        assertThat(shortfalls).isNotEmpty();
        assertThat(explanation.shortfalls().stream()
                        .limit(shortfalls.size())
                        .map(shortfall -> shortfall.code() + " "
                                + shortfall.points().stripTrailingZeros().toPlainString())
                        .toList())
                .isEqualTo(shortfalls.stream()
                        .map(pair -> pair.get(0).textValue() + " "
                                + Json.number(pair.get(1)).stripTrailingZeros().toPlainString())
                        .toList());
        if (expected.has("next_cut_point_gains")) {
            assertThat(explanation.nextSteps().stream()
                            .map(step -> step.code() + " " + two(step.scoreNow()) + " " + two(step.scoreNext()) + " "
                                    + two(step.gain()))
                            .toList())
                    .isEqualTo(Json.list(expected.path("next_cut_point_gains")).stream()
                            .map(row -> row.get(0).textValue() + " " + two(Json.number(row.get(1))) + " "
                                    + two(Json.number(row.get(2))) + " " + two(Json.number(row.get(3))))
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("totals")
    void a_total_is_rounded_half_up_once_and_then_compared(JsonNode row) {
        assertThat(SCORER.system().grades().of(new BigDecimal(row.get(0).textValue())))
                .isEqualTo(row.get(1).textValue());
    }

    @Test
    void a_weak_dimension_lowers_the_grade_however_good_the_rest_is() {
        Map<String, Value> values = new LinkedHashMap<>(
                Json.values(SCORER, FILE.path("cases").get(3).path("values")));
        List.of("F01", "F02", "F03", "F05", "F06", "F07").forEach(code -> values.put(code, Value.of("-1000")));
        values.put("F04", Value.of("74"));
        values.put("I08", new Value.Level("provincial"));

        ScoreSheet sheet = SCORER.sheet("growth", new Facts(true, new BigDecimal(95), null), values);

        assertThat(sheet.dimensions().get(2).score()).isEqualByComparingTo("4.48");
        assertThat(sheet.gradeByScore()).isEqualTo("A");
        assertThat(sheet.binding()).extracting(ScoreSheet.BindingLimit::atMost).containsExactly("BB", "BBB");
        assertThat(sheet.grade()).isEqualTo("BB");
    }

    private static String shown(ScoreSheet.IndicatorScore scored) {
        BigDecimal score = scored.score();
        return score == null ? scored.state().name() : two(score).toPlainString();
    }

    private static String shown(JsonNode expected) {
        if (expected.isNull()) {
            return "MISSING";
        }
        return expected.isTextual()
                ? "NOT_APPLICABLE"
                : two(Json.number(expected)).toPlainString();
    }

    private static BigDecimal two(BigDecimal number) {
        return number.setScale(2, RoundingMode.HALF_UP);
    }

    private static ScoreSheet sheet(JsonNode firm) {
        return SCORER.sheet(
                firm.path("stage").textValue(),
                Json.facts(firm.path("facts")),
                Json.values(SCORER, firm.path("values")));
    }
}
