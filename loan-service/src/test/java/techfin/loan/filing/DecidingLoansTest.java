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
class DecidingLoansTest {
    private final RunningService service;
    private final Story story;

    DecidingLoansTest(TestDatabase database) {
        service = RunningService.on(database);
        story = new Story(service);
    }

    private int sees(String token, String id) {
        return service.as(token).get(LOANS + "/" + id).status();
    }

    @Test
    void a_loan_goes_from_the_clerk_over_the_checker_to_the_bureau() {
        String id = story.recorded(Story.freshUscc(), "5000000.00");
        assertThat(sees(TestTokens.county371502(), id)).as("not released yet").isEqualTo(404);
        assertThat(story.decide(TestTokens.bankAClerk(), id, "CHECK").status()).isEqualTo(403);
        Answer checked = story.decide(TestTokens.bankAChecker(), id, "CHECK");
        assertThat(checked.at("/status")).isEqualTo("CHECKED");
        assertThat(sees(TestTokens.county371502(), id)).isEqualTo(200);
        Answer accepted = story.decide(TestTokens.bureauReviewer(), id, "ACCEPT");
        assertThat(accepted.at("/status")).isEqualTo("ACCEPTED");
        assertThat(accepted.at("/decidedOn")).isEqualTo(RunningService.today().toString());
    }

    @Test
    void whoever_has_no_business_with_a_loan_is_told_that_there_is_none() {
        String id = story.accepted(Story.freshUscc(), "5000000.00");
        Answer missing = service.as(TestTokens.bankBClerk()).get(LOANS + "/01999999-0000-7000-8000-000000000000");
        for (String token : List.of(
                TestTokens.bankBClerk(),
                TestTokens.bankBChecker(),
                TestTokens.county371581(),
                TestTokens.enterpriseA(),
                TestTokens.enterpriseB())) {
            Answer answer = service.as(token).get(LOANS + "/" + id);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.at("/code")).isEqualTo(missing.at("/code"));
            assertThat(answer.at("/detail")).isEqualTo(missing.at("/detail"));
            assertThat(service.as(token).get(LOANS + "/" + id + "/timeline").status())
                    .isEqualTo(404);
            assertThat(service.as(token).get(LOANS + "/" + id + "/repayments").status())
                    .isEqualTo(404);
            assertThat(service.as(token).get(LOANS + "?limit=500").text()).doesNotContain(id);
        }
        assertThat(story.decide(TestTokens.bankBChecker(), id, "CHECK").status())
                .isEqualTo(404);
        assertThat(service.post(
                                TestTokens.bankBClerk(),
                                LOANS + "/" + id + "/settlement",
                                "{\"settledOn\": \"2026-01-01\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_decision_needs_the_version_that_was_seen() {
        String id = story.recorded(Story.freshUscc(), "5000000.00");
        String path = LOANS + "/" + id + "/decisions";
        Answer without = service.post(TestTokens.bankAChecker(), path, "{\"decision\": \"CHECK\"}");
        assertThat(without.status()).isEqualTo(428);
        assertThat(story.decide(TestTokens.bankAChecker(), id, "CHECK").status())
                .isEqualTo(200);
        Answer stale = story.decide(TestTokens.bureauReviewer(), id, "ACCEPT", "\"v1\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().at("/differences").findValuesAsText("pointer")).contains("/status", "/checkedBy");
    }

    @Test
    void a_decision_that_the_state_does_not_allow_is_a_conflict_with_the_next_steps() {
        String id = story.accepted(Story.freshUscc(), "5000000.00");
        Answer again = story.decide(TestTokens.bureauReviewer(), id, "ACCEPT");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("/code")).isEqualTo("DECISION_NOT_ALLOWED");
        assertThat(again.at("/nextSteps/0/decision")).isEqualTo("REVOKE");
    }

    @Test
    void a_return_needs_a_reason_and_its_text_stands_in_the_timeline() {
        String id = story.recorded(Story.freshUscc(), "5000000.00");
        String path = LOANS + "/" + id + "/decisions";
        Answer bare = service.post(TestTokens.bankAChecker(), path, "{\"decision\": \"RETURN\"}", "If-Match", "\"v1\"");
        assertThat(bare.status()).isEqualTo(400);
        assertThat(bare.at("/errors/0/pointer")).isEqualTo("/reason");
        assertThat(story.decide(TestTokens.bankAChecker(), id, "RETURN").at("/status"))
                .isEqualTo("RETURNED");
        Answer timeline = service.as(TestTokens.bankAClerk()).get(LOANS + "/" + id + "/timeline");
        assertThat(timeline.at("/items/1/action")).isEqualTo("LOAN_RETURN");
        assertThat(timeline.at("/items/1/reason")).contains("AMOUNT_DIFFERS").contains("与合同不符");
        assertThat(timeline.at("/items/1/before/status")).isEqualTo("SUBMITTED");
        assertThat(timeline.at("/items/1/after/status")).isEqualTo("RETURNED");
    }

    @Test
    void who_entered_a_loan_does_not_release_it_in_a_second_role() {
        String id = story.recorded(Story.freshUscc(), "5000000.00");
        String both = TestTokens.bearer(
                "bank-a.clerk", List.of("BANK_CLERK", "BANK_CHECKER"), "BANK", "BANK-A", List.of(), null);
        Answer own = story.decide(both, id, "CHECK");
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.at("/code")).isEqualTo("OWN_ENTRY");
    }

    @Test
    void a_rejected_loan_gives_its_limit_back() {
        String uscc = Story.freshUscc();
        String first = story.recorded(uscc, "20000000.00");
        Answer full = story.record(Story.loan(Story.freshNote(), uscc, "1000000.00"));
        assertThat(full.at("/filedAmount")).isEqualTo("0.00");
        assertThat(story.decide(TestTokens.bankAChecker(), full.at("/id"), "CHECK")
                        .status())
                .isEqualTo(200);
        assertThat(story.decide(TestTokens.bureauReviewer(), full.at("/id"), "ACCEPT")
                        .at("/code"))
                .isEqualTo("FILING_LIMIT_USED_UP");
        story.decide(TestTokens.bankAChecker(), first, "CHECK");
        assertThat(story.decide(TestTokens.bureauReviewer(), first, "REJECT").at("/status"))
                .isEqualTo("REJECTED");
        Answer accepted = story.decide(TestTokens.bureauReviewer(), full.at("/id"), "ACCEPT");
        assertThat(accepted.at("/filedAmount")).isEqualTo("1000000.00");
        assertThat(accepted.json().at("/warnings").findValuesAsText("code")).doesNotContain("FILING_LIMIT_USED_UP");
    }

    @Test
    void the_list_is_paged_and_counted_inside_the_scope() {
        String uscc = Story.freshUscc();
        String first = story.recorded(uscc, "1000000.00");
        String second = story.recorded(uscc, "1000000.00");
        String third = story.recorded(uscc, "1000000.00");
        var clerk = service.as(TestTokens.bankAClerk());
        Answer page = clerk.get(LOANS + "?limit=2&uscc=" + uscc);
        assertThat(page.json().at("/items").findValuesAsText("id")).containsExactly(third, second);
        Answer rest = clerk.get(LOANS + "?limit=2&uscc=" + uscc + "&cursor=" + page.at("/nextCursor"));
        assertThat(rest.json().at("/items").findValuesAsText("id")).containsExactly(first);
        assertThat(rest.json().at("/nextCursor").isNull()).isTrue();
        assertThat(clerk.get(LOANS + "/count?uscc=" + uscc).at("/count")).isEqualTo("3");
        assertThat(service.as(TestTokens.bankBClerk())
                        .get(LOANS + "/count?uscc=" + uscc)
                        .at("/count"))
                .isEqualTo("0");
        assertThat(clerk.get(LOANS + "?limit=2&cursor=" + page.at("/nextCursor"))
                        .status())
                .as("cursor of other filters")
                .isEqualTo(400);
        assertThat(clerk.get(LOANS + "?limit=501").status()).isEqualTo(400);
        assertThat(clerk.get(LOANS + "?sort=principal").status()).isEqualTo(400);
        assertThat(clerk.get(LOANS + "?status=LOST").status()).isEqualTo(400);
    }
}
