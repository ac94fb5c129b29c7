package techfin.loan.provisional;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.loan.Story.LOANS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import techfin.loan.RunningService;
import techfin.loan.Story;
import techfin.loan.provisional.usecase.RevokeLapsed;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

/** Each test has a service of its own, for a run touches every filing. */
@OnEveryDatabase
class RevokingFilingsTest {
    private static final String RUNS = "/api/loan/v1/filing-revocations";
    private final RunningService service;
    private final Story story;
    private final int year = RunningService.today().getYear();

    RevokingFilingsTest(TestDatabase database) {
        service = RunningService.alone(database);
        story = new Story(service);
    }

    private Answer preview(LocalDate on) {
        return service.as(TestTokens.bureauReviewer()).get(RUNS + "/preview?on=" + on);
    }

    private Answer confirm(LocalDate on, String eTag) {
        return service.post(
                TestTokens.bureauReviewer(),
                RUNS,
                "{\"on\": \"%s\", \"reason\": {\"code\": \"YEAR_END\", \"text\": \"年末清理\"}}".formatted(on),
                "If-Match",
                eTag);
    }

    private LocalDate yearEnd() {
        return LocalDate.of(year, 12, 31);
    }

    @Test
    void a_run_revokes_exactly_what_its_preview_showed_and_frees_the_limit() {
        String uscc = Story.freshUscc();
        String lapsed = story.accepted(uscc, "20000000.00");
        String complete = story.accepted(Story.freshUscc(), "1000000.00");
        service.post(
                TestTokens.bankAClerk(),
                LOANS + "/" + complete + "/qualification",
                "{\"libraryNumber\": \"" + year + "37150200000001\"}");
        assertThat(preview(yearEnd().minusDays(1)).at("/count"))
                .as("inside the year only filings of the years before")
                .isEqualTo("0");
        Answer preview = preview(yearEnd());
        assertThat(preview.at("/count")).isEqualTo("1");
        assertThat(preview.at("/filedAmount")).isEqualTo("20000000.00");
        assertThat(preview.at("/cases/0/id")).isEqualTo(lapsed);
        assertThat(preview.at("/cases/0/why")).isEqualTo("LIBRARY_NUMBER_MISSING");
        String eTag = preview.header("ETag").orElseThrow();
        Answer run = confirm(yearEnd(), eTag);
        assertThat(run.status()).as(run.text()).isEqualTo(201);
        assertThat(run.at("/cases/0/filing/id")).isEqualTo(lapsed);
        assertThat(run.at("/cases/0/result")).isEqualTo("REVOKED");
        Answer loan = service.as(TestTokens.bankAClerk()).get(LOANS + "/" + lapsed);
        assertThat(loan.at("/status")).isEqualTo("REVOKED");
        Answer timeline = service.as(TestTokens.bankAClerk()).get(LOANS + "/" + lapsed + "/timeline");
        assertThat(timeline.at("/items/3/action")).isEqualTo("LOAN_REVOKE");
        assertThat(timeline.at("/items/3/reason")).isEqualTo("QUALIFICATION_MISSING: 年末清理");
        assertThat(timeline.at("/items/3/actor")).isEqualTo("bureau.reviewer");
        assertThat(service.as(TestTokens.bankAClerk())
                        .get(LOANS + "/" + complete)
                        .at("/status"))
                .isEqualTo("ACCEPTED");
        assertThat(story.record(Story.loan(Story.freshNote(), uscc, "20000000.00"))
                        .at("/filedAmount"))
                .isEqualTo("20000000.00");
        String id = run.at("/id");
        assertThat(service.as(TestTokens.auditor()).get(RUNS + "/" + id).at("/cases/0/filing/filedAmount"))
                .isEqualTo("20000000.00");
        assertThat(service.as(TestTokens.auditor()).get(RUNS).at("/items/0/count"))
                .isEqualTo("1");
        assertThat(service.as(TestTokens.auditor()).get(RUNS + "/count").at("/count"))
                .isEqualTo("1");
    }

    @Test
    void a_preview_that_has_moved_is_refused_with_what_moved() {
        String completed = story.accepted(Story.freshUscc(), "1000000.00");
        String eTag = preview(yearEnd()).header("ETag").orElseThrow();
        service.post(
                TestTokens.bankAClerk(),
                LOANS + "/" + completed + "/qualification",
                "{\"libraryNumber\": \"" + year + "37150200000001\"}");
        String added = story.accepted(Story.freshUscc(), "2000000.00");
        Answer stale = confirm(yearEnd(), eTag);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().at("/differences").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/filedAmount", "/cases/" + completed, "/cases/" + added);
        assertThat(stale.at("/differences/1/was/id")).isEqualTo(completed);
        assertThat(stale.json().at("/differences/1/now").isNull()).isTrue();
        assertThat(stale.at("/differences/2/now/filedAmount")).isEqualTo("2000000.00");
        assertThat(service.as(TestTokens.bankAClerk()).get(LOANS + "/" + added).at("/status"))
                .isEqualTo("ACCEPTED");
        Answer without = service.post(
                TestTokens.bureauReviewer(),
                RUNS,
                "{\"on\": \"" + yearEnd() + "\", \"reason\": {\"code\": \"YEAR_END\"}}");
        assertThat(without.status()).isEqualTo(428);
        assertThat(confirm(
                                yearEnd(),
                                preview(yearEnd().minusDays(1)).header("ETag").orElseThrow())
                        .status())
                .as("a preview of another day")
                .isEqualTo(412);
    }

    @Test
    void the_year_s_end_runs_by_itself_once_over_several_instances_and_never_before_the_year_is_over()
            throws ExecutionException, InterruptedException {
        String first = story.accepted(Story.freshUscc(), "1000000.00");
        String second = story.accepted(Story.freshUscc(), "1000000.00");
        RevokeLapsed revokeLapsed = service.context().getBean(RevokeLapsed.class);
        assertThat(revokeLapsed.atYearEnd(yearEnd()).orElseThrow().cases())
                .as("on 31 December only the year before is over")
                .isEmpty();
        List<Optional<Revocation>> runs = atOnce(8, revokeLapsed, LocalDate.of(year + 1, 1, 3));
        List<Revocation> made = runs.stream().flatMap(Optional::stream).toList();
        assertThat(made).singleElement().satisfies(run -> {
            assertThat(run.yearEnd()).isEqualTo(year);
            assertThat(run.cases()).extracting(LapsedCase::loanId).containsExactly(first, second);
        });
        Answer timeline = service.as(TestTokens.bankAClerk()).get(LOANS + "/" + first + "/timeline");
        assertThat(timeline.json().at("/items").findValuesAsText("action"))
                .containsExactly("LOAN_RECORDED", "LOAN_CHECK", "LOAN_ACCEPT", "LOAN_REVOKE");
        assertThat(timeline.at("/items/3/actor")).isEqualTo("system:year-end");
        assertThat(timeline.at("/items/3/role")).isEqualTo("SYSTEM");
        assertThat(timeline.at("/items/3/reason")).isEqualTo("QUALIFICATION_MISSING");
        assertThat(revokeLapsed.atYearEnd(LocalDate.of(year + 1, 6, 1))).isEmpty();
    }

    private static List<Optional<Revocation>> atOnce(int instances, RevokeLapsed revokeLapsed, LocalDate day)
            throws ExecutionException, InterruptedException {
        List<Future<Optional<Revocation>>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < instances; i++) {
                running.add(threads.submit(() -> revokeLapsed.atYearEnd(day)));
            }
        }
        List<Optional<Revocation>> runs = new ArrayList<>();
        for (Future<Optional<Revocation>> run : running) {
            runs.add(run.get());
        }
        return runs;
    }
}
