package techfin.rating.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.rating.AssessmentStory.ASSESSMENTS;
import static techfin.rating.AssessmentStory.RUNS;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import techfin.lending.enterprise.Uscc;
import techfin.rating.AssessmentStory;
import techfin.rating.RegisterStory;
import techfin.rating.RunningService;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

@OnEveryDatabase
final class AssessingEnterprisesTest {
    private final RunningService service;
    private final AssessmentStory story;
    private final LocalDate today;

    AssessingEnterprisesTest(TestDatabase database) {
        service = RunningService.on(database);
        story = new AssessmentStory(service);
        today = service.businessDay();
    }

    @Test
    void the_typical_firm_is_rated_as_its_sheet_says_and_recalculated_to_the_same_digits() {
        Uscc uscc = story.firm(0);
        Answer one = story.assessment(TestTokens.auditor(), story.assessed(uscc));
        assertThat(one.status()).as(one.text()).isEqualTo(200);
        assertThat(one.at("/assessment/grade")).isEqualTo("BBB");
        assertThat(one.at("/assessment/total")).isEqualTo("66.31");
        assertThat(one.at("/assessment/dimensionScores/I")).isEqualTo("61.44");
        assertThat(one.at("/assessment/stage")).isEqualTo("growth");
        assertThat(one.at("/assessment/validUntil"))
                .isEqualTo(today.plusMonths(12).minusDays(1).toString());
        assertThat(one.at("/recalculatedTheSame")).isEqualTo("true");
        assertThat(one.at("/sheet/nextCutPointGains/0/code")).isEqualTo("I08");
    }

    @Test
    void the_stage_comes_from_age_and_revenue() {
        Answer one = story.assessment(TestTokens.auditor(), story.assessed(story.firm(1)));
        assertThat(one.at("/assessment/stage")).isEqualTo("startup");
        assertThat(one.at("/assessment/total")).isEqualTo("63.73");
        assertThat(one.at("/assessment/grade")).isEqualTo("BBB");
    }

    @Test
    void the_same_data_assessed_again_write_nothing_and_new_data_write_a_new_assessment() {
        Uscc uscc = story.firm(3);
        String first = story.assessed(uscc);
        Answer again = story.assess(uscc);
        assertThat(again.at("/written")).isEqualTo("0");
        assertThat(again.at("/assessmentId")).isEmpty();

        ObjectNode firm = AssessmentStory.workedFirm(3).deepCopy();
        ((ObjectNode) firm.path("values")).put("I08", "provincial").put("F07", 4);
        story.data(uscc, firm, firm.path("values").toString());
        String second = story.assessed(uscc);
        assertThat(story.assessment(TestTokens.auditor(), second).at("/assessment/grade"))
                .isEqualTo("AAA");
        assertThat(story.assessment(TestTokens.auditor(), first).at("/assessment/grade"))
                .isEqualTo("AA");
        assertThat(story.assessment(TestTokens.auditor(), first).at("/recalculatedTheSame"))
                .isEqualTo("true");
        assertThat(service.as(TestTokens.auditor())
                        .get(ASSESSMENTS + "/count?uscc=" + uscc)
                        .at("/count"))
                .isEqualTo("2");
    }

    @Test
    void a_run_over_a_division_assesses_everybody_there_once() {
        List<Uscc> firms = List.of(story.firm(0), story.firm(1), story.firm(3));
        Answer started = story.start(TestTokens.bureauReviewer(), "{\"scope\": {\"divisionCodes\": [\"371502\"]}}");
        assertThat(started.status()).as(started.text()).isEqualTo(202);
        assertThat(started.header("Location")).hasValue(RUNS + "/" + started.at("/id"));
        Answer done = story.finished(started.at("/id"));
        assertThat(done.at("/lookedAt")).isEqualTo(done.at("/enterprises"));
        firms.forEach(uscc -> assertThat(service.as(TestTokens.auditor())
                        .get(ASSESSMENTS + "/count?uscc=" + uscc)
                        .at("/count"))
                .isEqualTo("1"));

        Answer second = story.start(TestTokens.bureauReviewer(), "{\"scope\": {}}");
        assertThat(story.finished(second.at("/id")).at("/written")).isEqualTo("0");
        assertThat(service.as(TestTokens.auditor())
                        .get("/api/rating/v1/audit/verify")
                        .at("/valid"))
                .isEqualTo("true");
    }

    @Test
    void an_enterprise_sees_its_own_assessment_and_a_bank_none() {
        RegisterStory register = new RegisterStory(service);
        String own = "91371502MA0000001X";
        register.registered(own);
        Uscc mine = story.firm(own, 0);
        story.assess(mine);
        String id = service.as(TestTokens.auditor())
                .get(ASSESSMENTS + "?uscc=" + own)
                .at("/items/0/id");
        assertThat(story.assessment(TestTokens.enterpriseA(), id).status()).isEqualTo(200);
        assertThat(story.assessment(TestTokens.county371502(), id).status()).isEqualTo(200);
        Answer unknown = story.assessment(TestTokens.enterpriseB(), "00000000-0000-7000-8000-000000000000");
        for (String stranger : List.of(TestTokens.enterpriseB(), TestTokens.county371581(), TestTokens.bankAClerk())) {
            Answer refused = story.assessment(stranger, id);
            assertThat(refused.status()).isEqualTo(404);
            assertThat(refused.at("/code")).isEqualTo(unknown.at("/code"));
        }
        assertThat(service.as(TestTokens.enterpriseB())
                        .get(ASSESSMENTS + "/count?uscc=" + own)
                        .at("/count"))
                .isEqualTo("0");
        assertThat(service.as(TestTokens.bankAClerk()).get(ASSESSMENTS).status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'scope': {'uscc': '91371502MA00000011'}} | 400 | /scope/uscc | INVALID_USCC",
                "{'scope': {'divisionCodes': ['999999']}} | 400 | /scope/divisionCodes/0 | UNKNOWN_DIVISION",
                "{'scope': {'uscc': '91371502MA0000001X', 'divisionCodes': ['371502']}} | 400 | /scope/divisionCodes | ONE_SCOPE_ONLY",
                "{'scope': {}, 'on': '2999-01-01'} | 400 | /on | IN_FUTURE",
                "{'scope': {}, 'on': '2023-12-31'} | 422 | /on | NO_SYSTEM_IN_FORCE",
                "{'scope': {'everybody': true}} | 400 | /scope/everybody | UNKNOWN_FIELD",
                "{} | 400 | /scope | REQUIRED",
            })
    void a_scope_or_a_day_that_cannot_be_is_named(String body, int status, String pointer, String code) {
        Answer answer = story.start(TestTokens.bureauReviewer(), body.replace('\'', '"'));
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.at("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(answer.at("/errors/0/code")).isEqualTo(code);
    }

    @Test
    void only_the_reviewer_of_the_bureau_assesses() {
        for (String token : List.of(
                TestTokens.bureauApprover(),
                TestTokens.enterpriseA(),
                TestTokens.bankAClerk(),
                TestTokens.county371502(),
                TestTokens.auditor())) {
            assertThat(story.start(token, "{\"scope\": {}}").status()).isEqualTo(403);
        }
        Uscc without = new Uscc(new RegisterStory(service).registered());
        assertThat(story.assess(without).status()).isEqualTo(404);
    }
}
