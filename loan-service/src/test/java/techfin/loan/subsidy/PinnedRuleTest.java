package techfin.loan.subsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.loan.Story.APPLICATIONS;
import static techfin.loan.Story.ROUNDS;
import static techfin.loan.subsidy.RoundStory.ok;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import techfin.loan.RunningService;
import techfin.loan.Story;
import techfin.loan.subsidy.RoundStory.Applied;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

/** A round keeps the rule that it was called with. */
@OnEveryDatabase
class PinnedRuleTest {
    private final RunningService service;
    private final RoundStory rounds;

    PinnedRuleTest(TestDatabase database) {
        service = SubsidyTown.on(database);
        rounds = new RoundStory(service);
    }

    @BeforeEach
    void today() {
        service.days().moveTo(0);
    }

    private Answer receipt(Applied applied) {
        return service.as(TestTokens.auditor()).get(APPLICATIONS + "/" + applied.id() + "/receipt");
    }

    /** 40 % of 10,000.00 and half of that; the later version would give a tenth of it. */
    @Test
    void a_version_released_while_the_round_runs_changes_nothing_in_it() {
        String code = "PIN-" + Story.freshNote();
        ReleasedRule.released(service, TestTokens.ruleAuthor(), code, "1", "40", 1);
        String round = rounds.roundBy(code, "1", "1000000.00");
        Applied applied = rounds.applied(round, "10000.00");
        String digest = receipt(applied).at("/receiptDigest");
        ReleasedRule.released(service, TestTokens.ruleAuthor(), code, "2", "4", 2);
        service.days().moveTo(3);
        assertThat(service.as(TestTokens.auditor())
                        .get("/api/loan/v1/schemes/" + code)
                        .at("/version"))
                .isEqualTo("2");

        Answer seen = rounds.see(TestTokens.bureauReviewer(), applied.id());
        assertThat(seen.at("/amount")).isEqualTo("6000.00");
        assertThat(receipt(applied).at("/receiptDigest")).isEqualTo(digest);
        rounds.passed(applied);
        rounds.noticedAndOver(round);
        ok(rounds.approve(TestTokens.bureauApprover(), applied.id()), "APPROVED");
        Answer called = service.as(TestTokens.auditor()).get(ROUNDS + "/" + round);
        assertThat(called.at("/schemeVersion")).isEqualTo("1");
        assertThat(called.at("/granted")).isEqualTo("6000.00");
        Answer proof = receipt(applied);
        assertThat(proof.at("/receiptDigest")).isEqualTo(digest);
        assertThat(proof.at("/receipt/version")).isEqualTo("1");
    }

    @Test
    void a_round_called_after_the_release_names_the_version_that_it_means() {
        String code = "PIN-" + Story.freshNote();
        ReleasedRule.released(service, TestTokens.ruleAuthor(), code, "1", "40", 1);
        ReleasedRule.released(service, TestTokens.ruleAuthor(), code, "2", "4", 2);
        Applied first = rounds.applied(rounds.roundBy(code, "1", "1000000.00"), "10000.00");
        Applied second = rounds.applied(rounds.roundBy(code, "2", "1000000.00"), "10000.00");
        assertThat(rounds.see(TestTokens.auditor(), first.id()).at("/amount")).isEqualTo("6000.00");
        assertThat(rounds.see(TestTokens.auditor(), second.id()).at("/amount")).isEqualTo("600.00");
    }
}
