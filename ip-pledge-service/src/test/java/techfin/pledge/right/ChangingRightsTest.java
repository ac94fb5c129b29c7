package techfin.pledge.right;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.pledge.RightStory.RIGHTS;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import techfin.pledge.RightStory;
import techfin.pledge.RunningService;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

/** Corrections of facts, and what becomes of a right. */
@OnEveryDatabase
class ChangingRightsTest {
    private final RunningService service;
    private final RightStory story;
    private final LocalDate today = RunningService.today();

    ChangingRightsTest(TestDatabase database) {
        service = RunningService.on(database);
        story = new RightStory(service);
    }

    @Test
    void a_corrected_owner_sees_the_right_and_the_former_one_no_longer() {
        String was = RightStory.freshUscc();
        String now = RightStory.freshUscc();
        String body = RightStory.invention(RightStory.freshNumber(1), was);
        String id = story.stated(body, TestTokens.bankAClerk());
        assertThat(story.get(officer(was), id).status()).isEqualTo(200);
        Answer corrected = story.correct(
                TestTokens.ipReviewer(), id, RightStory.facts(body).replace(was, now));
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        assertThat(corrected.header("ETag")).hasValue("\"v2\"");
        assertThat(story.get(officer(was), id).status()).isEqualTo(404);
        assertThat(story.get(officer(now), id).status()).isEqualTo(200);
        assertThat(service.as(officer(now)).get(RIGHTS).text()).contains(id);
        assertThat(service.as(officer(was)).get(RIGHTS).text()).doesNotContain(id);
        assertThat(story.get(TestTokens.bankAClerk(), id).status()).isEqualTo(200);
    }

    @Test
    void a_bank_corrects_while_the_right_is_its_own_statement_alone() {
        String body = RightStory.invention(RightStory.freshNumber(1), RightStory.freshUscc());
        String id = story.stated(body, TestTokens.bankAClerk());
        String facts = RightStory.facts(body).replace("2022-06-10", "2022-06-11");
        assertThat(story.correct(TestTokens.bankAClerk(), id, facts).at("/grantedOn"))
                .isEqualTo("2022-06-11");
        story.stated(body.replace("2022-06-10", "2022-06-11"), TestTokens.bankBClerk());
        for (String token : List.of(TestTokens.bankAClerk(), TestTokens.bankBClerk())) {
            Answer shared = story.correct(token, id, facts);
            assertThat(shared.status()).isEqualTo(409);
            assertThat(shared.at("/code")).isEqualTo("CORRECTION_BY_IP_OFFICE");
        }
        assertThat(story.correct(TestTokens.ipReviewer(), id, facts).status()).isEqualTo(200);
    }

    @Test
    void a_corrected_number_must_be_free() {
        String taken = RightStory.freshNumber(1);
        String other = story.stated(RightStory.invention(taken, RightStory.freshUscc()), TestTokens.bankBClerk());
        String body = RightStory.invention(RightStory.freshNumber(1), RightStory.freshUscc());
        String id = story.stated(body, TestTokens.bankAClerk());
        String facts = RightStory.facts(RightStory.invention(taken, RightStory.freshUscc()));
        Answer byBank = story.correct(TestTokens.bankAClerk(), id, facts);
        assertThat(byBank.at("/code")).isEqualTo("RIGHT_ON_RECORD");
        assertThat(byBank.text()).doesNotContain(other);
        assertThat(story.correct(TestTokens.ipReviewer(), id, facts).at("/link"))
                .isEqualTo(RIGHTS + "/" + other);
    }

    @Test
    void a_decision_on_what_has_moved_is_told_the_differences() {
        String body = RightStory.invention(RightStory.freshNumber(1), RightStory.freshUscc());
        String id = story.stated(body, TestTokens.bankAClerk());
        story.report(TestTokens.ipReviewer(), id, RightStory.standing(today).replace("[]", "[\"COURT_PRESERVATION\"]"));
        Answer stale = service.post(
                TestTokens.bankAClerk(),
                RIGHTS + "/" + id + "/statuses",
                RightStory.standing(today),
                "If-Match",
                "\"v1\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().at("/differences").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/standing/impediments/0", "/version");
        Answer blind =
                service.post(TestTokens.bankAClerk(), RIGHTS + "/" + id + "/corrections", RightStory.facts(body));
        assertThat(blind.status()).isEqualTo(428);
    }

    @Test
    void the_entry_of_the_latest_day_stands_and_none_is_lost() {
        String id = story.stated(RightStory.freshUscc());
        Answer unpaid = story.report(
                TestTokens.bankAClerk(), id, RightStory.standing(today).replace("\"PAID\"", "\"UNPAID\""));
        assertThat(unpaid.at("/standing/fee")).as(unpaid.text()).isEqualTo("UNPAID");
        Answer earlier = story.report(
                TestTokens.ipReviewer(),
                id,
                RightStory.standing(today.minusDays(1)).replace("[]", "[\"INVALIDATION_PENDING\"]"));
        assertThat(earlier.at("/standing/fee")).isEqualTo("UNPAID");
        assertThat(earlier.json().at("/standing/impediments")).isEmpty();
        assertThat(earlier.header("ETag")).hasValue("\"v3\"");
        Answer history = service.as(TestTokens.bankAClerk()).get(RIGHTS + "/" + id + "/statuses");
        assertThat(history.json().at("/items").findValuesAsText("fee")).containsExactly("UNPAID", "PAID", "PAID");
        assertThat(history.at("/items/2/impediments/0")).isEqualTo("INVALIDATION_PENDING");
        assertThat(history.at("/items/2/recordedBy")).isEqualTo("ip.reviewer");
    }

    @Test
    void what_another_bank_found_on_stating_the_right_again_is_added_to_its_history() {
        String body = RightStory.invention(RightStory.freshNumber(1), RightStory.freshUscc());
        String id = story.stated(body, TestTokens.bankAClerk());
        Answer joined = story.state(TestTokens.bankBClerk(), body.replace("\"PAID\"", "\"DUE\""));
        assertThat(joined.status()).isEqualTo(200);
        Answer seen = story.get(TestTokens.bankAClerk(), id);
        assertThat(seen.at("/standing/fee")).isEqualTo("DUE");
        assertThat(seen.text()).doesNotContain("bank-b");
        Answer history = service.as(TestTokens.bankAClerk()).get(RIGHTS + "/" + id + "/statuses");
        assertThat(history.json().at("/items/0/recordedBy").isNull()).isTrue();
        assertThat(history.at("/items/1/recordedBy")).isEqualTo("bank-a.clerk");
    }

    @Test
    void a_right_is_not_in_force_without_a_grant_or_after_its_end() {
        String body = RightStory.invention(RightStory.freshNumber(1), RightStory.freshUscc())
                .replace("ZL", "");
        String id = story.stated(body, TestTokens.bankAClerk());
        Answer ungranted = story.correct(
                TestTokens.bankAClerk(), id, RightStory.facts(body).replace("\"2022-06-10\"", "null"));
        assertThat(ungranted.at("/errors/0/pointer")).isEqualTo("/grantedOn");
        String model = body.replaceAll("\"number\": \"[^\"]+\"", "\"number\": \"201020000001.0\"")
                .replace("INVENTION_PATENT", "UTILITY_MODEL")
                .replace("\"appliedOn\": \"2021-03-05\"", "\"appliedOn\": \"2010-03-05\"");
        Answer over = story.state(
                TestTokens.bankAClerk(), model.replace("201020000001.0", RightStory.withCheck("201020000001")));
        assertThat(over.at("/errors/0/code")).as(over.text()).isEqualTo("IN_FORCE_AFTER_END");
        assertThat(over.at("/errors/0/message")).contains("2020-03-04");
    }

    private static String officer(String uscc) {
        return TestTokens.bearer("officer." + uscc, List.of("ENTERPRISE"), "ENTERPRISE", uscc, List.of("371502"), uscc);
    }
}
