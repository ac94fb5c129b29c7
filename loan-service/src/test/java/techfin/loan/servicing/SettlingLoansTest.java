package techfin.loan.servicing;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.loan.Story.LOANS;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import techfin.loan.RunningService;
import techfin.loan.Story;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

@OnEveryDatabase
class SettlingLoansTest {
    private final RunningService service;
    private final Story story;
    private final LocalDate today = RunningService.today();

    SettlingLoansTest(TestDatabase database) {
        service = RunningService.on(database);
        story = new Story(service);
    }

    private Answer seen(String loan) {
        return service.as(TestTokens.bankAClerk()).get(LOANS + "/" + loan);
    }

    private Answer confirm(String token, String loan) {
        return service.post(
                token,
                LOANS + "/" + loan + "/settlement/confirmation",
                "",
                "If-Match",
                seen(loan).header("ETag").orElseThrow());
    }

    private Answer reverse(String token, String loan) {
        return service.post(
                token,
                LOANS + "/" + loan + "/settlement/reversal",
                "{\"reason\": {\"code\": \"WRONG_LOAN\", \"text\": \"登记错误\"}}",
                "If-Match",
                seen(loan).header("ETag").orElseThrow());
    }

    private Answer extend(String loan, LocalDate newEnd, LocalDate agreedOn) {
        return service.post(
                TestTokens.bankAClerk(),
                LOANS + "/" + loan + "/extensions",
                "{\"newMaturesOn\": \"%s\", \"agreedOn\": \"%s\"}".formatted(newEnd, agreedOn));
    }

    @Test
    void a_second_person_at_the_bank_confirms_the_settlement() {
        String loan = story.settled(Story.freshUscc(), "1000000.00", "10.00");
        assertThat(seen(loan).at("/settlement/reportedBy")).isEqualTo("bank-a.clerk");
        assertThat(seen(loan).json().at("/settlement/confirmedBy").isNull()).isTrue();
        assertThat(seen(loan).at("/settledEarly")).isEqualTo("true");
        assertThat(confirm(TestTokens.bankAClerk(), loan).status()).isEqualTo(403);
        assertThat(service.post(TestTokens.bankAChecker(), LOANS + "/" + loan + "/settlement/confirmation", "")
                        .status())
                .isEqualTo(428);
        Answer confirmed = confirm(TestTokens.bankAChecker(), loan);
        assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);
        assertThat(confirmed.at("/settlement/confirmedBy")).isEqualTo("bank-a.checker");
        assertThat(confirmed.at("/settlement/confirmedOn")).isEqualTo(today.toString());
        assertThat(confirmed.at("/settlement/settledOn")).isEqualTo(confirmed.at("/settledOn"));
        assertThat(confirm(TestTokens.bankAChecker(), loan).at("/code")).isEqualTo("SETTLEMENT_CONFIRMED");
    }

    private List<String> waiting(String token, String uscc) {
        String filter = "?settlementWaits=true&uscc=" + uscc;
        Answer page = service.as(token).get(LOANS + filter);
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        List<String> ids =
                page.json().at("/items").findValuesAsText("noteNumber").stream().toList();
        assertThat(service.as(token).get(LOANS + "/count" + filter).at("/count"))
                .isEqualTo(Integer.toString(ids.size()));
        return ids;
    }

    @Test
    void a_settlement_waits_for_everybody_at_the_bank_but_its_reporter_until_it_is_confirmed() {
        String uscc = Story.freshUscc();
        String running = story.accepted(uscc, "1000.00");
        assertThat(waiting(TestTokens.bankAChecker(), uscc)).isEmpty();
        String reported = story.settled(uscc, "2000.00", "10.00");
        assertThat(waiting(TestTokens.bankAChecker(), uscc))
                .containsExactly(seen(reported).at("/noteNumber"));
        assertThat(waiting(TestTokens.bankAClerk(), uscc)).as("its reporter").isEmpty();
        assertThat(waiting(TestTokens.bankBChecker(), uscc)).as("another bank").isEmpty();
        Answer all = service.as(TestTokens.bankAChecker()).get(LOANS + "?settlementWaits=true&limit=500");
        assertThat(all.text()).contains(reported).doesNotContain(running);
        assertThat(service.as(TestTokens.bureauReviewer())
                        .get(LOANS + "?settlementWaits=true&uscc=" + uscc)
                        .text())
                .contains(reported);
        assertThat(confirm(TestTokens.bankAChecker(), reported).status()).isEqualTo(200);
        assertThat(waiting(TestTokens.bankAChecker(), uscc)).isEmpty();
    }

    @Test
    void nobody_confirms_a_settlement_that_they_reported() {
        String loan = story.accepted(Story.freshUscc(), "1000000.00");
        assertThat(confirm(TestTokens.bankAChecker(), loan).at("/code")).isEqualTo("STATE_NOT_ALLOWED");
        service.post(
                TestTokens.bankAChecker(), LOANS + "/" + loan + "/settlement", "{\"settledOn\": \"" + today + "\"}");
        assertThat(confirm(TestTokens.bankAChecker(), loan).at("/code")).isEqualTo("OWN_ENTRY");
        String other = TestTokens.bearer("bank-a.checker2", List.of("BANK_CHECKER"), "BANK", "BANK-A", List.of(), null);
        assertThat(confirm(other, loan).at("/settlement/confirmedBy")).isEqualTo("bank-a.checker2");
    }

    @Test
    void a_wrong_settlement_is_taken_back_and_the_balance_is_exactly_as_before() {
        String loan = story.accepted(Story.freshUscc(), "1000000.00");
        story.repay(loan, today, "123456.78");
        story.voucher(loan, today, "10.00");
        assertThat(story.settle(loan, today).at("/outstanding")).isEqualTo("0.00");
        confirm(TestTokens.bankAChecker(), loan);
        Answer running = reverse(TestTokens.bankAChecker(), loan);
        assertThat(running.status()).as(running.text()).isEqualTo(200);
        assertThat(running.at("/status")).isEqualTo("ACCEPTED");
        assertThat(running.at("/outstanding")).isEqualTo("876543.22");
        assertThat(running.at("/filedAmount")).isEqualTo("1000000.00");
        assertThat(running.json().at("/settledOn").isNull()).isTrue();
        assertThat(running.json().at("/settlement").isNull()).isTrue();
        Answer timeline = service.as(TestTokens.bankAClerk()).get(LOANS + "/" + loan + "/timeline");
        assertThat(timeline.json().at("/items").findValuesAsText("action"))
                .endsWith("LOAN_SETTLED", "SETTLEMENT_CONFIRMED", "SETTLEMENT_REVERSED");
        assertThat(timeline.at("/items/7/reason")).isEqualTo("WRONG_LOAN: 登记错误");
        assertThat(timeline.at("/items/7/before/status")).isEqualTo("SETTLED");
        assertThat(story.settle(loan, today).status()).as("and once more").isEqualTo(200);
        assertThat(reverse(TestTokens.bureauReviewer(), loan).at("/status")).isEqualTo("ACCEPTED");
    }

    @Test
    void a_settlement_on_which_an_application_rests_stays() {
        String loan = story.settled(Story.freshUscc(), "1000000.00", "10000.00");
        String application = story.apply(TestTokens.bureauReviewer(), story.round("100000.00"), loan)
                .at("/id");
        Answer refused = reverse(TestTokens.bureauReviewer(), loan);
        assertThat(refused.at("/code")).isEqualTo("SETTLEMENT_IN_USE");
        assertThat(refused.at("/link")).endsWith(application);
        String eTag = service.as(TestTokens.bureauReviewer())
                .get(Story.APPLICATIONS + "/" + application)
                .header("ETag")
                .orElseThrow();
        story.decideApplication(TestTokens.bureauReviewer(), application, "WITHDRAW", eTag);
        assertThat(reverse(TestTokens.bureauReviewer(), loan).status()).isEqualTo(200);
    }

    @Test
    void an_extended_loan_shows_its_new_end_beside_the_contract_s() {
        String loan = story.accepted(Story.freshUscc(), "1000000.00");
        LocalDate matures = LocalDate.parse(seen(loan).at("/maturesOn"));
        Answer extended = extend(loan, matures.plusMonths(6), today);
        assertThat(extended.status()).as(extended.text()).isEqualTo(201);
        assertThat(extended.at("/previousEnd")).isEqualTo(matures.toString());
        assertThat(seen(loan).at("/extendedTo")).isEqualTo(matures.plusMonths(6).toString());
        assertThat(seen(loan).at("/maturesOn")).isEqualTo(matures.toString());
        assertThat(extend(loan, matures.plusMonths(5), today).at("/errors/0/code"))
                .isEqualTo("NOT_AFTER_PRESENT_END");
        assertThat(extend(loan, matures.plusMonths(9), today).at("/previousEnd"))
                .isEqualTo(matures.plusMonths(6).toString());
        assertThat(service.as(TestTokens.bankAClerk())
                        .get(LOANS + "/" + loan + "/extensions")
                        .json()
                        .at("/items"))
                .hasSize(2);
        Answer timeline = service.as(TestTokens.bankAClerk()).get(LOANS + "/" + loan + "/timeline");
        assertThat(timeline.at("/items/4/action")).isEqualTo("LOAN_EXTENDED");
        assertThat(timeline.at("/items/4/before/extendedTo"))
                .isEqualTo(matures.plusMonths(6).toString());
        assertThat(timeline.at("/items/4/after/extendedTo"))
                .isEqualTo(matures.plusMonths(9).toString());
        story.settle(loan, today);
        assertThat(extend(loan, matures.plusYears(2), today).at("/code")).isEqualTo("STATE_NOT_ALLOWED");
    }

    @Test
    void a_loan_that_runs_again_is_filed_with_what_others_left_of_the_limit() {
        String uscc = Story.freshUscc();
        String loan = story.accepted(uscc, "20000000.00");
        story.settle(loan, today);
        String other = story.accepted(uscc, "5000000.00");
        Answer running = reverse(TestTokens.bankAChecker(), loan);
        assertThat(running.at("/outstanding")).isEqualTo("20000000.00");
        assertThat(running.at("/filedAmount")).isEqualTo("15000000.00");
        assertThat(running.json().at("/warnings").findValuesAsText("code")).contains("PARTLY_FILED");
        assertThat(seen(other).at("/filedAmount")).isEqualTo("5000000.00");
    }
}
