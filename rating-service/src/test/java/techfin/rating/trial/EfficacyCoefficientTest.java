package techfin.rating.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import techfin.rating.RunningService;
import techfin.rating.SharedCases;
import techfin.rating.SystemStory;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

/**
 * 功效系数法 of 中央企业综合绩效评价实施细则 (国资发评价〔2006〕157号), asked with rules that come along: between two standard values
 * the score is linear, which is a piecewise linear indicator. The source of the case stands in its file.
 */
final class EfficacyCoefficientTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final RunningService SERVICE = RunningService.on(TestDatabase.h2());
    private static final JsonNode FILE = SharedCases.read("efficacy-coefficient-case.json");
    /** Coefficients of 优秀, 良好, 平均, 较低 and 较差, in hundredths. */
    private static final List<Integer> COEFFICIENTS = List.of(100, 80, 60, 40, 20);

    @Test
    void a_return_between_average_and_good_gets_the_published_points() {
        JsonNode published = FILE.path("case");
        ArrayNode points = JSON.createArrayNode();
        points.add(point(published.path("average_pct"), 60)).add(point(published.path("good_pct"), 80));

        Answer answer = ask(published.path("weight").intValue(), points, published.path("actual_pct"));

        BigDecimal score = FILE.at("/expected/score").decimalValue();
        assertThat(answer.at("/total")).isEqualTo(score.toPlainString());
        BigDecimal base = FILE.at("/expected/base").decimalValue();
        BigDecimal adjustment = FILE.at("/expected/adjustment").decimalValue();
        assertThat(new BigDecimal(answer.at("/total")).subtract(base)).isEqualByComparingTo(adjustment);
        BigDecimal coefficient = FILE.at("/expected/efficacy_coefficient").decimalValue();
        BigDecimal hundredths =
                coefficient.multiply(new BigDecimal(20)).add(new BigDecimal(60)).setScale(2, RoundingMode.HALF_UP);
        assertThat(answer.at("/indicatorScores/ROE")).isEqualTo(hundredths.toPlainString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/bands_all_soe_whole_economy/2014/净资产收益率%",
                "/bands_all_soe_whole_economy/2014/盈余现金保障倍数",
                "/bands_all_soe_whole_economy/2015/净资产收益率%",
                "/bands_all_soe_whole_economy/2015/销售(营业)利润率%",
                "/bands_petroleum_industry_2014_example/盈余现金保障倍数"
            })
    void at_a_standard_value_the_coefficient_is_that_of_its_band(String table) {
        JsonNode values = FILE.at(table);
        ArrayNode points = JSON.createArrayNode();
        for (int band = values.size() - 1; band >= 0; band--) {
            points.add(point(values.get(band), COEFFICIENTS.get(band)));
        }
        for (int band = 0; band < values.size(); band++) {
            Answer answer = ask(20, points, values.get(band));
            assertThat(answer.at("/indicatorScores/ROE"))
                    .as(table + " " + values.get(band))
                    .isEqualTo(COEFFICIENTS.get(band) + ".00");
        }
    }

    private static ArrayNode point(JsonNode value, int score) {
        return JSON.createArrayNode().add(value).add(score);
    }

    /** Scores one ratio by its weight out of 100; nothing else earns anything. */
    private static Answer ask(int weight, ArrayNode points, JsonNode actual) {
        ObjectNode rules = JSON.createObjectNode();
        rules.putObject("dimensions").put("P", "盈利能力").put("R", "其他");
        rules.putObject("dimension_weights").putObject("all").put("P", weight).put("R", 100 - weight);
        rules.putArray("grades")
                .add(grade("A").put("min", 85))
                .add(grade("E").put("min", 0))
                .add(grade("V").put("veto", true))
                .add(grade("N").put("insufficient_data", true));
        ArrayNode rest = JSON.createArrayNode();
        rest.add(JSON.createArrayNode().add(0).add(0))
                .add(JSON.createArrayNode().add(1).add(100));
        rules.putArray("indicators").add(indicator("ROE", "P", points)).add(indicator("REST", "R", rest));
        ObjectNode body = JSON.createObjectNode().put("stage", "all");
        body.set("rules", rules);
        body.putObject("facts").put("audited", true);
        body.putObject("values").put("REST", 0).set("ROE", actual);
        Answer answer = SERVICE.as(TestTokens.enterpriseA()).post(SystemStory.TRIALS, body.toString());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private static ObjectNode grade(String name) {
        return JSON.createObjectNode().put("grade", name);
    }

    private static ObjectNode indicator(String code, String dimension, ArrayNode points) {
        ObjectNode indicator =
                JSON.createObjectNode().put("code", code).put("name_zh", code).put("dimension", dimension);
        indicator
                .put("weight", 1)
                .putObject("scoring")
                .put("type", "piecewise_linear")
                .set("points", points);
        return indicator;
    }
}
