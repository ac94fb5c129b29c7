package techfin.loan.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.loan.Story.LOANS;

import org.junit.jupiter.api.Test;
import techfin.loan.RunningService;
import techfin.loan.Story;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

@OnEveryDatabase
class RollingOverTest {
    private final RunningService service;
    private final Story story;
    private final String uscc = Story.freshUscc();

    RollingOverTest(TestDatabase database) {
        service = RunningService.on(database);
        story = new Story(service);
    }

    private Answer seen(String loan) {
        return service.as(TestTokens.bankAClerk()).get(LOANS + "/" + loan);
    }

    private static String rollover(String note, String uscc, String principal, String predecessor) {
        return Story.loan(note, uscc, principal)
                .replace("\"RESEARCH\"", "\"REPAY_PREDECESSOR\"")
                .replace("\"predecessorNoteNumber\": null", "\"predecessorNoteNumber\": \"" + predecessor + "\"");
    }

    private Answer accept(String loan) {
        story.decide(TestTokens.bankAChecker(), loan, "CHECK");
        return story.decide(TestTokens.bureauReviewer(), loan, "ACCEPT");
    }

    @Test
    void a_rollover_does_not_count_the_loan_that_it_repays_against_the_limit_and_each_shows_the_other() {
        String old = story.accepted(uscc, "15000000.00");
        String oldNote = seen(old).at("/noteNumber");
        Answer recorded = story.record(rollover(Story.freshNote(), uscc, "15000000.00", oldNote));
        assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
        assertThat(recorded.at("/filedAmount")).isEqualTo("15000000.00");
        assertThat(recorded.at("/useText")).isEqualTo("偿还借款+C-" + oldNote);
        assertThat(recorded.at("/predecessor/id")).isEqualTo(old);
        Answer third = story.record(Story.loan(Story.freshNote(), uscc, "6000000.00"));
        assertThat(third.at("/filedAmount"))
                .as("the pair holds 15,000,000 once")
                .isEqualTo("5000000.00");
        String renewed = recorded.at("/id");
        assertThat(seen(old).json().at("/successor").isNull()).isTrue();
        Answer accepted = accept(renewed);
        assertThat(accepted.at("/filedAmount")).isEqualTo("15000000.00");
        assertThat(seen(old).at("/successor/id")).isEqualTo(renewed);
        assertThat(seen(old).at("/successor/link")).isEqualTo(LOANS + "/" + renewed);
        assertThat(seen(old).at("/status"))
                .as("its settlement is the bank's own act")
                .isEqualTo("ACCEPTED");
        Answer timeline = service.as(TestTokens.bankAClerk()).get(LOANS + "/" + old + "/timeline");
        assertThat(timeline.at("/items/3/action")).isEqualTo("LOAN_ROLLED_OVER");
        assertThat(story.settle(old, RunningService.today()).status()).isEqualTo(200);
    }

    @Test
    void the_loan_that_is_rolled_over_is_of_the_same_enterprise_and_not_rolled_over_yet() {
        String oldNote = seen(story.accepted(uscc, "1000000.00")).at("/noteNumber");
        Answer foreign = story.record(rollover(Story.freshNote(), Story.freshUscc(), "1000000.00", oldNote));
        assertThat(foreign.at("/errors/0/code")).isEqualTo("PREDECESSOR_OF_ANOTHER_ENTERPRISE");
        assertThat(story.record(rollover(Story.freshNote(), uscc, "1000000.00", oldNote))
                        .status())
                .isEqualTo(201);
        Answer second = story.record(rollover(Story.freshNote(), uscc, "1000000.00", oldNote));
        assertThat(second.at("/errors/0/code")).isEqualTo("PREDECESSOR_ROLLED_OVER");
    }

    @Test
    void a_chain_of_rollovers_never_leads_back() {
        String first = Story.freshNote();
        String second = Story.freshNote();
        assertThat(story.record(rollover(first, uscc, "1000000.00", second)).status())
                .isEqualTo(201);
        Answer cycle = story.record(rollover(second, uscc, "1000000.00", first));
        assertThat(cycle.at("/errors/0/code")).isEqualTo("ROLLOVER_CYCLE");
    }

    @Test
    void a_predecessor_that_is_not_filed_yet_is_said_and_one_that_was_rejected_is_refused() {
        String old = story.recorded(uscc, "1000000.00");
        String oldNote = seen(old).at("/noteNumber");
        Answer early = story.record(rollover(Story.freshNote(), uscc, "1000000.00", oldNote));
        assertThat(early.json().at("/warnings").findValuesAsText("code")).contains("PREDECESSOR_NOT_FILED_YET");
        story.decide(TestTokens.bankAChecker(), old, "CHECK");
        story.decide(TestTokens.bureauReviewer(), old, "REJECT");
        Answer refused = accept(early.at("/id"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("ROLLOVER_NOT_POSSIBLE");
        assertThat(refused.at("/reasons/0/code")).isEqualTo("PREDECESSOR_NOT_FILED");
    }
}
