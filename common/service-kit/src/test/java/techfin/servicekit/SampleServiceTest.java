package techfin.servicekit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import techfin.servicekit.sample.SampleService;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.http.Api;
import techfin.testkit.token.TestTokens;

@OnEveryDatabase
class SampleServiceTest {
    private static final String NOTES = "/api/sample/v1/notes";
    private static SampleService service;

    private final Api clerk = service.api().as(TestTokens.bankAClerk());

    SampleServiceTest(TestDatabase database) {
        assertThat(database).isNotNull();
    }

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase database) {
        service = SampleService.on(database);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        service.close();
    }

    @Test
    void a_note_is_recorded_once_read_back_and_seen_in_the_trail() {
        String body = "{\"title\":\"𠮷😀\",\"on\":\"2025-03-31\",\"amount\":\"5000000.00\",\"urgent\":false}";
        Answer first = clerk.post(NOTES, body, "Idempotency-Key", "a-key");
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        Answer again = clerk.post(NOTES, body, "Idempotency-Key", "a-key");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("Idempotent-Replayed")).contains("true");
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).contains("\"v1\"");
        Answer read = clerk.get(first.header("Location").orElseThrow());
        assertThat(read.json()).isEqualTo(first.json());
        assertThat(read.at("/title")).isEqualTo("𠮷😀");
        assertThat(read.at("/content/amount")).isEqualTo("5000000.00");
        Answer timeline = clerk.get(first.header("Location").orElseThrow() + "/timeline");
        assertThat(timeline.at("/0/action")).isEqualTo("CREATE");
        assertThat(timeline.at("/0/after/title")).isEqualTo("𠮷😀");
        assertThat(timeline.at("/0/traceId"))
                .isEqualTo(first.header("X-Trace-Id").orElseThrow());
    }

    @Test
    void a_foreign_note_and_one_that_does_not_exist_answer_alike() {
        Answer created = clerk.post(NOTES, "{\"title\":\"x\",\"urgent\":true}", "Idempotency-Key", "b-key");
        String location = created.header("Location").orElseThrow();
        Answer foreign = service.api().as(TestTokens.bankBClerk()).get(location);
        Answer absent = clerk.get(NOTES + "/nothing");
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(absent.status()).isEqualTo(404);
        assertThat(foreign.at("/code")).isEqualTo(absent.at("/code")).isEqualTo("NOT_FOUND");
    }

    @Test
    void every_wrong_field_is_named_at_once() {
        Answer answer = clerk.post(
                NOTES,
                "{\"title\":5,\"on\":\"2025-02-30\",\"amount\":5,\"copies\":0,\"colour\":\"BLUE\",\"odd\":1,"
                        + "\"lines\":[{\"word\":\"A\",\"number\":1},{\"word\":\"b\"}],\"shape\":{\"kind\":\"STAR\"}}",
                "Idempotency-Key",
                "c-key");
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().at("/errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder(
                        "/title",
                        "/on",
                        "/amount",
                        "/copies",
                        "/urgent",
                        "/colour",
                        "/odd",
                        "/lines/0/word",
                        "/lines/1/number",
                        "/shape/kind");
    }

    @Test
    void without_a_token_it_is_401_and_the_open_paths_are_open() {
        Answer refused = service.api().get(NOTES);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.at("/code")).isEqualTo("UNAUTHENTICATED");
        assertThat(refused.header("WWW-Authenticate")).contains("Bearer");
        for (String path : new String[] {
            "/health/liveness",
            "/health/readiness",
            "/info",
            "/prometheus",
            "/api/sample/openapi.yaml",
            "/api/sample/docs"
        }) {
            assertThat(service.api().get(path).status()).as(path).isEqualTo(200);
        }
    }

    @Test
    void the_auditor_proves_the_chain() {
        clerk.post(NOTES, "{\"title\":\"y\",\"urgent\":true}", "Idempotency-Key", "d-key");
        service.bean(techfin.servicekit.audit.Sealer.class).sealAll();
        Answer verified = service.api().as(TestTokens.auditor()).get("/api/sample/v1/audit/verify");
        assertThat(verified.at("/valid")).as(verified.text()).isEqualTo("true");
        assertThat(clerk.get("/api/sample/v1/audit/verify").status()).isEqualTo(403);
        assertThat(service.api()
                        .as(TestTokens.auditor())
                        .get("/api/sample/v1/audit/entries?limit=1")
                        .at("/nextCursor"))
                .isNotNull();
    }

    @Test
    void what_fails_inside_says_nothing_of_the_inside() {
        Answer answer = clerk.get(NOTES + "/failing");
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.text()).doesNotContain("planted").doesNotContain("Exception");
        assertThat(answer.at("/code")).isEqualTo("INTERNAL_ERROR");
    }
}
