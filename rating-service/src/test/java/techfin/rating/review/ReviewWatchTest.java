package techfin.rating.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import techfin.lending.enterprise.Uscc;
import techfin.rating.AssessmentStory;
import techfin.rating.QualificationStory;
import techfin.rating.RunningService;
import techfin.rating.Twins;
import techfin.rating.VetoStory;
import techfin.rating.review.usecase.WatchRatings;
import techfin.servicekit.database.Sql;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.http.Api;
import techfin.testkit.token.TestTokens;

/** The watch over ratings on a database of its own; each test takes days that no other has. */
@OnEveryDatabase
class ReviewWatchTest {
    private static final String TRIGGERS = "/api/rating/v1/review-triggers";
    private static final String RUNS = "/api/rating/v1/review-runs";
    private static final Map<String, RunningService> SERVICES = new ConcurrentHashMap<>();
    private static final AtomicInteger DAYS = new AtomicInteger();

    private final TestDatabase database;
    private final RunningService service;
    private final AssessmentStory assessing;
    private final WatchRatings watch;

    ReviewWatchTest(TestDatabase database) {
        this.database = database;
        service = SERVICES.computeIfAbsent(database.name(), name -> RunningService.alone(database));
        assessing = new AssessmentStory(service);
        watch = service.context().getBean(WatchRatings.class);
    }

    /** A day before today, so that an assessment of today closes what was found on it. */
    private LocalDate nextDay() {
        return service.businessDay().minusDays(1L + DAYS.incrementAndGet());
    }

    private JsonNode of(Uscc uscc, String more) {
        Answer answer = service.as(TestTokens.auditor()).get(TRIGGERS + "?uscc=" + uscc + more);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().at("/items");
    }

    private List<String> kinds(Uscc uscc) {
        return of(uscc, "&open=true").findValuesAsText("kind");
    }

    private void newData(Uscc uscc) {
        JsonNode firm = AssessmentStory.workedFirm(0);
        assessing.data(uscc, firm, firm.path("values").toString());
    }

    @Test
    void new_data_call_once_and_the_next_assessment_closes_the_call() {
        Uscc uscc = assessing.firm(0);
        LocalDate day = nextDay();
        ReviewRun run = watch.on(day).orElseThrow();
        assertThat(run.opened()).isPositive();
        JsonNode first = of(uscc, "").at("/0");
        assertThat(first.at("/kind").asText()).isEqualTo("NEW_DATA");
        assertThat(first.at("/sinceOn").asText()).isEqualTo(day.toString());
        watch.on(nextDay());
        assertThat(of(uscc, "")).hasSize(1);
        assessing.assessed(uscc);
        Answer closed = service.as(TestTokens.auditor())
                .get(TRIGGERS + "/" + first.at("/id").asText());
        assertThat(closed.at("/open")).isEqualTo("false");
        assertThat(closed.at("/closedBy")).isEqualTo("ASSESSED");
        assertThat(closed.header("ETag")).hasValue("\"v2\"");
        newData(uscc);
        watch.on(nextDay());
        assertThat(of(uscc, "").findValuesAsText("open")).containsExactly("true", "false");
        assertThat(service.as(TestTokens.auditor())
                        .get(TRIGGERS + "/" + first.at("/id").asText() + "/timeline")
                        .json()
                        .at("/items")
                        .findValuesAsText("action"))
                .containsExactly("REVIEW_DUE", "REVIEW_CLOSED");
    }

    @Test
    void a_veto_calls_and_is_silent_again_when_it_was_lifted_before_anybody_looked() {
        VetoStory vetoes = new VetoStory(service);
        Uscc uscc = assessing.firm(0);
        assessing.assessed(uscc);
        LocalDate event = service.businessDay().minusDays(300);
        String veto = vetoes.confirmed(uscc.value(), "SERIOUS_BREACH", event);
        watch.on(nextDay());
        assertThat(kinds(uscc)).containsExactly("VETO_CHANGED");
        assertThat(of(uscc, "").at("/0/cause").asText()).isEqualTo(veto);
        vetoes.lifted(uscc.value(), veto, event);
        LocalDate day = nextDay();
        watch.on(day);
        assertThat(of(uscc, "").at("/0/closedBy").asText()).isEqualTo("CAUSE_GONE");
        assertThat(of(uscc, "").at("/0/closedOn").asText()).isEqualTo(day.toString());
    }

    @Test
    void a_veto_that_an_assessment_used_calls_again_when_it_is_lifted() {
        VetoStory vetoes = new VetoStory(service);
        Uscc uscc = assessing.firm(0);
        LocalDate event = service.businessDay().minusDays(300);
        String veto = vetoes.confirmed(uscc.value(), "SERIOUS_BREACH", event);
        assessing.assessed(uscc);
        vetoes.lifted(uscc.value(), veto, event);
        watch.on(nextDay());
        assertThat(kinds(uscc)).containsExactly("VETO_CHANGED");
        assessing.assessed(uscc);
        assertThat(kinds(uscc)).isEmpty();
    }

    @Test
    void a_revoked_qualification_calls_until_somebody_looked_and_then_no_more() {
        QualificationStory library = new QualificationStory(service);
        Uscc uscc = assessing.firm(0);
        String id = library.recorded(uscc.value(), QualificationStory.techSme());
        assessing.assessed(uscc);
        LocalDate today = service.businessDay();
        service.context()
                .getBean(Sql.class)
                .update("UPDATE standing_rating SET on_day = ? WHERE uscc = ?", today.minusDays(250), uscc.value());
        library.revoke(TestTokens.bureauReviewer(), uscc.value(), id, today.minusDays(240), "\"v1\"");
        watch.on(nextDay());
        assertThat(kinds(uscc)).containsExactly("QUALIFICATION_LAPSED");
        assertThat(of(uscc, "").at("/0/cause").asText()).isEqualTo(id);
        assertThat(assessing.assess(uscc).at("/written")).isEqualTo("1");
        assertThat(kinds(uscc)).isEmpty();
        watch.on(nextDay());
        assertThat(of(uscc, "")).hasSize(1);
    }

    @Test
    void the_end_of_validity_calls_and_a_backdated_assessment_does_not_answer() {
        Uscc uscc = assessing.firm(0);
        String assessment = assessing.assessed(uscc);
        LocalDate today = service.businessDay();
        service.context()
                .getBean(Sql.class)
                .update(
                        "UPDATE standing_rating SET valid_until = ? WHERE uscc = ?",
                        today.minusDays(200),
                        uscc.value());
        LocalDate day = nextDay();
        watch.on(day);
        assertThat(kinds(uscc)).containsExactly("VALIDITY_ENDED");
        assertThat(of(uscc, "").at("/0/cause").asText()).isEqualTo(assessment);
        assessing.start(
                TestTokens.bureauReviewer(),
                "{\"scope\": {\"uscc\": \"%s\"}, \"on\": \"%s\"}".formatted(uscc, day.minusDays(1)));
        assertThat(kinds(uscc)).containsExactly("VALIDITY_ENDED");
        assessing.assess(uscc);
        assertThat(kinds(uscc)).isEmpty();
    }

    @Test
    void a_day_is_run_once_and_the_offices_see_what_it_did() {
        assessing.firm(0);
        LocalDate day = nextDay();
        ReviewRun run = watch.on(day).orElseThrow();
        assertThat(watch.on(day)).isEmpty();
        Answer listed = service.as(TestTokens.bureauReviewer()).get(RUNS + "?limit=1");
        assertThat(listed.at("/items/0/id")).isEqualTo(run.id());
        assertThat(listed.at("/items/0/ratings")).isEqualTo(Integer.toString(run.ratings()));
        assertThat(Integer.parseInt(
                        service.as(TestTokens.auditor()).get(RUNS + "/count").at("/count")))
                .isPositive();
        for (String other : List.of(TestTokens.county371502(), TestTokens.bankAClerk(), TestTokens.enterpriseA())) {
            assertThat(service.as(other).get(RUNS).status()).isEqualTo(403);
        }
    }

    @Test
    void each_sees_what_is_theirs_and_a_bank_nothing() {
        Uscc uscc = assessing.firm(0);
        watch.on(nextDay());
        String id = of(uscc, "").at("/0/id").asText();
        String self = VetoStory.self(uscc.value());
        assertThat(service.as(self).get(TRIGGERS).json().at("/items")).hasSize(1);
        assertThat(service.as(self)
                        .get(TRIGGERS + "/count?kind=NEW_DATA&open=true")
                        .at("/count"))
                .isEqualTo("1");
        assertThat(service.as(self).get(TRIGGERS + "/" + id + "/timeline").status())
                .isEqualTo(403);
        assertThat(service.as(TestTokens.county371502())
                        .get(TRIGGERS + "/" + id)
                        .status())
                .isEqualTo(200);
        assertThat(service.as(TestTokens.county371581())
                        .get(TRIGGERS + "/" + id)
                        .status())
                .isEqualTo(404);
        assertThat(service.as(TestTokens.county371581())
                        .get(TRIGGERS + "/count")
                        .at("/count"))
                .isEqualTo("0");
        for (String path : List.of("", "/count", "/" + id)) {
            assertThat(service.as(TestTokens.bankAClerk()).get(TRIGGERS + path).status())
                    .isEqualTo(404);
        }
        assertThat(service.as(TestTokens.ipReviewer()).get(TRIGGERS).status()).isEqualTo(403);
    }

    @Test
    void of_two_instances_at_once_one_runs_the_day() {
        TestDatabase own = database.another();
        try (EmbeddedServer one = RunningService.start(own, Map.of());
                EmbeddedServer two = RunningService.start(own, Map.of())) {
            WatchRatings first = one.getApplicationContext().getBean(WatchRatings.class);
            WatchRatings second = two.getApplicationContext().getBean(WatchRatings.class);
            for (int i = 0; i < 5; i++) {
                LocalDate day = nextDay();
                List<Optional<ReviewRun>> runs = Twins.together(() -> first.on(day), () -> second.on(day));
                assertThat(runs.stream().filter(Optional::isPresent)).hasSize(1);
            }
            Api auditor = Api.at(two.getPort()).as(TestTokens.auditor());
            assertThat(auditor.get(RUNS + "/count").at("/count")).isEqualTo("5");
        }
    }
}
