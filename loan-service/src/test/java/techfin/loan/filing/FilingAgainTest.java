package techfin.loan.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.loan.Story.LOANS;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import techfin.loan.RunningService;
import techfin.loan.Story;
import techfin.money.Money;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

@OnEveryDatabase
class FilingAgainTest {
    private final RunningService service;
    private final Story story;
    private final String uscc = Story.freshUscc();

    FilingAgainTest(TestDatabase database) {
        service = RunningService.on(database);
        story = new Story(service);
    }

    private Answer seen(String loan) {
        return service.as(TestTokens.bankAClerk()).get(LOANS + "/" + loan);
    }

    private Answer preview(String loan) {
        return service.as(TestTokens.bureauReviewer()).get(LOANS + "/" + loan + "/filed-amount");
    }

    private Answer fileAgain(String loan, String eTag) {
        return service.post(TestTokens.bureauReviewer(), LOANS + "/" + loan + "/filed-amount", "", "If-Match", eTag);
    }

    private static String tag(Answer preview) {
        return preview.header("ETag").orElseThrow();
    }

    /** Case D11 of the worked cases: 15,000,000 filed before, 8,000,000 new, 4,000,000 repaid before the second try. */
    @Test
    void case_D11_a_loan_grows_into_the_limit_that_another_s_repayment_frees() {
        String before = story.accepted(uscc, "15000000.00");
        String loan = story.accepted(uscc, "8000000.00");
        assertThat(seen(loan).at("/filedAmount")).isEqualTo("5000000.00");
        assertThat(seen(loan).json().at("/warnings").findValuesAsText("code")).contains("PARTLY_FILED");
        assertThat(preview(loan).at("/growsBy")).isEqualTo("0.00");
        assertThat(fileAgain(loan, tag(preview(loan))).at("/code")).isEqualTo("FILED_AMOUNT_UNCHANGED");
        String stale = tag(preview(loan));
        story.repay(before, RunningService.today(), "4000000.00");
        Answer moved = fileAgain(loan, stale);
        assertThat(moved.status()).isEqualTo(412);
        assertThat(moved.at("/differences/0/pointer")).isEqualTo("/filedAmountNow");
        assertThat(moved.at("/differences/0/now")).isEqualTo("8000000.00");
        Answer preview = preview(loan);
        assertThat(preview.at("/free")).isEqualTo("9000000.00");
        assertThat(preview.at("/growsBy")).isEqualTo("3000000.00");
        Answer filed = fileAgain(loan, tag(preview));
        assertThat(filed.status()).as(filed.text()).isEqualTo(200);
        assertThat(filed.at("/filedAmount")).isEqualTo("8000000.00");
        assertThat(filed.json().at("/warnings").findValuesAsText("code")).doesNotContain("PARTLY_FILED");
        Answer timeline = service.as(TestTokens.bankAClerk()).get(LOANS + "/" + loan + "/timeline");
        assertThat(timeline.at("/items/3/action")).isEqualTo("LOAN_FILED_AGAIN");
        assertThat(timeline.at("/items/3/before/filedAmount")).isEqualTo("5000000.00");
        assertThat(timeline.at("/items/3/after/filedAmount")).isEqualTo("8000000.00");
    }

    @Test
    void only_an_accepted_loan_is_filed_again() {
        String loan = story.settled(uscc, "1000000.00", "1.00");
        assertThat(fileAgain(loan, tag(preview(loan))).at("/code")).isEqualTo("STATE_NOT_ALLOWED");
        assertThat(service.post(TestTokens.bureauReviewer(), LOANS + "/" + loan + "/filed-amount", "")
                        .status())
                .isEqualTo(428);
    }

    @Test
    void two_loans_never_take_the_same_yuan() throws ExecutionException, InterruptedException {
        String big = story.accepted(uscc, "14000000.00");
        List<String> partly = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            partly.add(story.accepted(uscc, "1500000.00"));
        }
        String fifth = story.accepted(uscc, "9000000.00");
        String sixth =
                story.record(Story.loan(Story.freshNote(), uscc, "9000000.00")).at("/id");
        story.decide(TestTokens.bankAChecker(), sixth, "CHECK");
        assertThat(seen(fifth).at("/filedAmount")).isEqualTo("1500000.00");
        story.repay(big, RunningService.today(), "10000000.00");
        String fifthTag = tag(preview(fifth));
        List<Future<Answer>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                running.add(threads.submit(() -> fileAgain(fifth, fifthTag)));
                running.add(threads.submit(() -> story.decide(TestTokens.bureauReviewer(), sixth, "ACCEPT")));
            }
        }
        for (Future<Answer> one : running) {
            assertThat(one.get().status()).isIn(200, 409, 412);
        }
        Money sum = Money.parse("4000000.00");
        for (String loan : List.of(partly.get(0), partly.get(1), partly.get(2), fifth, sixth)) {
            sum = sum.plus(Money.parse(seen(loan).at("/filedAmount")));
        }
        assertThat(sum).isLessThanOrEqualTo(FilingLimit.PER_ENTERPRISE);
        assertThat(seen(sixth).at("/status")).isIn("ACCEPTED", "CHECKED");
    }
}
