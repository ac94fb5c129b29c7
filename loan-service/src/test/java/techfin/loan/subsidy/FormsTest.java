package techfin.loan.subsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.loan.Story.APPLICATIONS;
import static techfin.loan.Story.ROUNDS;

import org.junit.jupiter.api.Test;
import techfin.loan.RunningService;
import techfin.loan.subsidy.RoundStory.Applied;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

/** Who gets which form as PDF; what stands on them is proved where they are made. */
class FormsTest {
    private final RunningService service = SubsidyTown.on(TestDatabase.h2());
    private final RoundStory rounds = new RoundStory(service);

    private static void isPdf(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).hasValue("application/pdf");
        assertThat(answer.text()).startsWith("%PDF-");
    }

    @Test
    void each_form_is_for_those_whose_business_it_is() {
        service.days().moveTo(0);
        String round = rounds.round("1000000.00", "");
        Applied applied = rounds.applied(round, "1000.00");
        String path = APPLICATIONS + "/" + applied.id();
        String form = path + "/application-form.pdf";
        isPdf(service.as(Person.enterprise("officer", applied.uscc())).get(form));
        assertThat(service.as(TestTokens.bankAChecker()).get(form).status()).isEqualTo(403);
        assertThat(service.as(TestTokens.enterpriseB()).get(form).status()).isEqualTo(404);
        rounds.passed(applied);
        isPdf(service.as(TestTokens.county371502()).get(path + "/review-sheet.pdf"));
        assertThat(service.as(Person.enterprise("officer", applied.uscc()))
                        .get(path + "/review-sheet.pdf")
                        .status())
                .isEqualTo(403);
        String approval = ROUNDS + "/" + round + "/approval.pdf";
        assertThat(service.as(TestTokens.auditor()).get(approval).at("/code")).isEqualTo("NOTHING_APPROVED");
        String notice = rounds.noticedAndOver(round);
        isPdf(service.anonymous().get("/api/loan/v1/public-notices/" + notice + "/list.pdf"));
        assertThat(service.anonymous()
                        .get("/api/loan/v1/public-notices/none/list.pdf")
                        .status())
                .isEqualTo(404);
        RoundStory.ok(rounds.approve(TestTokens.bureauApprover(), applied.id()), "APPROVED");
        isPdf(service.as(TestTokens.financePayer()).get(approval));
        assertThat(service.as(TestTokens.county371502()).get(approval).status()).isEqualTo(403);
    }
}
