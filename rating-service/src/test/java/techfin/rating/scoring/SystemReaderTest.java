package techfin.rating.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import techfin.lending.record.Finding;
import techfin.servicekit.json.PlainJson;

/** A document that is not sound is refused with a pointer to every place that is wrong. */
final class SystemReaderTest {
    @ParameterizedTest(name = "{0} = {1}: {2} at {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/dimension_weights/growth/I | 44 | WEIGHTS_DO_NOT_SUM | /dimension_weights/growth",
                "/dimension_weights/growth/X | 1 | UNKNOWN_FIELD | /dimension_weights/growth/X",
                "/dimension_weights/growth/I | -1 | NOT_BETWEEN | /dimension_weights/growth/I",
                "/full_score | 500 | FULL_SCORE_NOT_OFFERED | /full_score",
                "/indicators/1/scoring/points/1 | [-20, 40] | POINTS_NOT_RISING | /indicators/1/scoring/points/1",
                "/indicators/1/scoring/points/1 | [0, 61] | SCORE_AGAINST_DIRECTION | /indicators/1/scoring/points/2",
                "/indicators/1/scoring/points/1 | [0, 101] | NOT_BETWEEN | /indicators/1/scoring/points/1/1",
                "/indicators/1/scoring/points/1 | [0] | PAIR_REQUIRED | /indicators/1/scoring/points/1",
                "/indicators/1/scoring/points | [[0, 0]] | TWO_POINTS_REQUIRED | /indicators/1/scoring/points",
                "/indicators/1/scoring/type | 'cubic' | NOT_ONE_OF | /indicators/1/scoring/type",
                "/indicators/1/direction | 'lower' | SCORE_AGAINST_DIRECTION | /indicators/1/scoring/points/1",
                "/indicators/1/direction | 'up' | NOT_ONE_OF | /indicators/1/direction",
                "/indicators/1/code | 'I01' | CODE_TWICE | /indicators/1/code",
                "/indicators/1/dimension | 'Z' | UNKNOWN_DIMENSION | /indicators/1/dimension",
                "/indicators/1/weight | 0 | WEIGHT_ZERO | /indicators/1/weight",
                "/indicators/1/weight | '3.1234567' | MORE_THAN_SIX_DECIMALS | /indicators/1/weight",
                "/indicators/1/weight | true | NUMBER_REQUIRED | /indicators/1/weight",
                "/indicators/1/effect | 'extra' | NOT_ONE_OF | /indicators/1/effect",
                "/indicators | null | REQUIRED | /indicators",
                "/indicators | {} | LIST_REQUIRED | /indicators",
                "/grades/1/min | 95 | GRADES_NOT_FALLING | /grades/1/min",
                "/grades/6/min | 10 | LOWEST_GRADE_NOT_ZERO | /grades",
                "/grades/7/veto | false | REQUIRED | /grades/7/min",
                "/gates/AAAA | {'I': 1} | UNKNOWN_GRADE | /gates/AAAA",
                "/gates/C | {'I': 1} | GATE_OF_LOWEST_GRADE | /gates/C",
                "/gates/AAA/I | 65 | GATE_CONTRADICTS_GRADE | /gates/AAA",
                "/gates/AAA/min_any | 20 | GATE_CONTRADICTS_GRADE | /gates/AAA",
                "/gates/AAA/Q | 20 | UNKNOWN_DIMENSION | /gates/AAA/Q",
                "/gates/A/F/early | 20 | STAGE_WITHOUT_WEIGHTS | /gates/A/F/early",
                "/caps/0/at_most | 'E' | UNKNOWN_GRADE | /caps/0/at_most",
                "/caps/0/score_at_most | {'I99': 0} | UNKNOWN_INDICATOR | /caps/0/score_at_most/I99",
                "/caps/2/level | {'E03': 'E'} | UNKNOWN_LEVEL | /caps/2/level/E03",
                "/caps/1/not_audited | true | ONE_CIRCUMSTANCE_REQUIRED | /caps/1",
                "/other_caps | ['bad weather -> at most B'] | CAP_NOT_UNDERSTOOD | /other_caps/0",
                "/other_caps | ['accounts not audited -> at most Z'] | UNKNOWN_GRADE | /other_caps/0",
                "/stage_rule/seed | {} | STAGE_WITHOUT_WEIGHTS | /stage_rule/seed",
                "/stage_rule/startup | {'age': 1} | UNKNOWN_FIELD | /stage_rule/startup/age",
                "/indicators/0/scoring/options/0/points/1 | ['2.000001', '19.999999'] | SYSTEM_TOO_FINE | ``",
            })
    void a_fault_is_named_where_it_is(String place, String value, String code, String pointer) {
        ObjectNode document = (ObjectNode) ShippedSystem.document();
        put(document, place, Json.of(value));

        assertThat(findings(document)).contains(code + " " + pointer);
    }

    @Test
    void caps_may_be_written_as_sentences() {
        ObjectNode document = (ObjectNode) ShippedSystem.document();
        document.remove("caps");
        document.set(
                "other_caps",
                Json.of("['I03 score 0 -> at most BB', 'debt ratio > 100% -> at most B',"
                        + " 'tax credit grade D -> at most B', 'accounts not audited -> at most AA',"
                        + " 'coverage < 80% -> at most A', 'coverage < 70% in one dimension -> NR']"));
        List<Cap> structured = ShippedSystem.scorer().system().caps();

        assertThat(ShippedSystem.scorer(document).system().caps())
                .extracting(cap -> cap.atMost() + " " + cap.when())
                .containsExactlyElementsOf(structured.stream()
                        .map(cap -> cap.atMost() + " " + cap.when())
                        .toList());
    }

    @Test
    void every_fault_is_named_at_once() {
        ObjectNode document = (ObjectNode) ShippedSystem.document();
        put(document, "/full_score", Json.of("7"));
        put(document, "/grades/1/min", Json.of("95"));
        put(document, "/indicators/3/weight", Json.of("'many'"));

        assertThat(findings(document))
                .contains(
                        "FULL_SCORE_NOT_OFFERED /full_score",
                        "GRADES_NOT_FALLING /grades/1/min",
                        "NUMBER_REQUIRED /indicators/3/weight");
    }

    @Test
    void nothing_at_all_is_no_system() {
        assertThat(findings(Json.of("{}")))
                .contains("REQUIRED /dimensions", "REQUIRED /grades", "REQUIRED /indicators");
        assertThat(findings(Json.of("[1]"))).contains("REQUIRED /indicators");
    }

    @Test
    void two_hundred_indicators_are_read_as_long_as_their_values_can_be_kept() {
        int longest = IntStream.rangeClosed(4, 400)
                .filter(length -> isRead(largest(length)))
                .max()
                .orElseThrow();

        assertThat(longest).isGreaterThanOrEqualTo(50);
        assertThat(findings(largest(longest + 1))).containsExactly("WRITTEN_TOO_LONG /indicators");
    }

    @Test
    void names_and_values_that_could_not_be_kept_are_refused_where_they_are() {
        ObjectNode document = (ObjectNode) ShippedSystem.document();
        put(document, "/grades/2/grade", Json.of("'" + "优".repeat(61) + "'"));
        document.remove(List.of("gates", "caps", "other_caps"));
        ((ObjectNode) document.path("dimension_weights"))
                .set("x".repeat(61), document.at("/dimension_weights/growth").deepCopy());
        ObjectNode incidents = (ObjectNode) document.at("/indicators/24/scoring/deduct");
        for (int i = 0; i < 200; i++) {
            incidents.set("incident" + i + "x".repeat(20), Json.of("[1, 5]"));
        }
        assertThat(findings(document))
                .containsExactlyInAnyOrder(
                        "WRITTEN_TOO_LONG /grades/2/grade",
                        "WRITTEN_TOO_LONG /dimension_weights/" + "x".repeat(61),
                        "WRITTEN_TOO_LONG /indicators/24/scoring");
    }

    @Test
    void more_dimensions_than_a_row_can_keep_are_refused() {
        ObjectNode document = (ObjectNode) ShippedSystem.document();
        ArrayNode indicators = (ArrayNode) document.path("indicators");
        for (int i = 0; i < 30; i++) {
            String code = "DIMENSION-" + i;
            ((ObjectNode) document.path("dimensions")).put(code, code);
            document.path("dimension_weights").forEach(stage -> ((ObjectNode) stage).put(code, 0));
            indicators.add(linear(code, code));
        }
        assertThat(findings(document)).containsExactly("WRITTEN_TOO_LONG /dimensions");
    }

    /** The shipped system with as many more as there may be, each code of this length. */
    private static ObjectNode largest(int codeLength) {
        ObjectNode document = (ObjectNode) ShippedSystem.document();
        ArrayNode indicators = (ArrayNode) document.path("indicators");
        while (indicators.size() < 200) {
            String number = "L" + indicators.size();
            indicators.add(linear(number + "x".repeat(codeLength - number.length()), "E"));
        }
        return document;
    }

    private static JsonNode linear(String code, String dimension) {
        return Json.of("""
                {'code': '%s', 'name_zh': '%s', 'dimension': '%s', 'weight': 1,
                 'scoring': {'type': 'piecewise_linear', 'points': [[0, 0], [10, 100]]}}
                """.formatted(code, "指标", dimension));
    }

    private static boolean isRead(JsonNode document) {
        return SystemReader.read(Objects.requireNonNull(PlainJson.of(document)), "", new ArrayList<>())
                .isPresent();
    }

    private static List<String> findings(JsonNode document) {
        List<Finding> found = new ArrayList<>();
        assertThat(SystemReader.read(Objects.requireNonNull(PlainJson.of(document)), "", found))
                .isEmpty();
        return found.stream()
                .map(finding -> finding.code() + " " + finding.pointer())
                .toList();
    }

    private static void put(ObjectNode document, String place, JsonNode value) {
        int slash = place.lastIndexOf('/');
        JsonNode parent = document.at(place.substring(0, slash));
        String name = place.substring(slash + 1);
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(name), value);
        } else {
            ((ObjectNode) parent).set(name, value);
        }
    }
}
