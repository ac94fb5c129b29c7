package techfin.loan.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.loan.Story.LOANS;

import java.util.List;
import org.junit.jupiter.api.Test;
import techfin.loan.RunningService;
import techfin.loan.Story;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

@OnEveryDatabase
class CorrectingLoansTest {
    private final RunningService service;
    private final Story story;
    private final String body = Story.loan(Story.freshNote(), Story.freshUscc(), "5000000.00");

    CorrectingLoansTest(TestDatabase database) {
        service = RunningService.on(database);
        story = new Story(service);
    }

    /** The id of a loan that the bureau returned with one marked field; its version is 3. */
    private String returned(String fields) {
        String id = story.record(body).at("/id");
        story.decide(TestTokens.bankAChecker(), id, "CHECK");
        Answer answer = service.post(
                TestTokens.bureauReviewer(),
                LOANS + "/" + id + "/decisions",
                "{\"decision\": \"RETURN\", \"reason\": {\"code\": \"AMOUNT_DIFFERS\"}, \"fields\": " + fields + "}",
                "If-Match",
                "\"v2\"");
        assertThat(answer.at("/status")).as(answer.text()).isEqualTo("RETURNED");
        return id;
    }

    private Answer correct(String id, String corrected, String eTag) {
        return service.post(TestTokens.bankAClerk(), LOANS + "/" + id + "/corrections", corrected, "If-Match", eTag);
    }

    @Test
    void the_clerk_changes_what_was_marked_and_the_record_waits_for_the_checker_again() {
        String id = returned("[\"/principal\", \"/enterprise/name\"]");
        Answer corrected = correct(id, body.replace("5000000.00", "4000000.00"), "\"v3\"");
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        assertThat(corrected.at("/status")).isEqualTo("SUBMITTED");
        assertThat(corrected.at("/principal")).isEqualTo("4000000.00");
        assertThat(corrected.at("/filedAmount")).isEqualTo("4000000.00");
        assertThat(corrected.at("/outstanding")).isEqualTo("4000000.00");
        assertThat(corrected.json().at("/markedFields")).isEmpty();
        Answer timeline = service.as(TestTokens.bankAClerk()).get(LOANS + "/" + id + "/timeline");
        assertThat(timeline.at("/items/3/action")).isEqualTo("LOAN_CORRECTED");
        assertThat(timeline.at("/items/3/before/principal")).isEqualTo("5000000.00");
        assertThat(timeline.at("/items/3/after/principal")).isEqualTo("4000000.00");
        assertThat(story.decide(TestTokens.bankAChecker(), id, "CHECK").at("/status"))
                .isEqualTo("CHECKED");
        assertThat(story.decide(TestTokens.bureauReviewer(), id, "ACCEPT").at("/status"))
                .isEqualTo("ACCEPTED");
    }

    @Test
    void nothing_else_may_change() {
        String id = returned("[\"/principal\"]");
        Answer refused =
                correct(id, body.replace("5000000.00", "4000000.00").replace("\"3.45\"", "\"3.40\""), "\"v3\"");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/errors/0/pointer")).isEqualTo("/rate");
        assertThat(refused.at("/errors/0/code")).isEqualTo("FIELD_NOT_MARKED");
        assertThat(service.as(TestTokens.bankAClerk()).get(LOANS + "/" + id).at("/principal"))
                .isEqualTo("5000000.00");
    }

    @Test
    void without_marks_everything_but_the_note_number_may_change() {
        String id = returned("[]");
        assertThat(correct(id, body.replace("LC-T-", "LC-U-"), "\"v3\"")
                        .json()
                        .at("/errors")
                        .findValuesAsText("code"))
                .containsExactly("NOTE_NUMBER_FIXED");
        assertThat(correct(id, body.replace("\"3.45\"", "\"3.40\""), "\"v3\"").at("/rate/annualRatePercent"))
                .isEqualTo("3.40");
    }

    @Test
    void only_a_returned_record_is_corrected_and_only_as_it_was_seen() {
        String waiting = story.recorded(Story.freshUscc(), "1000000.00");
        assertThat(correct(waiting, body, "\"v1\"").at("/code")).isEqualTo("STATE_NOT_ALLOWED");
        String id = returned("[\"/principal\"]");
        assertThat(correct(id, body, "\"v2\"").status()).isEqualTo(412);
        assertThat(service.post(TestTokens.bankAClerk(), LOANS + "/" + id + "/corrections", body)
                        .status())
                .isEqualTo(428);
    }

    @Test
    void only_fields_of_a_record_can_be_marked() {
        String id = story.recorded(Story.freshUscc(), "1000000.00");
        Answer answer = service.post(
                TestTokens.bankAChecker(),
                LOANS + "/" + id + "/decisions",
                "{\"decision\": \"RETURN\", \"reason\": {\"code\": \"X\"}, \"fields\": [\"/status\"]}",
                "If-Match",
                "\"v1\"");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/errors/0/pointer")).isEqualTo("/fields/0");
    }

    private List<String> changes(String token, String id) {
        return service.as(token)
                .get(LOANS + "/" + id)
                .json()
                .at("/changedSinceReturned")
                .findValuesAsText("pointer");
    }

    @Test
    void the_next_look_shows_only_what_changed_until_the_reviewer_decides_again() {
        String id = returned("[\"/principal\", \"/rate\", \"/enterprise/name\"]");
        assertThat(changes(TestTokens.bankAClerk(), id)).isEmpty();
        correct(id, body.replace("5000000.00", "4000000.00").replace("\"3.45\"", "\"3.40\""), "\"v3\"");
        assertThat(changes(TestTokens.bankAChecker(), id)).containsExactly("/principal", "/rate/annualRatePercent");
        Answer seen = service.as(TestTokens.bankAChecker()).get(LOANS + "/" + id);
        assertThat(seen.at("/changedSinceReturned/0/was")).isEqualTo("5000000.00");
        assertThat(seen.at("/changedSinceReturned/0/now")).isEqualTo("4000000.00");
        story.decide(TestTokens.bankAChecker(), id, "CHECK");
        assertThat(changes(TestTokens.bureauReviewer(), id))
                .as("the reviewer returned it and sees what was changed")
                .containsExactly("/principal", "/rate/annualRatePercent");
        story.decide(TestTokens.bureauReviewer(), id, "ACCEPT");
        assertThat(changes(TestTokens.bureauReviewer(), id)).isEmpty();
    }

    @Test
    void what_the_bank_changed_before_its_first_release_stays_in_the_bank() {
        String id = story.record(body).at("/id");
        story.decide(TestTokens.bankAChecker(), id, "RETURN");
        correct(id, body.replace("\"3.45\"", "\"3.40\""), "\"v2\"");
        assertThat(changes(TestTokens.bankAChecker(), id)).containsExactly("/rate/annualRatePercent");
        story.decide(TestTokens.bankAChecker(), id, "CHECK");
        assertThat(changes(TestTokens.bureauReviewer(), id)).isEmpty();
    }

    @Test
    void returned_twice_the_bureau_sees_everything_since_its_own_return() {
        String id = returned("[]");
        correct(id, body.replace("\"3.45\"", "\"3.40\""), "\"v3\"");
        story.decide(TestTokens.bankAChecker(), id, "RETURN");
        correct(id, body.replace("\"3.45\"", "\"3.40\"").replace("\"EARLY\"", "\"GROWTH\""), "\"v5\"");
        story.decide(TestTokens.bankAChecker(), id, "CHECK");
        assertThat(changes(TestTokens.bureauReviewer(), id)).containsExactly("/rate/annualRatePercent", "/stage");
    }

    @Test
    void what_did_not_depend_on_the_correction_stays_valid() {
        String uscc = Story.freshUscc();
        String other = story.accepted(uscc, "15000000.00");
        String own = Story.loan(Story.freshNote(), uscc, "8000000.00");
        Answer recorded = story.record(own);
        String id = recorded.at("/id");
        assertThat(recorded.at("/filedAmount")).isEqualTo("5000000.00");
        story.decide(TestTokens.bankAChecker(), id, "RETURN");
        story.repay(other, RunningService.today(), "1000000.00");
        Answer rate = correct(id, own.replace("\"3.45\"", "\"3.40\""), "\"v2\"");
        assertThat(rate.at("/filedAmount"))
                .as("neither principal, enterprise nor predecessor changed")
                .isEqualTo("5000000.00");
        assertThat(rate.at("/submittedOn")).isEqualTo(recorded.at("/submittedOn"));
        assertThat(rate.at("/filingDeadline")).isEqualTo(recorded.at("/filingDeadline"));
        story.decide(TestTokens.bankAChecker(), id, "RETURN");
        Answer principal = correct(id, own.replace("8000000.00", "7000000.00"), "\"v4\"");
        assertThat(principal.at("/filedAmount")).isEqualTo("6000000.00");
    }
}
