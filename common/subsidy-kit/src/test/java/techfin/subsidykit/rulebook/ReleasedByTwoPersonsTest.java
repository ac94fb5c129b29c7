package techfin.subsidykit.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.runtime.server.EmbeddedServer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import techfin.servicekit.audit.AuditEntry;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.database.DatabaseFailure;
import techfin.servicekit.database.Sql;
import techfin.subsidykit.RunningKit;
import techfin.subsidykit.rulebook.usecase.RuleBook;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.http.Api;
import techfin.testkit.token.TestTokens;

@OnEveryDatabase
class ReleasedByTwoPersonsTest {
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final String DRAFTS = "/scheme-drafts";
    private static final String RELEASE = "{\"decision\": \"RELEASE\"}";
    /** Author and approver in one account. */
    private static final String BOTH =
            TestTokens.bearer("both", List.of("RULE_AUTHOR", "RULE_APPROVER"), "BUREAU", "LC-BUREAU", List.of(), null);

    private final RunningKit service;
    private final LocalDate today = LocalDate.now(BusinessClock.ZONE);
    private final String code = "TEST-" + NUMBERS.incrementAndGet();

    ReleasedByTwoPersonsTest(TestDatabase database) {
        service = RunningKit.on(database);
    }

    /** A scheme that pays this percentage of the interest paid. */
    private String scheme(String version, LocalDate validFrom, String percent) {
        return """
                {"code": "%s", "version": "%s", "name": {"zh": "试点", "en": "Pilot"}, "source": "test 1",
                 "validFrom": "%s", "validUntil": null, "base": {"kind": "INTEREST_PAID"}, "dayCount": "ACT_360",
                 "limitToInterestPaid": true, "conditions": [], "grants": [{"party": "CITY", "percent": "%s"}]}
                """.formatted(code, version, validFrom, percent);
    }

    private Answer draft(String version, LocalDate validFrom, String percent) {
        return service.post(TestTokens.ruleAuthor(), DRAFTS, scheme(version, validFrom, percent));
    }

    private Answer release(String token, Answer draft) {
        return service.post(token, DRAFTS + "/" + draft.at("/id") + "/decisions", RELEASE, "If-Match", etag(draft));
    }

    private static String etag(Answer answer) {
        return answer.header("ETag").orElseThrow();
    }

    /** Drafts and releases a version. */
    private void released(String version, LocalDate validFrom, String percent) {
        Answer answer = release(TestTokens.ruleApprover(), draft(version, validFrom, percent));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private String versionOn(LocalDate day) {
        return service.get(TestTokens.enterpriseA(), "/schemes/" + code + "?on=" + day)
                .at("/version");
    }

    private Answer quote(LocalDate on) {
        return service.as(TestTokens.enterpriseA()).post(RunningKit.API + "/subsidy-quotes", """
                {"scheme": {"code": "%s", "on": "%s"},
                 "loan": {"signedOn": "2023-05-09", "drawdowns": [{"on": "2023-05-10", "amount": "3000000.00"}],
                  "maturesOn": "2024-05-09", "settledOn": "2024-05-09", "interestPaid": "1000.00",
                  "rate": {"kind": "FIXED", "annualRatePercent": "4.05"}}}
                """.formatted(code, on));
    }

    @Test
    void a_draft_answers_nothing_until_a_second_person_releases_it() {
        LocalDate first = today.plusDays(1);
        Answer draft = draft("1", first, "40");
        assertThat(draft.status()).as(draft.text()).isEqualTo(201);
        assertThat(draft.header("Location")).contains(RunningKit.API + DRAFTS + "/" + draft.at("/id"));
        assertThat(draft.at("/status")).isEqualTo("DRAFT");
        assertThat(draft.at("/digest")).matches("sha256:[0-9a-f]{64}");
        assertThat(versionOn(first)).isEmpty();
        assertThat(quote(first).status()).isEqualTo(400);

        Answer released = release(TestTokens.ruleApprover(), draft);
        assertThat(released.status()).as(released.text()).isEqualTo(200);
        assertThat(released.at("/status")).isEqualTo("RELEASED");
        assertThat(released.at("/decidedBy")).isEqualTo("rule.approver");
        assertThat(released.at("/digest")).isEqualTo(draft.at("/digest"));
        assertThat(versionOn(first)).isEqualTo("1");
        assertThat(quote(first).at("/amount")).isEqualTo("400.00");
        RuleBook book = service.context().getBean(RuleBook.class);
        assertThat(book.provenance(code, "1")).contains(new Provenance("rule.author", "rule.approver"));
        assertThat(book.provenance("SD-TRANSFER-LOAN", "2025")).isEmpty();
        assertThat(service.context().getBean(AuditTrail.class).of("scheme-draft", draft.at("/id")))
                .extracting(AuditEntry::action)
                .containsExactly("SCHEME_DRAFTED", "SCHEME_RELEASED");
    }

    @Test
    void a_version_does_not_answer_before_its_first_day_and_ends_its_predecessor_the_day_before() {
        LocalDate first = today.plusDays(1);
        LocalDate second = today.plusYears(1);
        released("1", first, "40");
        String before = quote(second.minusDays(1)).at("/receiptDigest");
        released("2", second, "25");

        assertThat(versionOn(today)).isEmpty();
        assertThat(versionOn(second.minusDays(1))).isEqualTo("1");
        assertThat(versionOn(second)).isEqualTo("2");
        assertThat(quote(second.minusDays(1)).at("/amount")).isEqualTo("400.00");
        assertThat(quote(second).at("/amount")).isEqualTo("250.00");
        assertThat(quote(second.minusDays(1)).at("/receiptDigest")).isEqualTo(before);
        Answer ended = service.get(TestTokens.auditor(), "/schemes/" + code + "?on=" + first);
        assertThat(ended.at("/validUntil")).isEqualTo(second.minusDays(1).toString());
        RuleBook book = service.context().getBean(RuleBook.class);
        assertThat(book.version(code, "1"))
                .hasValueSatisfying(pinned -> assertThat(pinned.validUntil()).isNull());
    }

    @Test
    void another_instance_answers_alike_from_the_moment_of_the_release() {
        EmbeddedServer twin = service.twin();
        try {
            Api other = Api.at(twin.getPort()).as(TestTokens.enterpriseA());
            String path = RunningKit.API + "/schemes/" + code + "?on=" + today.plusDays(1);
            assertThat(other.get(path).status()).isEqualTo(404);
            released("1", today.plusDays(1), "40");
            assertThat(other.get(path).at("/version")).isEqualTo("1");
        } finally {
            twin.stop();
        }
    }

    @Test
    void the_author_releases_nothing_of_their_own_not_even_through_a_second_role() {
        Answer draft = service.post(BOTH, DRAFTS, scheme("1", today.plusDays(1), "40"));
        Answer own = release(BOTH, draft);
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.at("/code")).isEqualTo("OWN_PREPARATION");
        assertThat(release(TestTokens.ruleAuthor(), draft).at("/code")).isEqualTo("FORBIDDEN");
        assertThat(service.post(TestTokens.ruleApprover(), DRAFTS, scheme("2", today.plusDays(1), "40"))
                        .status())
                .isEqualTo(403);
        assertThat(versionOn(today.plusDays(1))).isEmpty();
    }

    @Test
    void the_database_itself_holds_author_and_decider_apart() {
        Answer draft = draft("1", today.plusDays(1), "40");
        Sql sql = service.context().getBean(Sql.class);
        assertThatThrownBy(() -> sql.update(
                        "UPDATE scheme_release SET status = 'RELEASED', decided_by = author, decided_at = drafted_at"
                                + " WHERE id = ?",
                        draft.at("/id")))
                .isInstanceOf(DatabaseFailure.class);
    }

    @Test
    void of_two_drafts_released_at_once_that_exclude_each_other_one_is_released() throws Exception {
        Answer one = draft("1", today.plusDays(10), "40");
        Answer two = draft("2", today.plusDays(10), "25");
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Answer>> answers = List.of(
                    threads.submit(() -> release(TestTokens.ruleApprover(), one)),
                    threads.submit(() -> release(TestTokens.ruleApprover(), two)));
            for (Future<Answer> answer : answers) {
                statuses.add(statusOf(answer));
            }
        }
        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        assertThat(service.get(TestTokens.ruleAuthor(), DRAFTS + "/count?status=RELEASED&code=" + code)
                        .at("/count"))
                .isEqualTo("1");
        assertThat(versionOn(today.plusDays(10))).isIn("1", "2");
    }

    private static int statusOf(Future<Answer> answer) throws InterruptedException, ExecutionException {
        return answer.get().status();
    }

    @Test
    void an_overtaken_draft_is_told_so_and_can_only_be_refused() {
        Answer earlier = draft("1", today.plusDays(10), "40");
        released("2", today.plusDays(20), "25");
        Answer overtaken = release(TestTokens.ruleApprover(), earlier);
        assertThat(overtaken.status()).isEqualTo(409);
        assertThat(overtaken.at("/code")).isEqualTo("RELEASE_OVERTAKEN");

        String decisions = DRAFTS + "/" + earlier.at("/id") + "/decisions";
        Answer bare = service.post(
                TestTokens.ruleApprover(), decisions, "{\"decision\": \"REJECT\"}", "If-Match", etag(earlier));
        assertThat(bare.status()).isEqualTo(400);
        assertThat(bare.at("/errors/0/pointer")).isEqualTo("/reason");
        String reject = "{\"decision\": \"REJECT\", \"reason\": {\"code\": \"OVERTAKEN\", \"text\": \"已被取代\"}}";
        Answer rejected = service.post(TestTokens.ruleApprover(), decisions, reject, "If-Match", etag(earlier));
        assertThat(rejected.at("/status")).isEqualTo("REJECTED");
        assertThat(rejected.at("/reasonText")).isEqualTo("已被取代");

        Answer stale = service.post(TestTokens.ruleApprover(), decisions, reject, "If-Match", etag(earlier));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.at("/differences/0/now")).isEqualTo("REJECTED");
        Answer again = service.post(TestTokens.ruleApprover(), decisions, reject, "If-Match", etag(rejected));
        assertThat(again.at("/code")).isEqualTo("DRAFT_DECIDED");
        assertThat(service.post(TestTokens.ruleApprover(), decisions, reject).status())
                .isEqualTo(428);
    }

    @Test
    void a_version_has_its_name_once_and_begins_after_today_and_after_every_known_one() {
        Answer first = draft("1", today.plusDays(1), "40");
        Answer twin = draft("1", today.plusDays(2), "40");
        assertThat(twin.status()).isEqualTo(409);
        assertThat(twin.at("/code")).isEqualTo("SCHEME_VERSION_EXISTS");
        assertThat(twin.at("/link")).isEqualTo(RunningKit.API + DRAFTS + "/" + first.at("/id"));
        assertThat(draft("2", today, "40").at("/errors/0/code")).isEqualTo("NOT_AFTER_TODAY");
        assertThat(release(TestTokens.ruleApprover(), first).status()).isEqualTo(200);
        assertThat(draft("2", today.plusDays(1), "40").at("/errors/0/code")).isEqualTo("NOT_AFTER_LATEST_VERSION");

        Answer shipped = service.post(
                TestTokens.ruleAuthor(),
                DRAFTS,
                scheme("2027", today.plusYears(3), "40").replace(code, "SD-TRANSFER-LOAN"));
        assertThat(shipped.status()).isEqualTo(409);
        assertThat(service.get(TestTokens.ruleAuthor(), shipped.at("/link").substring(RunningKit.API.length()))
                        .at("/version"))
                .isEqualTo("2027");
    }

    @Test
    void every_wrong_field_of_a_draft_is_named() {
        Answer answer = service.post(
                TestTokens.ruleAuthor(),
                DRAFTS,
                "{\"code\": \"%s\", \"version\": \"1\", \"base\": {\"kind\": \"GIFT\"}, \"dayCount\": \"ACT_366\","
                                .formatted(code)
                        + " \"grants\": [{\"party\": \"CITY\", \"percent\": 40}], \"extra\": 1}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors").findValuesAsText("pointer"))
                .contains("/name", "/source", "/validFrom", "/base/kind", "/dayCount", "/grants/0/percent", "/extra");
    }

    @Test
    void drafts_are_listed_for_those_who_write_release_and_prove() {
        Answer draft = draft("1", today.plusDays(1), "40");
        for (String reader : List.of(TestTokens.ruleAuthor(), TestTokens.ruleApprover(), TestTokens.auditor())) {
            Answer list = service.get(reader, DRAFTS + "?code=" + code);
            assertThat(list.json().at("/items").findValuesAsText("id")).containsExactly(draft.at("/id"));
            Answer one = service.get(reader, DRAFTS + "/" + draft.at("/id"));
            assertThat(one.at("/scheme/grants/0/percent")).isEqualTo("40");
            assertThat(etag(one)).isEqualTo(etag(draft));
        }
        assertThat(service.get(TestTokens.bankAClerk(), DRAFTS).status()).isEqualTo(403);
        assertThat(service.get(TestTokens.bankAClerk(), DRAFTS + "/" + draft.at("/id"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_text_that_is_not_what_was_digested_is_never_calculated_with() {
        String stray = "TAMPERED-" + code;
        Sql sql = service.context().getBean(Sql.class);
        Answer draft = draft("1", today.plusDays(1), "40");
        sql.update(
                "UPDATE scheme_release SET tree = REPLACE(tree, '\"40\"', '\"99\"'), code = ? WHERE id = ?",
                stray,
                draft.at("/id"));
        Answer answer = release(TestTokens.ruleApprover(), draft);
        assertThat(answer.status()).isEqualTo(500);
        sql.update("DELETE FROM scheme_release WHERE code = ?", stray);
    }

    @Test
    void a_version_that_no_round_could_name_is_not_drafted() {
        Answer answer = draft("a-name-of-more-than-twenty", today.plusDays(1), "40");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/errors/0/pointer")).isEqualTo("/version");
    }

    @Test
    void a_round_pins_a_released_version_with_its_author_and_no_draft() {
        String round = """
                {"name": "试点批次", "schemeCode": "%s", "schemeVersion": "1", "opensOn": "%s", "closesOn": "%s",
                 "grantYear": 2027, "budget": "1000000.00"}
                """.formatted(code, today, today.plusDays(30));
        Answer draft = draft("1", today.plusDays(1), "40");
        Answer early = service.post(TestTokens.bureauReviewer(), "/subsidy-rounds", round);
        assertThat(early.at("/errors/0/code")).isEqualTo("UNKNOWN_SCHEME_VERSION");

        release(TestTokens.ruleApprover(), draft);
        Answer opened = service.post(TestTokens.bureauReviewer(), "/subsidy-rounds", round);
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        assertThat(opened.at("/ruleAuthor")).isEqualTo("rule.author");
    }
}
