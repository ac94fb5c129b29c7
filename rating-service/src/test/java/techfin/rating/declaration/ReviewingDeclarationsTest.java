package techfin.rating.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.rating.DeclarationStory.YEAR;
import static techfin.rating.DeclarationStory.done;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import techfin.lending.enterprise.Uscc;
import techfin.rating.DeclarationStory;
import techfin.rating.DeclarationStory.Opened;
import techfin.rating.RegisterStory;
import techfin.rating.RunningService;
import techfin.rating.fact.Fact;
import techfin.rating.input.InputSource;
import techfin.rating.input.RatingInput;
import techfin.rating.input.RatingInputs;
import techfin.servicekit.json.PlainJson;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

@OnEveryDatabase
class ReviewingDeclarationsTest {
    private static final String TAKE_UP = "{\"decision\": \"TAKE_UP\"}";
    private static final String VERIFY = "{\"decision\": \"VERIFY\"}";
    private static final String RETURN = """
            {"decision": "RETURN", "reason": {"code": "FIGURE_DIFFERS", "text": "与审计报告不符"},
             "fields": ["/entries/REVENUE", "/entries/M01"]}""";

    private final RunningService service;
    private final DeclarationStory story;
    private final RatingInputs inputs;

    ReviewingDeclarationsTest(TestDatabase database) {
        service = RunningService.on(database);
        story = new DeclarationStory(service);
        inputs = service.context().getBean(RatingInputs.class);
    }

    @Test
    void from_draft_to_rating_input() {
        Opened draft = story.written();
        Answer submitted = done(story.submit(draft));
        assertThat(submitted.at("/status")).isEqualTo("SUBMITTED");
        String county = TestTokens.county371502();
        assertThat(story.decide(county, draft, VERIFY).at("/code")).isEqualTo("DECLARATION_STEP_NOT_ALLOWED");
        done(story.decide(county, draft, TAKE_UP));
        assertThat(story.withdraw(draft).status()).isEqualTo(409);

        Answer returned = done(story.decide(county, draft, RETURN));
        assertThat(returned.at("/status")).isEqualTo("RETURNED");
        Answer own = story.get(draft.token(), draft);
        assertThat(own.at("/returnReason")).isEqualTo("FIGURE_DIFFERS: 与审计报告不符");
        assertThat(own.json().at("/markedFields").toString()).isEqualTo("[\"/entries/REVENUE\",\"/entries/M01\"]");
        assertThat(own.at("/reviewer")).isEmpty();
        Answer unmarked = story.put(
                draft, "\"REVENUE\": {\"value\": \"101000000.00\"}, \"STAFF\": {\"value\": 260}", story.etag(draft));
        assertThat(unmarked.status()).isEqualTo(400);
        assertThat(unmarked.json().at("/errors").size()).isEqualTo(1);
        assertThat(unmarked.at("/errors/0/pointer")).isEqualTo("/entries/STAFF");
        assertThat(unmarked.at("/errors/0/code")).isEqualTo("FIELD_NOT_MARKED");
        story.write(draft, "\"REVENUE\": {\"value\": \"100000000.00\"}");

        done(story.submit(draft));
        done(story.decide(county, draft, TAKE_UP));
        Answer verified = done(story.decide(county, draft, VERIFY));
        assertThat(verified.at("/status")).isEqualTo("VERIFIED");
        RatingInput input = inputs.current(new Uscc(draft.uscc())).orElseThrow();
        assertThat(input.id()).isEqualTo(verified.at("/inputId"));
        assertThat(input.declarationId()).isEqualTo(draft.id());
        assertThat(input.source()).isEqualTo(InputSource.DECLARED);
        assertThat(input.dataYear()).isEqualTo(YEAR);
        assertThat(input.revision()).isEqualTo(1);
        assertThat(input.audited()).isTrue();
        assertThat(input.revenue()).hasToString("100000000.00");
        assertThat(input.debtRatioPercent()).isEqualByComparingTo("52");
        assertThat(input.divisionCode()).isEqualTo("371502");
        assertThat(input.foundedOn()).isEqualTo(LocalDate.of(2012, 4, 18));
        assertThat(input.dataOn()).isEqualTo(LocalDate.of(YEAR, 12, 31));
        Map<?, ?> values = (Map<?, ?>) Objects.requireNonNull(PlainJson.of(input.valuesJson()));
        assertThat(values.get("I01")).isEqualTo(Map.of("rd_revenue_pct", "4.59", "rd_cost_pct", "5.1"));
        assertThat(values.get("I08")).isEqualTo("municipal");
        assertThat(values.get("E01")).isEqualTo("none");
        assertThat(values.get("E04")).isEqualTo(Map.of());
        assertThat(values).hasSize(26);
    }

    @Test
    void what_is_verified_never_changes() {
        Opened verified = story.verified();
        String etag = story.etag(verified);
        Answer write = story.put(verified, "\"STAFF\": {\"value\": 999}", etag);
        assertThat(write.status()).isEqualTo(409);
        assertThat(write.at("/code")).isEqualTo("DECLARATION_STEP_NOT_ALLOWED");
        assertThat(story.submit(verified).status()).isEqualTo(409);
        assertThat(story.withdraw(verified).status()).isEqualTo(409);
        assertThat(story.decide(TestTokens.county371502(), verified, RETURN).status())
                .isEqualTo(409);
        assertThat(story.etag(verified)).isEqualTo(etag);
    }

    @Test
    void what_is_missing_is_listed_and_handed_in_and_lowers_nothing_but_the_coverage() {
        Opened draft = story.opened();
        Answer nothing = story.submit(draft);
        assertThat(nothing.at("/code")).isEqualTo("DECLARATION_EMPTY");
        story.write(draft, "\"STAFF\": {\"value\": 10}, \"SCIENCE_STAFF\": {\"value\": 3}");
        Answer submitted = done(story.submit(draft));
        assertThat(submitted.json().at("/missing").size()).isGreaterThan(30);
        done(story.decide(TestTokens.bureauReviewer(), draft, TAKE_UP));
        done(story.decide(TestTokens.bureauReviewer(), draft, VERIFY));
        RatingInput input = inputs.current(new Uscc(draft.uscc())).orElseThrow();
        Map<?, ?> values = (Map<?, ?>) Objects.requireNonNull(PlainJson.of(input.valuesJson()));
        assertThat(values.get("I03")).isEqualTo("30");
        assertThat(values.containsKey("F01")).isTrue();
        assertThat(values.get("F01")).isNull();
        assertThat(input.audited()).isFalse();
        assertThat(input.revenue()).isNull();
        assertThat(input.debtRatioPercent()).isNull();
    }

    @Test
    void contradictions_are_not_handed_in() {
        Opened draft = story.opened();
        story.write(draft, """
                "STAFF": {"value": 10}, "SCIENCE_STAFF": {"value": 11}, "AUDITED": {"value": false},
                "M05": {"value": {"audited_statements": 1}}, "REVENUE_PREVIOUS": {"value": "NA", "reason": "新办"}""");
        Answer refused = story.submit(draft);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("DECLARATION_INCONSISTENT");
        assertThat(refused.json().at("/errors").findValuesAsText("code"))
                .containsExactlyInAnyOrder("PART_ABOVE_WHOLE", "AUDIT_CONTRADICTED", "YEAR_WAS_LIVED");
        assertThat(story.get(draft.token(), draft).at("/status")).isEqualTo("DRAFT");
    }

    @Test
    void it_is_withdrawn_while_nobody_took_it_up_and_a_returned_one_stays_returned() {
        Opened draft = story.submitted();
        assertThat(done(story.withdraw(draft)).at("/status")).isEqualTo("DRAFT");
        done(story.submit(draft));
        done(story.decide(TestTokens.bureauReviewer(), draft, TAKE_UP));
        done(story.decide(TestTokens.bureauReviewer(), draft, RETURN));
        done(story.submit(draft));
        assertThat(done(story.withdraw(draft)).at("/status")).isEqualTo("RETURNED");
        assertThat(story.put(draft, "\"STAFF\": {\"value\": 999}", story.etag(draft))
                        .at("/errors/0/code"))
                .isEqualTo("FIELD_NOT_MARKED");
    }

    @Test
    void what_cannot_be_put_right_by_marked_entries_alone_is_sent_back_with_more_of_them() {
        Opened draft = story.inReview();
        String bureau = TestTokens.bureauReviewer();
        String back = "{\"decision\": \"RETURN\", \"reason\": {\"code\": \"X\"}, \"fields\": [%s]}";
        done(story.decide(bureau, draft, back.formatted("\"/entries/STAFF\"")));
        story.write(draft, "\"STAFF\": {\"value\": 40}");
        assertThat(story.submit(draft).at("/errors/0/pointer")).isEqualTo("/entries/SCIENCE_STAFF");
        done(story.decide(bureau, draft, back.formatted("\"/entries/STAFF\", \"/entries/SCIENCE_STAFF\"")));
        story.write(draft, "\"SCIENCE_STAFF\": {\"value\": 20}");
        done(story.submit(draft));
    }

    @Test
    void sending_back_needs_a_reason_and_marks_entries_only() {
        Opened draft = story.inReview();
        String bureau = TestTokens.bureauReviewer();
        Answer silent = story.decide(bureau, draft, "{\"decision\": \"RETURN\"}");
        assertThat(silent.status()).isEqualTo(400);
        assertThat(silent.at("/errors/0/pointer")).isEqualTo("/reason");
        Answer unknown = story.decide(
                bureau,
                draft,
                "{\"decision\": \"RETURN\", \"reason\": {\"code\": \"X\"}, \"fields\": [\"/entries/NO_SUCH\"]}");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.at("/errors/0/pointer")).isEqualTo("/fields/0");
        Answer all = done(story.decide(bureau, draft, "{\"decision\": \"RETURN\", \"reason\": {\"code\": \"X\"}}"));
        assertThat(all.json().at("/markedFields").size()).isZero();
        story.write(draft, "\"STAFF\": {\"value\": 260}");
    }

    @Test
    void only_reviewers_of_the_place_decide_and_only_on_what_they_saw() {
        Opened draft = story.submitted();
        assertThat(story.decide(TestTokens.county371581(), draft, TAKE_UP).status())
                .isEqualTo(404);
        assertThat(story.decide(TestTokens.bankAClerk(), draft, TAKE_UP).status())
                .isEqualTo(404);
        for (String other : List.of(TestTokens.auditor(), TestTokens.bureauApprover(), draft.token())) {
            assertThat(story.decide(other, draft, TAKE_UP).status()).isEqualTo(403);
        }
        String foreign = DeclarationStory.token(new RegisterStory(service).registered());
        assertThat(service.post(foreign, draft.path() + "/submission", "", "If-Match", "\"v3\"")
                        .status())
                .isEqualTo(404);
        String seen = story.etag(draft);
        done(story.withdraw(draft));
        story.write(draft, "\"STAFF\": {\"value\": 260}");
        done(story.submit(draft));
        Answer stale = service.post(TestTokens.county371502(), draft.path() + "/decisions", TAKE_UP, "If-Match", seen);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().at("/differences").findValuesAsText("pointer")).contains("/entries/STAFF/value");
        assertThat(service.post(TestTokens.county371502(), draft.path() + "/decisions", TAKE_UP)
                        .status())
                .isEqualTo(428);
    }

    @Test
    void of_twins_at_one_moment_one_wins() throws Exception {
        String uscc = new RegisterStory(service).registered();
        List<Answer> opened = together(() -> story.open(uscc, YEAR));
        assertThat(opened).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
        Opened draft = story.written();
        String written = story.etag(draft);
        List<Answer> submitted =
                together(() -> service.post(draft.token(), draft.path() + "/submission", "", "If-Match", written));
        assertThat(submitted).extracting(Answer::status).containsExactlyInAnyOrder(200, 412);
        done(story.decide(TestTokens.bureauReviewer(), draft, TAKE_UP));
        String taken = story.etag(draft);
        List<Answer> verified = together(() ->
                service.post(TestTokens.bureauReviewer(), draft.path() + "/decisions", VERIFY, "If-Match", taken));
        assertThat(verified).extracting(Answer::status).containsExactlyInAnyOrder(200, 412);
        assertThat(inputs.history(new Uscc(draft.uscc()))).hasSize(1);
        Declarations declarations = service.context().getBean(Declarations.class);
        Declaration last = declarations.lastVerified(new Uscc(draft.uscc())).orElseThrow();
        assertThat(last.id()).isEqualTo(draft.id());
        assertThat(declarations.statements(last.id()).facts().number(Fact.STAFF))
                .contains(new BigDecimal(250));
        assertThat(declarations.lastVerified(new Uscc(uscc))).isEmpty();
    }

    private static List<Answer> together(Callable<Answer> request) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> twins = Stream.of(1, 2)
                    .map(twin -> pool.submit(() -> {
                        start.await();
                        return request.call();
                    }))
                    .toList();
            return List.of(twins.get(0).get(), twins.get(1).get());
        }
    }

    @Test
    void a_repeated_request_is_answered_as_the_first_time() {
        Opened draft = story.written();
        String key = RunningService.key();
        String etag = story.etag(draft);
        Answer first = service.as(draft.token())
                .with("Idempotency-Key", key)
                .post(draft.path() + "/submission", "", "If-Match", etag);
        Answer second = service.as(draft.token())
                .with("Idempotency-Key", key)
                .post(draft.path() + "/submission", "", "If-Match", etag);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.header("Idempotent-Replayed")).hasValue("true");
        assertThat(second.json()).isEqualTo(first.json());
    }

    @Test
    void everything_that_happened_is_told_to_the_enterprise_without_names() {
        Opened verified = story.verified();
        Answer own = service.as(verified.token()).get(verified.path() + "/timeline");
        assertThat(own.json().at("/items").findValuesAsText("action"))
                .containsExactly(
                        "DECLARATION_OPENED",
                        "DECLARATION_WRITTEN",
                        "DECLARATION_SUBMIT",
                        "DECLARATION_TAKE_UP",
                        "DECLARATION_VERIFY");
        assertThat(own.text()).doesNotContain("county.371502");
        assertThat(service.as(TestTokens.auditor())
                        .get(verified.path() + "/timeline")
                        .text())
                .contains("county.371502");
    }
}
