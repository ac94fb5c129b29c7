package techfin.rating.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import techfin.rating.RunningService;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

@OnEveryDatabase
final class ReleasingSystemsTest {
    private static final String SYSTEMS = "/api/rating/v1/indicator-systems";
    private static final ObjectMapper JSON = new ObjectMapper();
    private final RunningService service;
    private final LocalDate today;

    ReleasingSystemsTest(TestDatabase database) {
        service = RunningService.on(database);
        today = service.businessDay();
    }

    @Test
    void a_system_is_written_by_one_person_and_released_by_another_and_ends_the_one_before() {
        String code = code();
        Answer first = write(document(code, "1", today, null));
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(first.at("/status")).isEqualTo("DRAFT");
        assertThat(ask(code, today).status()).isEqualTo(422);

        Answer released = decide(first.at("/id"), "RELEASE", "\"v1\"");
        assertThat(released.status()).as(released.text()).isEqualTo(200);
        assertThat(released.at("/status")).isEqualTo("RELEASED");
        assertThat(ask(code, today).status()).isEqualTo(200);

        Answer second = write(document(code, "2", today.plusDays(30), null));
        assertThat(decide(second.at("/id"), "RELEASE", "\"v1\"").status()).isEqualTo(200);
        Answer ended = service.as(TestTokens.auditor()).get(SYSTEMS + "/" + first.at("/id"));
        assertThat(ended.at("/system/validUntil")).isEqualTo(today.plusDays(29).toString());
        assertThat(ended.json().at("/document/indicators")).isNotEmpty();
        assertThat(service.as(TestTokens.auditor())
                        .get(SYSTEMS + "/" + first.at("/id") + "/timeline")
                        .json()
                        .at("/items")
                        .findValuesAsText("action"))
                .containsExactly("SYSTEM_WRITTEN", "SYSTEM_RELEASED", "SYSTEM_ENDED");
    }

    @Test
    void a_period_gone_by_or_covered_by_another_version_is_not_released() {
        String code = code();
        Answer past = write(document(code, "past", today.minusDays(1), null));
        Answer refused = decide(past.at("/id"), "RELEASE", "\"v1\"");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/errors/0/code")).isEqualTo("STARTS_IN_THE_PAST");

        Answer one = write(document(code, "1", today.plusDays(5), today.plusDays(50)));
        assertThat(decide(one.at("/id"), "RELEASE", "\"v1\"").status()).isEqualTo(200);
        Answer two = write(document(code, "2", today.plusDays(1), today.plusDays(5)));
        Answer overlap = decide(two.at("/id"), "RELEASE", "\"v1\"");
        assertThat(overlap.at("/errors/0/code")).as(overlap.text()).isEqualTo("PERIODS_OVERLAP");
        assertThat(overlap.at("/errors/0/pointer")).isEqualTo("/document/valid_from");
        Answer rejected = decide(two.at("/id"), "REJECT", "\"v1\"");
        assertThat(rejected.at("/status")).isEqualTo("REJECTED");
        assertThat(decide(two.at("/id"), "RELEASE", "\"v2\"").at("/code")).isEqualTo("SYSTEM_NOT_A_DRAFT");
    }

    @Test
    void only_an_author_writes_and_only_an_approver_decides() {
        ObjectNode document = document(code(), "1", today, null);
        for (String token : List.of(TestTokens.ruleApprover(), TestTokens.bureauApprover(), TestTokens.enterpriseA())) {
            assertThat(service.post(token, SYSTEMS, body(document)).status()).isEqualTo(403);
        }
        Answer written = write(document);
        String decisions = SYSTEMS + "/" + written.at("/id") + "/decisions";
        for (String token : List.of(TestTokens.ruleAuthor(), TestTokens.bureauApprover())) {
            assertThat(service.post(token, decisions, "{\"decision\": \"RELEASE\"}", "If-Match", "\"v1\"")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(service.post(TestTokens.ruleApprover(), decisions, "{\"decision\": \"RELEASE\"}")
                        .status())
                .isEqualTo(428);
        assertThat(decide(written.at("/id"), "RELEASE", "\"v7\"").status()).isEqualTo(412);
        assertThat(decide("00000000-0000-7000-8000-000000000000", "RELEASE", "\"v1\"")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void everything_that_is_wrong_in_a_document_is_named_and_nothing_is_kept() {
        String code = code();
        ObjectNode document = document(code, "1", today, today.minusDays(1));
        document.put("validity_months", 0).remove("vetoes");
        document.withObject("/dimension_weights/growth").put("I", 1);
        Answer answer = write(document);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").findValuesAsText("pointer"))
                .contains(
                        "/document/valid_until",
                        "/document/validity_months",
                        "/document/vetoes",
                        "/document/dimension_weights/growth");
        assertThat(service.as(TestTokens.auditor())
                        .get(SYSTEMS + "/count?code=" + code)
                        .at("/count"))
                .isEqualTo("0");
    }

    @Test
    void a_version_is_written_once() {
        String code = code();
        assertThat(write(document(code, "1", today, null)).status()).isEqualTo(201);
        Answer twice = write(document(code, "1", today.plusDays(3), null));
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.at("/code")).isEqualTo("SYSTEM_VERSION_TAKEN");
    }

    @Test
    void of_two_versions_for_one_period_released_at_the_same_moment_one_is() throws Exception {
        String code = code();
        List<String> ids = List.of(
                write(document(code, "1", today, today.plusDays(9))).at("/id"),
                write(document(code, "2", today, today.plusDays(9))).at("/id"));
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Callable<Integer>> calls = ids.stream()
                    .<Callable<Integer>>map(
                            id -> () -> decide(id, "RELEASE", "\"v1\"").status())
                    .toList();
            List<Integer> answers = both.invokeAll(calls).stream()
                    .map(Future::resultNow)
                    .sorted()
                    .toList();
            assertThat(answers).containsExactly(200, 409);
        }
    }

    private String code() {
        return "T-" + RunningService.key().replaceAll("\\D", "");
    }

    private Answer ask(String code, LocalDate on) {
        ObjectNode body = JSON.createObjectNode();
        body.putObject("system").put("code", code).put("on", on.toString());
        body.put("stage", "growth").putObject("facts");
        body.putObject("values");
        return service.as(TestTokens.bankAClerk()).post("/api/rating/v1/trial-assessments", body.toString());
    }

    private Answer write(ObjectNode document) {
        return service.post(TestTokens.ruleAuthor(), SYSTEMS, body(document));
    }

    private Answer decide(String id, String decision, String tag) {
        return service.post(
                TestTokens.ruleApprover(),
                SYSTEMS + "/" + id + "/decisions",
                "{\"decision\": \"" + decision + "\", \"reason\": \"r\"}",
                "If-Match",
                tag);
    }

    private static String body(ObjectNode document) {
        return JSON.createObjectNode().set("document", document).toString();
    }

    private static ObjectNode document(
            String code, String version, LocalDate from, @org.jspecify.annotations.Nullable LocalDate until) {
        try (InputStream in =
                ReleasingSystemsTest.class.getResourceAsStream("/techfin/rating/system/LC-INNOVATION-2026.json")) {
            ObjectNode document = (ObjectNode) JSON.readTree(in);
            document.put("code", code).put("version", version).put("valid_from", from.toString());
            if (until != null) {
                document.put("valid_until", until.toString());
            }
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
