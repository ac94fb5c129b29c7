package techfin.rating.city.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import techfin.rating.RunningService;
import techfin.rating.city.CityStory;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

@OnEveryDatabase
class CityIndicatorsTest {
    private final RunningService service;
    private final CityStory story;

    CityIndicatorsTest(TestDatabase database) {
        service = RunningService.on(database);
        story = new CityStory(service);
    }

    @Test
    void the_plan_the_series_beside_it_and_the_innovative_city_are_there_with_their_sources() {
        JsonNode list =
                service.as(TestTokens.bankAClerk()).get(CityStory.INDICATORS).json();
        assertThat(list.at("/items").findValuesAsText("system")).contains("PLAN", "RELATED", "INNOVATIVE_CITY");
        ArrayNode plan = (ArrayNode) service.as(TestTokens.bankAClerk())
                .get(CityStory.INDICATORS + "?system=PLAN")
                .json()
                .at("/items");
        assertThat(plan.valueStream().map(item -> item.path("code").asText()))
                .containsExactly("P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8");
        for (JsonNode item : list.at("/items")) {
            for (JsonNode value : item.at("/values")) {
                assertThat(value.path("source").asText()).as(item.toString()).isNotBlank();
            }
        }
        assertThat(service.as(TestTokens.auditor())
                        .get(CityStory.INDICATORS + "?system=INNOVATIVE_CITY")
                        .json()
                        .at("/items"))
                .hasSize(26);
    }

    @Test
    void progress_is_what_the_published_figures_say() {
        assertThat(story.read("P5").at("/progressPercent")).isEqualTo("190.7");
        assertThat(story.read("P7").at("/progressPercent")).isEqualTo("201.6");
        assertThat(story.read("P7").at("/latest/value")).isEqualTo("1305");
        assertThat(story.read("P7").json().at("/targetMet").asBoolean()).isTrue();
        assertThat(story.read("P2").json().at("/latest").isNull()).isTrue();
        assertThat(story.read("P2").json().at("/progressPercent").isNull()).isTrue();
    }

    @Test
    void what_does_not_fit_in_the_sources_stays_visible() {
        JsonNode list =
                service.as(TestTokens.enterpriseB()).get(CityStory.INDICATORS).json();
        assertThat(list.at("/anomalies").findValuesAsText("code"))
                .containsExactly("HIGH_TECH_2020", "PLAN_TEXT_AND_TABLE", "TECH_SME_2020", "EQUIPMENT_VALUE");
        assertThat(story.read("P6").json().at("/anomalies").findValuesAsText("code"))
                .containsExactly("HIGH_TECH_2020", "PLAN_TEXT_AND_TABLE");
        assertThat(story.read("P6").at("/anomalies/0/text/zh")).contains("267");
    }

    @Test
    void which_way_is_better_is_a_field_of_the_indicator() {
        assertThat(story.read("C17").at("/direction")).isEqualTo("LOWER");
        assertThat(story.read("C18").at("/direction")).isEqualTo("LOWER");
        assertThat(story.read("C20").at("/direction")).isEqualTo("LOWER");
        assertThat(story.read("C16").at("/direction")).isEqualTo("HIGHER");
        assertThat(story.read("C23").at("/direction")).isEqualTo("NONE");
    }

    @Test
    void the_bureau_records_a_new_year_without_citing_anything() {
        Answer recorded = story.record("P3", value(2023, "45.5"));
        assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
        assertThat(recorded.header("Location")).contains(CityStory.INDICATORS + "/P3");
        assertThat(recorded.at("/latest/value")).isEqualTo("45.5");
        // (45.5 - 39.6) / (50 - 39.6)
        assertThat(recorded.at("/progressPercent")).isEqualTo("56.7");
        assertThat(story.read("P3").header("ETag")).isEqualTo(recorded.header("ETag"));
    }

    @Test
    void a_correction_cites_what_was_seen_says_why_and_leaves_the_value_before_as_history() {
        assertThat(story.record("P8", value(2023, "12")).status()).isEqualTo(201);
        String seen = story.read("P8").header("ETag").orElseThrow();

        assertThat(story.record("P8", value(2023, "12.5", "更正")).status()).isEqualTo(428);
        Answer reasonless = story.record("P8", value(2023, "12.5"), "If-Match", seen);
        assertThat(reasonless.status()).isEqualTo(400);
        assertThat(reasonless.at("/errors/0/pointer")).isEqualTo("/reason");

        Answer corrected = story.record("P8", value(2023, "12.5", "公报更正"), "If-Match", seen);
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(201);
        assertThat(corrected.at("/latest/value")).isEqualTo("12.5");
        assertThat(corrected.at("/latest/version")).isEqualTo("2");
        assertThat(corrected.at("/history/0/value")).isEqualTo("12");

        Answer stale = story.record("P8", value(2023, "13", "再更正"), "If-Match", seen);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().at("/differences").findValuesAsText("pointer")).contains("/latest/value");
    }

    @Test
    void what_came_with_the_program_can_be_corrected_too_and_stays_as_history() {
        Answer before = story.read("R4");
        Answer corrected = story.record(
                "R4",
                value(2024, "374", "复核"),
                "If-Match",
                before.header("ETag").orElseThrow());
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(201);
        assertThat(corrected.at("/history/0/value")).isEqualTo("373");
        assertThat(corrected.at("/history/0/version")).isEqualTo("0");
    }

    @Test
    void the_same_key_records_once_and_another_body_under_it_is_refused() {
        String key = RunningService.key();
        var api = service.as(TestTokens.bureauReviewer()).with("Idempotency-Key", key);
        String path = CityStory.INDICATORS + "/C01/values";
        Answer first = api.post(path, value(2023, "40"));
        Answer again = api.post(path, value(2023, "40"));
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotent-Replayed")).contains("true");
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(api.post(path, value(2023, "41")).status()).isEqualTo(422);
        assertThat(story.read("C01").json().at("/values")).hasSize(1);
        assertThat(service.as(TestTokens.bureauReviewer())
                        .post(path, value(2023, "40"))
                        .at("/code"))
                .isEqualTo("IDEMPOTENCY_KEY_REQUIRED");
    }

    @Test
    void of_many_that_record_the_same_year_at_once_one_succeeds() throws Exception {
        List<Callable<Answer>> twins = IntStream.range(0, 4)
                .<Callable<Answer>>mapToObj(i -> () -> story.record("C02", value(2023, "1." + i)))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(twins.size())) {
            long recorded = 0;
            for (Future<Answer> twin : threads.invokeAll(twins)) {
                int status = twin.get().status();
                assertThat(status).isIn(201, 409, 428);
                recorded += status == 201 ? 1 : 0;
            }
            assertThat(recorded).isEqualTo(1);
        }
        assertThat(story.read("C02").json().at("/values")).hasSize(1);
    }

    @Test
    void only_the_bureaus_reviewer_records_and_everybody_signed_in_reads() {
        String path = CityStory.INDICATORS + "/P4/values";
        for (String token : new String[] {
            TestTokens.bureauApprover(),
            TestTokens.county371502(),
            TestTokens.bankAClerk(),
            TestTokens.enterpriseA(),
            TestTokens.auditor(),
            TestTokens.admin(),
            TestTokens.ruleAuthor()
        }) {
            assertThat(service.post(token, path, value(2023, "5")).status()).isEqualTo(403);
            assertThat(service.as(token).get(CityStory.INDICATORS + "/P4").status())
                    .isEqualTo(200);
        }
        assertThat(service.anonymous().get(CityStory.INDICATORS).status()).isEqualTo(401);
    }

    @Test
    void what_cannot_be_is_refused() {
        assertThat(story.read("X99").status()).isEqualTo(404);
        assertThat(story.record("X99", value(2023, "5")).status()).isEqualTo(404);
        assertThat(story.record("C23", value(2023, "5")).at("/code")).isEqualTo("INDICATOR_NOT_MEASURED");
        assertThat(story.record("P2", value(RunningService.today().getYear() + 1, "5"))
                        .at("/errors/0/code"))
                .isEqualTo("YEAR_OUT_OF_RANGE");
        assertThat(service.as(TestTokens.auditor())
                        .get(CityStory.INDICATORS + "?system=PLANS")
                        .status())
                .isEqualTo(400);
        assertThat(service.as(TestTokens.auditor())
                        .get(CityStory.INDICATORS + "?sort=name")
                        .status())
                .isEqualTo(400);
    }

    private static String value(int year, String value) {
        return "{\"year\": %d, \"value\": \"%s\", \"source\": \"统计公报\"}".formatted(year, value);
    }

    private static String value(int year, String value, String reason) {
        return "{\"year\": %d, \"value\": \"%s\", \"source\": \"统计公报\", \"reason\": \"%s\"}"
                .formatted(year, value, reason);
    }
}
