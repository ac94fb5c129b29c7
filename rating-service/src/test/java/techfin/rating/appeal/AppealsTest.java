package techfin.rating.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static techfin.rating.AppealStory.APPEALS;
import static techfin.rating.AppealStory.otherReviewer;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import techfin.lending.enterprise.Uscc;
import techfin.money.WorkingCalendar;
import techfin.rating.AppealStory;
import techfin.rating.AssessmentStory;
import techfin.rating.DeclarationStory;
import techfin.rating.RegisterStory;
import techfin.rating.RunningService;
import techfin.rating.Twins;
import techfin.rating.VetoStory;
import techfin.servicekit.database.Instants;
import techfin.servicekit.database.Sql;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

@OnEveryDatabase
class AppealsTest {
    private static final String TRIGGERS = "/api/rating/v1/review-triggers";
    private final RunningService service;
    private final AssessmentStory assessing;
    private final AppealStory story;
    private final Sql sql;
    private final LocalDate today;

    AppealsTest(TestDatabase database) {
        service = RunningService.on(database);
        assessing = new AssessmentStory(service);
        story = new AppealStory(service);
        sql = service.context().getBean(Sql.class);
        today = service.businessDay();
    }

    @Test
    void an_enterprise_appeals_another_reviewer_upholds_it_and_the_rating_is_due_again() {
        Uscc uscc = assessing.firm(0);
        String self = VetoStory.self(uscc.value());
        Answer filed = story.file(self, AppealStory.appeal(assessing.assessed(uscc)));
        assertThat(filed.status()).as(filed.text()).isEqualTo(201);
        assertThat(filed.at("/state")).isEqualTo("FILED");
        assertThat(filed.at("/grounds/0/indicator")).isEqualTo("I08");
        assertThat(filed.at("/grounds/1/indicator")).isEmpty();
        assertThat(filed.at("/dueOn"))
                .isEqualTo(AppealRules.deadline(today, WorkingCalendar.stateCouncil())
                        .day()
                        .toString());
        String id = filed.at("/id");
        assertThat(filed.header("Location")).hasValue(APPEALS + "/" + id);
        Answer taken = story.decide(otherReviewer(), id, "TAKE", "\"v1\"");
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        assertThat(taken.at("/takenBy")).isEqualTo("bureau.reviewer2");
        Answer upheld = story.decide(otherReviewer(), id, "UPHOLD", "\"v2\"");
        assertThat(upheld.at("/state")).isEqualTo("UPHELD");
        assertThat(upheld.at("/decision/reason")).isEqualTo("经复核");
        JsonNode due = triggers(uscc, "&open=true");
        assertThat(due.findValuesAsText("kind")).containsExactly("APPEAL_UPHELD");
        assertThat(due.at("/0/cause").asText()).isEqualTo(id);
        assessing.assess(uscc);
        assertThat(triggers(uscc, "&open=true")).isEmpty();
        assertThat(triggers(uscc, "&kind=APPEAL_UPHELD").at("/0/closedBy").asText())
                .isEqualTo("ASSESSED");
        assertThat(story.get(TestTokens.auditor(), "/" + id + "/timeline")
                        .json()
                        .at("/items")
                        .findValuesAsText("action"))
                .containsExactly("APPEAL_FILED", "APPEAL_TAKEN", "APPEAL_UPHELD");
    }

    private JsonNode triggers(Uscc uscc, String more) {
        return service.as(TestTokens.auditor())
                .get(TRIGGERS + "?uscc=" + uscc + more)
                .json()
                .at("/items");
    }

    @Test
    void a_wrong_datum_is_not_appealed_but_corrected_and_the_refusal_says_where() {
        Uscc uscc = assessing.firm(0);
        String body = AppealStory.appeal(assessing.assessed(uscc))
                .replaceFirst("JUDGEMENT", "DATA")
                .replaceFirst("\"about\": \"JUDGEMENT\"", "\"indicator\": \"X99\", \"about\": \"JUDGEMENT\"");
        Answer refused = story.file(VetoStory.self(uscc.value()), body);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors").findValuesAsText("code"))
                .containsExactly("APPEAL_OF_DATA", "UNKNOWN_INDICATOR");
        assertThat(refused.at("/errors/0/message")).contains("申报更正", "/declarations");
        Answer english = service.as(VetoStory.self(uscc.value()))
                .with("Idempotency-Key", RunningService.key())
                .post(APPEALS, body, "Accept-Language", "en");
        assertThat(english.at("/errors/0/message")).contains("correct wrong data by a declaration");
    }

    @Test
    void who_made_the_assessment_or_looked_at_the_declaration_does_not_look_at_the_appeal() {
        Uscc uscc = new Uscc(new DeclarationStory(service).verified().uscc());
        String id = story.filed(uscc, assessing.assessed(uscc));
        for (String involved : List.of(
                TestTokens.bureauReviewer(),
                AppealStory.reviewer("Bureau.Reviewer"),
                AppealStory.reviewer("County.371502"))) {
            Answer refused = story.decide(involved, id, "TAKE", "\"v1\"");
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.at("/code")).isEqualTo("APPEAL_OWN_WORK");
        }
        assertThatThrownBy(() -> sql.update(
                        "UPDATE rating_appeal SET taken_by = 'bureau.reviewer', state = 'TAKEN' WHERE id = ?", id))
                .isInstanceOf(RuntimeException.class);
        assertThat(story.decide(otherReviewer(), id, "TAKE", "\"v1\"").status()).isEqualTo(200);
    }

    @Test
    void who_took_an_appeal_decides_it_and_a_colleague_can_take_it_over() {
        Uscc uscc = assessing.firm(0);
        String id = story.filed(uscc, assessing.assessed(uscc));
        String third = AppealStory.reviewer("bureau.reviewer3");
        assertThat(story.decide(otherReviewer(), id, "DISMISS", "\"v1\"").at("/code"))
                .isEqualTo("APPEAL_NOT_TAKEN");
        story.decide(otherReviewer(), id, "TAKE", "\"v1\"");
        assertThat(story.decide(otherReviewer(), id, "TAKE", "\"v2\"").at("/code"))
                .isEqualTo("APPEAL_TAKEN");
        Answer notYours = story.decide(third, id, "DISMISS", "\"v2\"");
        assertThat(notYours.status()).isEqualTo(403);
        assertThat(notYours.at("/code")).isEqualTo("APPEAL_WITH_ANOTHER");
        assertThat(story.decide(third, id, "TAKE", "\"v2\"").at("/takenBy")).isEqualTo("bureau.reviewer3");
        Answer bare = service.post(
                third, APPEALS + "/" + id + "/decisions", "{\"decision\": \"DISMISS\"}", "If-Match", "\"v3\"");
        assertThat(bare.at("/errors/0/pointer")).isEqualTo("/reason");
        Answer dismissed = story.decide(third, id, "DISMISS", "\"v3\"");
        assertThat(dismissed.at("/state")).isEqualTo("DISMISSED");
        assertThat(triggers(uscc, "&kind=APPEAL_UPHELD")).isEmpty();
        assertThat(story.decide(third, id, "UPHOLD", "\"v4\"").at("/code")).isEqualTo("APPEAL_DECIDED");
        assertThat(story.decide(VetoStory.self(uscc.value()), id, "WITHDRAW", "\"v4\"")
                        .at("/code"))
                .isEqualTo("APPEAL_DECIDED");
    }

    /** Makes an assessment as old as if it had been made so many days ago. */
    private void age(String assessment, int days) {
        sql.update(
                "UPDATE assessment SET on_day = ?, made_at = ? WHERE id = ?",
                today.minusDays(days),
                Instants.column(Instant.now().minus(days, ChronoUnit.DAYS)),
                assessment);
    }

    @Test
    void an_appeal_is_filed_in_time_and_against_the_assessment_that_stands() {
        WorkingCalendar calendar = WorkingCalendar.stateCouncil();
        Uscc uscc = assessing.firm(0);
        String self = VetoStory.self(uscc.value());
        String assessment = assessing.assessed(uscc);
        int lastGood = 0;
        while (AppealRules.window(today.minusDays(lastGood + 1L), calendar).takesObjectionsOn(today)) {
            lastGood++;
        }
        assertThat(lastGood).isBetween(15, 45);
        age(assessment, lastGood + 1);
        Answer late = story.file(self, AppealStory.appeal(assessment));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.at("/code")).isEqualTo("APPEAL_TOO_LATE");
        assertThat(late.at("/detail"))
                .contains(AppealRules.window(today.minusDays(lastGood + 1L), calendar)
                        .closesOn()
                        .toString());
        sql.update(
                "UPDATE assessment SET made_at = ? WHERE id = ?",
                Instants.column(Instant.now().minus(lastGood, ChronoUnit.DAYS)),
                assessment);
        assertThat(story.file(self, AppealStory.appeal(assessment)).status()).isEqualTo(201);

        JsonNode firm = AssessmentStory.workedFirm(0);
        assessing.data(uscc, firm, firm.path("values").toString());
        assessing.assessed(uscc);
        assertThat(story.file(self, AppealStory.appeal(assessment)).at("/code")).isEqualTo("ANOTHER_ASSESSMENT_STANDS");
    }

    @Test
    void an_assessment_is_appealed_once_unless_the_appeal_was_taken_back() {
        Uscc uscc = assessing.firm(0);
        String self = VetoStory.self(uscc.value());
        String assessment = assessing.assessed(uscc);
        String id = story.filed(uscc, assessment);
        Answer twice = story.file(self, AppealStory.appeal(assessment));
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.at("/link")).isEqualTo(APPEALS + "/" + id);
        assertThat(story.decide(TestTokens.bureauReviewer(), id, "WITHDRAW", "\"v1\"")
                        .status())
                .isEqualTo(403);
        Answer back = story.decide(self, id, "WITHDRAW", "\"v1\"");
        assertThat(back.at("/state")).isEqualTo("WITHDRAWN");
        assertThat(back.at("/withdrawnOn")).isEqualTo(today.toString());
        assertThat(story.filed(uscc, assessment)).isNotEqualTo(id);
    }

    @Test
    void an_overdue_appeal_is_listed_as_such_and_stays_open() {
        Uscc uscc = assessing.firm(0);
        String id = story.filed(uscc, assessing.assessed(uscc));
        String self = VetoStory.self(uscc.value());
        assertThat(story.get(self, "/count?overdue=true").at("/count")).isEqualTo("0");
        sql.update("UPDATE rating_appeal SET due_on = ? WHERE id = ?", today.minusDays(1), id);
        assertThat(story.get(self, "/count?overdue=true").at("/count")).isEqualTo("1");
        Answer overdue = story.get(self, "/" + id);
        assertThat(overdue.at("/overdue")).isEqualTo("true");
        assertThat(overdue.at("/state")).isEqualTo("FILED");
        story.decide(otherReviewer(), id, "TAKE", "\"v1\"");
        story.decide(otherReviewer(), id, "DISMISS", "\"v2\"");
        assertThat(story.get(self, "/count?overdue=true").at("/count")).isEqualTo("0");
        assertThat(story.get(self, "/count?state=DISMISSED").at("/count")).isEqualTo("1");
    }

    @Test
    void each_sees_what_is_theirs_and_a_bank_nothing() {
        Uscc uscc = assessing.firm(0);
        String assessment = assessing.assessed(uscc);
        String id = story.filed(uscc, assessment);
        story.decide(otherReviewer(), id, "TAKE", "\"v1\"");
        story.decide(otherReviewer(), id, "UPHOLD", "\"v2\"");
        for (String office : List.of(TestTokens.bureauApprover(), TestTokens.auditor(), TestTokens.county371502())) {
            assertThat(story.get(office, "/" + id).at("/decision/by")).isEqualTo("bureau.reviewer2");
            assertThat(story.get(office, "?uscc=" + uscc).json().at("/items")).hasSize(1);
        }
        String self = VetoStory.self(uscc.value());
        Answer own = story.get(self, "/" + id);
        assertThat(own.at("/decision/reason")).isEqualTo("经复核");
        assertThat(own.text()).doesNotContain("bureau.reviewer");
        assertThat(story.get(self, "/" + id + "/timeline").status()).isEqualTo(403);
        for (String stranger : List.of(
                TestTokens.county371581(), TestTokens.bankAClerk(), VetoStory.self(RegisterStory.freshUscc()))) {
            assertThat(story.get(stranger, "/" + id).status()).isEqualTo(404);
            assertThat(story.decide(stranger, id, "WITHDRAW", "\"v3\"").status())
                    .isEqualTo(404);
            assertThat(story.file(stranger, AppealStory.appeal(assessment)).status())
                    .isEqualTo(404);
        }
        assertThat(story.get(TestTokens.bankAClerk(), "").status()).isEqualTo(404);
        assertThat(story.get(TestTokens.ipReviewer(), "").status()).isEqualTo(403);
        for (String reader : List.of(TestTokens.county371502(), TestTokens.bureauReviewer(), TestTokens.auditor())) {
            assertThat(story.file(reader, AppealStory.appeal(assessment)).status())
                    .isEqualTo(403);
        }
        assertThat(story.decide(TestTokens.bureauApprover(), id, "TAKE", "\"v3\"")
                        .status())
                .isEqualTo(403);
        assertThat(story.decide(otherReviewer(), id, "TAKE", "\"v1\"").status()).isEqualTo(412);
    }

    @Test
    void of_twins_at_one_moment_one_files_and_one_decides() {
        for (int round = 0; round < 4; round++) {
            Uscc uscc = assessing.firm(0);
            String assessment = assessing.assessed(uscc);
            String self = VetoStory.self(uscc.value());
            List<Answer> filed = Twins.together(() -> story.file(self, AppealStory.appeal(assessment)));
            assertThat(filed).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
            String id = story.get(self, "").at("/items/0/id");
            story.decide(otherReviewer(), id, "TAKE", "\"v1\"");
            List<Answer> decided = Twins.together(
                    () -> story.decide(otherReviewer(), id, "UPHOLD", "\"v2\""),
                    () -> story.decide(otherReviewer(), id, "DISMISS", "\"v2\""));
            assertThat(decided).extracting(Answer::status).containsExactlyInAnyOrder(200, 412);
        }
    }
}
