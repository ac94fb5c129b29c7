package techfin.pledge.lapse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import techfin.lending.filing.LoanStatus;
import techfin.pledge.RightStory;
import techfin.pledge.RunningService;
import techfin.pledge.lapse.usecase.WatchLapses;
import techfin.pledge.right.FeeStatus;
import techfin.pledge.right.Impediment;
import techfin.pledge.right.LegalStatus;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.http.Api;
import techfin.testkit.token.TestTokens;

/** The watch over pledged rights on a database of its own; each test takes days that no other has. */
@OnEveryDatabase
class LapseWatchTest {
    private static final String WARNINGS = "/api/ip-pledge/v1/lapse-warnings";
    private static final String RUNS = "/api/ip-pledge/v1/lapse-runs";
    private static final Map<String, RunningService> SERVICES = new ConcurrentHashMap<>();

    private final TestDatabase database;
    private final RunningService service;
    private final WatchedCity city;
    private final WatchLapses watch;

    LapseWatchTest(TestDatabase database) {
        this.database = database;
        service = SERVICES.computeIfAbsent(database.name(), name -> RunningService.alone(database));
        city = new WatchedCity(service.context());
        watch = service.context().getBean(WatchLapses.class);
    }

    private JsonNode listed(String token, String query) {
        Answer answer = service.as(token).get(WARNINGS + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().at("/items");
    }

    private JsonNode of(WatchedCity.Watch pledge) {
        return listed(TestTokens.ipReviewer(), "?pledgeId=" + pledge.pledgeId());
    }

    @Test
    void a_sound_right_gives_no_warning_and_what_is_found_out_about_it_opens_one() {
        WatchedCity.Watch pledge = city.pledged();
        watch.on(WatchedCity.nextDay());
        assertThat(of(pledge)).isEmpty();
        city.found(
                pledge,
                new Watched.Standing(LegalStatus.INVALID, Set.of(), FeeStatus.NOT_DUE, null),
                LocalDate.of(2026, 1, 2));
        LocalDate day = WatchedCity.nextDay();
        LapseRun run = watch.on(day).orElseThrow();
        assertThat(run.opened()).isPositive();
        JsonNode warning = of(pledge).at("/0");
        assertThat(of(pledge)).hasSize(1);
        assertThat(warning.at("/kind").asText()).isEqualTo("NOT_IN_FORCE");
        assertThat(warning.at("/cause").asText()).isEqualTo("INVALID");
        assertThat(warning.at("/status").asText()).isEqualTo("OPEN");
        assertThat(warning.at("/sinceOn").asText()).isEqualTo(day.toString());
        assertThat(warning.at("/openedIn").asText()).isEqualTo(run.id());
        assertThat(warning.at("/rightId").asText()).isEqualTo(pledge.rightId());
        assertThat(warning.at("/message").asText()).contains("INVALID");
    }

    @Test
    void every_kind_of_cause_has_its_warning() {
        WatchedCity.Watch pledge = city.pledged(
                WatchedCity.inForce(FeeStatus.PAID, null, Impediment.INVALIDATION_PENDING), WatchedCity.REGISTERED_ON);
        LocalDate due = LocalDate.of(2026, 3, 5);
        city.found(
                pledge,
                WatchedCity.inForce(FeeStatus.PAID, due, Impediment.INVALIDATION_PENDING, Impediment.OWNERSHIP_DISPUTE),
                WatchedCity.REGISTERED_ON.plusDays(1));
        city.lastsUntil(pledge, WatchedCity.SECURED_TO.minusDays(1));
        city.lentUntil(pledge, WatchedCity.SECURED_TO.plusMonths(6), LoanStatus.ACCEPTED);
        watch.on(WatchedCity.nextDay());
        JsonNode found = of(pledge);
        assertThat(found.findValuesAsText("kind"))
                .containsExactlyInAnyOrder("FEE_DUE", "TERM_ENDS_BEFORE_DEBT", "TERM_ENDS_BEFORE_LOAN", "IMPEDIMENT");
        assertThat(found.findValuesAsText("cause")).contains("OWNERSHIP_DISPUTE", due.toString());
        String filter = "?pledgeId=" + pledge.pledgeId() + "&kind=IMPEDIMENT";
        assertThat(listed(TestTokens.auditor(), filter)).hasSize(1);
        assertThat(service.as(TestTokens.auditor())
                        .get(WARNINGS + "/count?rightId=" + pledge.rightId())
                        .at("/count"))
                .isEqualTo("4");
    }

    /** Four loans of 1,000,000 on a pledge of 3,000,000: one that had been repaid before was taken back. */
    @Test
    void an_overdrawn_pledge_is_listed_once_until_it_covers_its_loans_again() {
        WatchedCity.Watch pledge = city.pledged();
        for (int i = 0; i < 3; i++) {
            city.lentUntil(pledge, WatchedCity.SECURED_TO, LoanStatus.ACCEPTED);
        }
        watch.on(WatchedCity.nextDay());
        assertThat(of(pledge)).isEmpty();
        city.lentUntil(pledge, WatchedCity.SECURED_TO, LoanStatus.ACCEPTED);
        watch.on(WatchedCity.nextDay());
        watch.on(WatchedCity.nextDay());
        JsonNode found = of(pledge);
        assertThat(found.findValuesAsText("kind")).containsExactly("PLEDGE_OVERDRAWN");
        assertThat(found.at("/0/cause").asText()).isEqualTo("SECURED_AMOUNT");
        assertThat(found.at("/0/rightId").isTextual()).isFalse();
        assertThat(found.at("/0/message").asText()).contains("担保金额");
        String query = "?pledgeId=" + pledge.pledgeId();
        assertThat(listed(TestTokens.bankAClerk(), query)).hasSize(1);
        assertThat(listed(TestTokens.bankBClerk(), query)).isEmpty();
        assertThat(listed(TestTokens.county371502(), query)).isEmpty();
        String id = found.at("/0/id").asText();
        assertThat(service.as(TestTokens.county371502())
                        .get(WARNINGS + "/" + id)
                        .status())
                .isEqualTo(404);
        city.securing(pledge, "4000000.00");
        watch.on(WatchedCity.nextDay());
        assertThat(of(pledge).findValuesAsText("status")).containsExactly("CLOSED");
        city.securing(pledge, "3999999.99");
        watch.on(WatchedCity.nextDay());
        assertThat(of(pledge).findValuesAsText("status")).containsExactly("OPEN", "CLOSED");
    }

    @Test
    void a_settled_loan_does_not_count_and_an_unpaid_fee_does() {
        WatchedCity.Watch pledge = city.pledged();
        city.lentUntil(pledge, LocalDate.of(2045, 1, 1), LoanStatus.SETTLED);
        city.found(pledge, WatchedCity.inForce(FeeStatus.UNPAID, LocalDate.of(2026, 1, 1)), LocalDate.of(2026, 1, 3));
        watch.on(WatchedCity.nextDay());
        assertThat(of(pledge).findValuesAsText("kind")).containsExactly("FEE_UNPAID");
    }

    @Test
    void a_warning_opens_once_is_seen_again_and_closes_itself_when_its_cause_is_gone() {
        WatchedCity.Watch pledge = city.pledged();
        city.found(
                pledge,
                WatchedCity.inForce(FeeStatus.PAID, WatchedCity.FEE_DUE_ON, Impediment.COURT_PRESERVATION),
                LocalDate.of(2026, 1, 2));
        LapseRun first = watch.on(WatchedCity.nextDay()).orElseThrow();
        LapseRun second = watch.on(WatchedCity.nextDay()).orElseThrow();
        JsonNode still = of(pledge);
        assertThat(still).hasSize(1);
        assertThat(still.at("/0/version").asInt()).isEqualTo(1);
        assertThat(still.at("/0/openedIn").asText()).isEqualTo(first.id());
        assertThat(still.at("/0/lastSeenIn").asText()).isEqualTo(second.id());
        city.found(pledge, WatchedCity.inForce(FeeStatus.PAID, WatchedCity.FEE_DUE_ON), LocalDate.of(2026, 1, 3));
        LapseRun third = watch.on(WatchedCity.nextDay()).orElseThrow();
        JsonNode closed = of(pledge).at("/0");
        assertThat(closed.at("/status").asText()).isEqualTo("CLOSED");
        assertThat(closed.at("/closedIn").asText()).isEqualTo(third.id());
        assertThat(closed.at("/closedOn").asText()).isEqualTo(third.runFor().toString());
        assertThat(closed.at("/lastSeenIn").asText()).isEqualTo(second.id());
        city.found(
                pledge,
                WatchedCity.inForce(FeeStatus.PAID, WatchedCity.FEE_DUE_ON, Impediment.COURT_PRESERVATION),
                LocalDate.of(2026, 1, 4));
        watch.on(WatchedCity.nextDay());
        assertThat(of(pledge).findValuesAsText("status")).containsExactly("OPEN", "CLOSED");
        city.released(pledge, LocalDate.of(2026, 1, 4));
        watch.on(WatchedCity.nextDay());
        assertThat(of(pledge).findValuesAsText("status")).containsExactly("CLOSED", "CLOSED");
    }

    @Test
    void a_second_run_of_the_same_day_changes_nothing() {
        WatchedCity.Watch pledge = city.pledged();
        city.lastsUntil(pledge, WatchedCity.SECURED_TO.minusDays(1));
        LocalDate day = WatchedCity.nextDay();
        LapseRun run = watch.on(day).orElseThrow();
        String before = service.as(TestTokens.auditor()).get(WARNINGS).text();
        String runs = service.as(TestTokens.ipApprover()).get(RUNS).text();
        city.lastsUntil(pledge, LocalDate.of(2041, 3, 4));
        assertThat(watch.on(day)).isEmpty();
        assertThat(service.as(TestTokens.auditor()).get(WARNINGS).text()).isEqualTo(before);
        assertThat(service.as(TestTokens.ipApprover()).get(RUNS).text()).isEqualTo(runs);
        Answer told = service.as(TestTokens.auditor()).get(RUNS + "/" + run.id());
        assertThat(told.at("/runFor")).isEqualTo(day.toString());
        assertThat(told.at("/standing")).isEqualTo(Integer.toString(run.standing()));
        watch.on(WatchedCity.nextDay());
        assertThat(of(pledge).at("/0/status").asText()).isEqualTo("CLOSED");
    }

    @Test
    void of_two_instances_at_once_one_runs_the_day() throws Exception {
        TestDatabase own = database.another();
        try (EmbeddedServer one = RunningService.start(own, Map.of());
                EmbeddedServer two = RunningService.start(own, Map.of());
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            WatchedCity.Watch pledge = new WatchedCity(one.getApplicationContext()).pledged();
            new WatchedCity(one.getApplicationContext()).lastsUntil(pledge, WatchedCity.SECURED_TO.minusDays(1));
            for (int i = 0; i < 5; i++) {
                LocalDate day = WatchedCity.nextDay();
                CyclicBarrier together = new CyclicBarrier(2);
                List<Future<Optional<LapseRun>>> runs = new ArrayList<>();
                for (EmbeddedServer instance : List.of(one, two)) {
                    WatchLapses watches = instance.getApplicationContext().getBean(WatchLapses.class);
                    runs.add(threads.submit(() -> {
                        together.await();
                        return watches.on(day);
                    }));
                }
                long ran = 0;
                for (Future<Optional<LapseRun>> run : runs) {
                    ran += run.get().isPresent() ? 1 : 0;
                }
                assertThat(ran).isEqualTo(1);
            }
            Api auditor = Api.at(two.getPort()).as(TestTokens.auditor());
            assertThat(auditor.get(RUNS + "/count").at("/count")).isEqualTo("5");
            assertThat(auditor.get(WARNINGS + "/count").at("/count")).isEqualTo("1");
        }
    }

    private WatchedCity.Watch warned() {
        WatchedCity.Watch pledge = city.pledged();
        city.lastsUntil(pledge, WatchedCity.SECURED_TO.minusDays(1));
        watch.on(WatchedCity.nextDay());
        return pledge;
    }

    @Test
    void the_bank_s_clerk_acknowledges_with_a_note_and_the_warning_stays_until_its_cause_is_gone() {
        WatchedCity.Watch pledge = warned();
        String id = of(pledge).at("/0/id").asText();
        String path = WARNINGS + "/" + id + "/acknowledgement";
        String body = "{\"note\": \"已要求企业𠮷追加质押物\"}";
        assertThat(service.post(TestTokens.bankAClerk(), path, body).status()).isEqualTo(428);
        assertThat(service.as(TestTokens.bankAClerk())
                        .post(path, body, "If-Match", "\"v1\"")
                        .status())
                .isEqualTo(400);
        assertThat(service.post(TestTokens.bankAChecker(), path, body, "If-Match", "\"v1\"")
                        .status())
                .isEqualTo(403);
        assertThat(service.post(TestTokens.bankBClerk(), path, body, "If-Match", "\"v1\"")
                        .status())
                .isEqualTo(404);
        Answer done = service.post(TestTokens.bankAClerk(), path, body, "If-Match", "\"v1\"");
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(done.at("/status")).isEqualTo("ACKNOWLEDGED");
        assertThat(done.at("/note")).isEqualTo("已要求企业𠮷追加质押物");
        assertThat(done.header("ETag")).hasValue("\"v2\"");
        Answer stale = service.post(TestTokens.bankAClerk(), path, body, "If-Match", "\"v1\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().at("/differences").findValuesAsText("pointer")).contains("/status");
        Answer again = service.post(TestTokens.bankAClerk(), path, body, "If-Match", "\"v2\"");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("/code")).isEqualTo("LAPSE_NOT_OPEN");
        watch.on(WatchedCity.nextDay());
        assertThat(of(pledge).findValuesAsText("status")).containsExactly("ACKNOWLEDGED");
        city.lastsUntil(pledge, LocalDate.of(2041, 3, 4));
        watch.on(WatchedCity.nextDay());
        Answer closed = service.as(TestTokens.bankAClerk()).get(WARNINGS + "/" + id);
        assertThat(closed.at("/status")).isEqualTo("CLOSED");
        assertThat(closed.at("/acknowledgedBy")).isEqualTo("bank-a.clerk");
        assertThat(closed.header("ETag")).hasValue("\"v3\"");
    }

    @Test
    void each_sees_what_is_theirs_and_what_the_bank_says_stays_with_it_and_the_offices() {
        WatchedCity.Watch pledge = warned();
        String id = of(pledge).at("/0/id").asText();
        service.post(
                TestTokens.bankAClerk(),
                WARNINGS + "/" + id + "/acknowledgement",
                "{\"note\": \"已要求追加质押物\"}",
                "If-Match",
                "\"v1\"");
        String owner = TestTokens.bearer(
                "owner", List.of("ENTERPRISE"), "ENTERPRISE", pledge.uscc(), List.of("371502"), pledge.uscc());
        String stranger = RightStory.freshUscc();
        String other =
                TestTokens.bearer("other", List.of("ENTERPRISE"), "ENTERPRISE", stranger, List.of("371502"), stranger);
        for (String token : List.of(
                TestTokens.bankAClerk(), TestTokens.bankAChecker(), TestTokens.ipReviewer(), TestTokens.auditor())) {
            assertThat(service.as(token).get(WARNINGS + "/" + id).at("/note")).isEqualTo("已要求追加质押物");
        }
        for (String token : List.of(owner, TestTokens.county371502())) {
            JsonNode told = service.as(token).get(WARNINGS + "/" + id).json();
            assertThat(told.at("/status").asText()).isEqualTo("ACKNOWLEDGED");
            assertThat(told.at("/note").isNull() || told.at("/note").isMissingNode())
                    .isTrue();
            assertThat(told.toString()).doesNotContain("bank-a.clerk");
        }
        assertThat(listed(owner, "")).hasSize(1);
        for (String token : List.of(other, TestTokens.bankBClerk(), TestTokens.county371581())) {
            assertThat(service.as(token).get(WARNINGS + "/" + id).status()).isEqualTo(404);
            assertThat(listed(token, "?pledgeId=" + pledge.pledgeId())).isEmpty();
        }
        assertThat(service.as(TestTokens.financePayer()).get(WARNINGS).status()).isEqualTo(403);
        for (String token : List.of(TestTokens.bankAClerk(), TestTokens.county371502(), owner)) {
            assertThat(service.as(token).get(RUNS).status()).isEqualTo(403);
        }
    }

    @Test
    void pages_follow_each_other_and_filters_that_nobody_knows_are_named() {
        WatchedCity.Watch pledge =
                city.pledged(WatchedCity.inForce(FeeStatus.PAID, LocalDate.of(2026, 1, 20)), WatchedCity.REGISTERED_ON);
        city.lastsUntil(pledge, WatchedCity.SECURED_TO.minusDays(1));
        watch.on(WatchedCity.nextDay());
        String query = WARNINGS + "?limit=1&pledgeId=" + pledge.pledgeId();
        Answer first = service.as(TestTokens.bankAChecker()).get(query);
        Answer second = service.as(TestTokens.bankAChecker()).get(query + "&cursor=" + first.at("/nextCursor"));
        assertThat(first.at("/items/0/kind") + " " + second.at("/items/0/kind"))
                .isEqualTo("TERM_ENDS_BEFORE_DEBT FEE_DUE");
        assertThat(second.json().at("/nextCursor").isNull()).isTrue();
        assertThat(service.as(TestTokens.auditor())
                        .get(WARNINGS + "?state=OPEN")
                        .status())
                .isEqualTo(400);
        assertThat(service.as(TestTokens.auditor())
                        .get(WARNINGS + "?kind=COLOUR")
                        .status())
                .isEqualTo(400);
    }
}
