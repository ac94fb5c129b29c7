package techfin.rating.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import techfin.rating.RunningService;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

/** The worked firms asked of the running service, as anybody who is signed in can ask them. */
final class TrialAssessmentsTest {
    private static final String TRIALS = "/api/rating/v1/trial-assessments";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final RunningService SERVICE = RunningService.on(TestDatabase.h2());

    static Stream<JsonNode> firms() {
        return StreamSupport.stream(
                resource("/techfin/rating/scoring/worked-firms.json")
                        .path("cases")
                        .spliterator(),
                false);
    }

    @ParameterizedTest
    @MethodSource("firms")
    void a_worked_firm_gets_its_sheet_by_the_system_in_force(JsonNode firm) {
        ObjectNode body = JSON.createObjectNode();
        body.putObject("system").put("code", "LC-INNOVATION").put("on", "2026-06-01");
        body.putNull("rules");
        check(firm, ask(body, firm));
    }

    @ParameterizedTest
    @MethodSource("firms")
    void the_same_system_sent_along_gives_the_same_sheet(JsonNode firm) {
        ObjectNode body = JSON.createObjectNode();
        body.set("rules", resource("/techfin/rating/system/LC-INNOVATION-2026.json"));
        check(firm, ask(body, firm));
    }

    private static void check(JsonNode firm, Answer answer) {
        JsonNode expected = firm.path("expected");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        expected.path("indicator_scores").properties().forEach(score -> {
            JsonNode shown = answer.json().path("indicatorScores").path(score.getKey());
            assertThat(shown.isMissingNode()).as(score.getKey()).isFalse();
            if (score.getValue().isNumber()) {
                assertThat(shown.textValue()).as(score.getKey()).isEqualTo(two(score.getValue()));
            } else {
                assertThat(shown).as(score.getKey()).isEqualTo(score.getValue());
            }
        });
        expected.path("dimension_scores")
                .properties()
                .forEach(score -> assertThat(answer.at("/dimensionScores/" + score.getKey()))
                        .isEqualTo(two(score.getValue())));
        assertThat(answer.at("/coverage")).isEqualTo(two(expected.path("coverage")));
        assertThat(answer.at("/total")).isEqualTo(two(expected.path("total")));
        assertThat(answer.at("/totalIfMissingWereFull")).isEqualTo(two(expected.path("total_if_missing_were_full")));
        assertThat(answer.at("/gradeByScore"))
                .isEqualTo(expected.path("grade_by_score").textValue());
        assertThat(answer.at("/grade")).isEqualTo(expected.path("grade").textValue());
        assertThat(answer.json().path("bindingCaps")).hasSameSizeAs(expected.path("binding_caps"));
        for (int i = 0; i < expected.path("largest_shortfalls").size(); i++) {
            JsonNode shortfall = expected.path("largest_shortfalls").get(i);
            assertThat(answer.at("/largestShortfalls/" + i + "/code"))
                    .isEqualTo(shortfall.get(0).textValue());
            assertThat(new BigDecimal(answer.at("/largestShortfalls/" + i + "/pointsExact")))
                    .isEqualByComparingTo(shortfall.get(1).decimalValue());
        }
    }

    @Test
    void the_next_cut_points_of_the_typical_firm_are_told_with_their_gain() {
        JsonNode firm = firms().findFirst().orElseThrow();
        Answer answer = ask(named(), firm);
        JsonNode gains = firm.path("expected").path("next_cut_point_gains");
        assertThat(answer.json().path("nextCutPointGains")).hasSameSizeAs(gains);
        for (int i = 0; i < gains.size(); i++) {
            String at = "/nextCutPointGains/" + i;
            assertThat(answer.at(at + "/code")).isEqualTo(gains.get(i).get(0).textValue());
            assertThat(answer.at(at + "/scoreNow")).isEqualTo(two(gains.get(i).get(1)));
            assertThat(answer.at(at + "/scoreNext")).isEqualTo(two(gains.get(i).get(2)));
            assertThat(answer.at(at + "/gain")).isEqualTo(two(gains.get(i).get(3)));
        }
        assertThat(answer.at("/nextCutPointGains/0/needed")).isEqualTo("provincial");
    }

    @Test
    void the_reason_of_a_missed_gate_is_told_in_the_language_of_the_reader() {
        JsonNode firm = firms().skip(3).findFirst().orElseThrow();
        ObjectNode weak = firm.deepCopy();
        ((ObjectNode) weak.path("values"))
                .put("F04", 90)
                .put("F03", -5)
                .put("F01", 0)
                .put("F02", 0);
        Answer chinese = ask(named(), weak);
        Answer english = ask(named(), weak, "Accept-Language", "en");
        assertThat(chinese.at("/bindingCaps/0/reason")).isEqualTo("A级要求：创新能力 ≥ 60，财务能力 ≥ 40");
        assertThat(english.at("/bindingCaps/0/reason")).isEqualTo("A requires Innovation ≥ 60, Finance ≥ 40");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/values/I02 | 1.1234567 | /values/I02 | MORE_THAN_SIX_DECIMALS | 400",
                "/values/I02 | 'level3' | /values/I02 | FIGURE_REQUIRED | 400",
                "/values/I02 | true | /values/I02 | VALUE_NOT_UNDERSTOOD | 400",
                "/values/I02 | 1000000000001 | /values/I02 | FIGURE_TOO_LARGE | 400",
                "/values/I01 | 5 | /values/I01 | PARTS_REQUIRED | 400",
                "/values/I01/x | 5 | /values/I01/x | UNKNOWN_INPUT | 400",
                "/values/I08 | 'galactic' | /values/I08 | UNKNOWN_LEVEL | 400",
                "/values/Z99 | 1 | /values/Z99 | UNKNOWN_INDICATOR | 400",
                "/values/M01/system_and_ledger | 1.5 | /values/M01/system_and_ledger | SHARE_OUT_OF_RANGE | 400",
                "/values/E04/unpaid_judgment | -1 | /values/E04/unpaid_judgment | COUNT_REQUIRED | 400",
                "/values/E04/unpaid_judgment | 0.5 | /values/E04/unpaid_judgment | COUNT_REQUIRED | 400",
                "/stage | 'seed' | /stage | NOT_ONE_OF | 400",
                "/facts/debt_ratio_pct | 'much' | /facts/debt_ratio_pct | NUMBER_REQUIRED | 400",
                "/facts/mood | 1 | /facts/mood | UNKNOWN_FIELD | 400",
                "/system/code | 'NOBODYS' | /system | NO_SYSTEM_IN_FORCE | 422",
                "/system/on | '2023-12-31' | /system | NO_SYSTEM_IN_FORCE | 422",
                "/system/on | '2026-02-30' | /system/on | INVALID_DATE | 400",
                "/rules | {} | /rules | SYSTEM_OR_RULES | 400",
                "/system | null | /system | REQUIRED | 400",
            })
    void what_cannot_be_scored_is_named_where_it_is(String place, String value, String pointer, String code, int status)
            throws IOException {
        ObjectNode body = named();
        JsonNode firm = firms().findFirst().orElseThrow();
        body.set("stage", firm.path("stage"));
        body.set("facts", firm.path("facts").deepCopy());
        body.set("values", firm.path("values").deepCopy());
        int slash = place.lastIndexOf('/');
        ((ObjectNode) body.at(place.substring(0, slash)))
                .set(place.substring(slash + 1), JSON.readTree(value.replace('\'', '"')));

        Answer answer = SERVICE.as(TestTokens.enterpriseA()).post(TRIALS, body.toString());

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().path("errors").findValuesAsText("pointer")).contains(pointer);
        assertThat(answer.json().path("errors").findValuesAsText("code")).contains(code);
    }

    private static ObjectNode named() {
        ObjectNode body = JSON.createObjectNode();
        body.putObject("system").put("code", "LC-INNOVATION").put("on", "2026-06-01");
        return body;
    }

    private static Answer ask(ObjectNode body, JsonNode firm, String... headers) {
        body.set("stage", firm.path("stage"));
        body.set("facts", firm.path("facts"));
        body.set("values", firm.path("values"));
        return SERVICE.as(TestTokens.enterpriseA()).post(TRIALS, body.toString(), headers);
    }

    private static String two(JsonNode number) {
        return number.decimalValue().setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static JsonNode resource(String path) {
        try (InputStream in = TrialAssessmentsTest.class.getResourceAsStream(path)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
