package techfin.rating.override;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static techfin.rating.OverrideStory.OVERRIDES;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import techfin.lending.enterprise.Uscc;
import techfin.rating.AssessmentStory;
import techfin.rating.OverrideStory;
import techfin.rating.RegisterStory;
import techfin.rating.RunningService;
import techfin.rating.Twins;
import techfin.rating.VetoStory;
import techfin.rating.override.usecase.EndOverrides;
import techfin.servicekit.database.Sql;
import techfin.servicekit.transaction.UnitOfWork;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

@OnEveryDatabase
class OverridesTest {
    private final RunningService service;
    private final AssessmentStory assessing;
    private final OverrideStory story;
    private final Overrides overrides;
    private final LocalDate today;

    OverridesTest(TestDatabase database) {
        service = RunningService.on(database);
        assessing = new AssessmentStory(service);
        story = new OverrideStory(service);
        overrides = service.context().getBean(OverrideRegister.class);
        today = service.businessDay();
    }

    /** Newer data of the worked firm 0, BBB with 66.31: nothing of innovation is left, and the grade falls. */
    private void worse(Uscc uscc) {
        ObjectNode firm = AssessmentStory.workedFirm(0).deepCopy();
        ObjectNode values = (ObjectNode) firm.path("values");
        for (String code : List.of("I01", "I02", "I05", "I06", "I07", "I09")) {
            values.put(code, 0);
        }
        assessing.data(uscc, firm, values.toString());
    }

    private void asBefore(Uscc uscc) {
        assessing.data(
                uscc,
                AssessmentStory.workedFirm(0),
                AssessmentStory.workedFirm(0).path("values").toString());
    }

    @Test
    void a_grade_stands_beside_the_model_s_once_another_person_approved_it() {
        Uscc uscc = assessing.firm(0);
        String assessment = assessing.assessed(uscc);
        Answer proposed = story.propose(uscc, assessment, "A");
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(201);
        assertThat(proposed.at("/modelGrade")).isEqualTo("BBB");
        assertThat(proposed.at("/grade")).isEqualTo("A");
        assertThat(proposed.at("/inForce")).isEqualTo("false");
        assertThat(proposed.header("Location")).hasValue(OVERRIDES + "/" + proposed.at("/id"));
        assertThat(overrides.inForce(uscc, today)).isEmpty();
        Answer approved = story.decide(TestTokens.bureauApprover(), proposed.at("/id"), "APPROVE", "\"v1\"");
        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        assertThat(approved.at("/inForce")).isEqualTo("true");
        assertThat(approved.header("ETag")).hasValue("\"v2\"");
        assertThat(overrides.inForce(uscc, today)).map(GradeOverride::grade).contains("A");
        assertThat(overrides.inForce(uscc, today.plusMonths(6))).isPresent();
        assertThat(overrides.inForce(uscc, today.plusMonths(6).plusDays(1))).isEmpty();
        assertThat(assessing.assessment(TestTokens.auditor(), assessment).at("/assessment/grade"))
                .isEqualTo("BBB");
        for (String reader : List.of(TestTokens.auditor(), VetoStory.self(uscc.value()))) {
            Answer rating = service.as(reader).get("/api/rating/v1/enterprises/" + uscc + "/rating");
            assertThat(rating.at("/grade")).isEqualTo("BBB");
            assertThat(rating.at("/override/grade")).isEqualTo("A");
            assertThat(rating.at("/override/expiresOn"))
                    .isEqualTo(today.plusMonths(6).toString());
        }
    }

    @Test
    void what_goes_too_far_is_refused_and_all_of_it_is_named() {
        Uscc uscc = assessing.firm(0);
        String assessment = assessing.assessed(uscc);
        Answer tooFar = story.propose(
                TestTokens.bureauReviewer(), OverrideStory.override(uscc, assessment, "AA", today.plusYears(1)));
        assertThat(tooFar.status()).isEqualTo(400);
        assertThat(tooFar.json().at("/errors").findValuesAsText("code"))
                .containsExactly("OVERRIDE_TOO_HIGH", "OVERRIDE_TOO_LONG");
        assertThat(tooFar.at("/errors/0/message")).contains("A");
        assertThat(story.propose(uscc, assessment, "D").at("/errors/0/code")).isEqualTo("OVERRIDE_TO_VETO");
        assertThat(story.propose(uscc, assessment, "NR").at("/errors/0/code")).isEqualTo("NOT_A_GRADE");
        assertThat(story.propose(uscc, assessment, "BBB").at("/errors/0/code")).isEqualTo("OVERRIDE_SAME_GRADE");
        assertThat(story.propose(uscc, assessment, "C").status()).isEqualTo(201);
    }

    @Test
    void nothing_is_overridden_under_a_veto_without_a_grade_or_without_a_rating() {
        VetoStory vetoes = new VetoStory(service);
        Uscc vetoed = assessing.firm(0);
        String before = assessing.assessed(vetoed);
        String veto = vetoes.confirmed(vetoed.value(), "FALSE_DATA", today);
        assertThat(story.propose(vetoed, before, "A").at("/code")).isEqualTo("OVERRIDE_UNDER_VETO");
        String under = assessing.assessed(vetoed);
        assertThat(assessing.assessment(TestTokens.auditor(), under).at("/assessment/grade"))
                .isEqualTo("D");
        assertThat(story.propose(vetoed, under, "C").at("/code")).isEqualTo("OVERRIDE_UNDER_VETO");
        vetoes.lifted(vetoed.value(), veto, today);
        assertThat(story.propose(vetoed, under, "C").at("/code")).isEqualTo("OVERRIDE_UNDER_VETO");

        Uscc unrated = assessing.firm(0);
        ObjectNode firm = AssessmentStory.workedFirm(0).deepCopy();
        ObjectNode values = (ObjectNode) firm.path("values");
        for (int i = 1; i <= 7; i++) {
            values.putNull("F0" + i);
        }
        assessing.data(unrated, firm, values.toString());
        String none = assessing.assessed(unrated);
        assertThat(assessing.assessment(TestTokens.auditor(), none).at("/assessment/grade"))
                .isEqualTo("NR");
        assertThat(story.propose(unrated, none, "C").at("/code")).isEqualTo("OVERRIDE_OF_UNRATED");

        Uscc fresh = assessing.firm(0);
        assertThat(story.propose(fresh, none, "A").at("/code")).isEqualTo("NO_RATING_STANDS");
        Uscc rated = assessing.firm(0);
        assessing.assessed(rated);
        Answer other = story.propose(rated, none, "A");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.at("/code")).isEqualTo("ANOTHER_ASSESSMENT_STANDS");
    }

    @Test
    void a_veto_that_came_meanwhile_keeps_an_override_from_being_approved() {
        Uscc uscc = assessing.firm(0);
        String id = story.proposed(uscc, assessing.assessed(uscc), "A");
        new VetoStory(service).confirmed(uscc.value(), "SERIOUS_BREACH", today);
        Answer refused = story.decide(TestTokens.bureauApprover(), id, "APPROVE", "\"v1\"");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("OVERRIDE_UNDER_VETO");
        assertThat(story.decide(TestTokens.bureauApprover(), id, "REFUSE", "\"v1\"")
                        .at("/state"))
                .isEqualTo("REFUSED");
    }

    @Test
    void two_persons_propose_and_approve_and_the_database_wants_it_too() {
        String both = TestTokens.bearer(
                "both", List.of("BUREAU_REVIEWER", "BUREAU_APPROVER"), "BUREAU", "LC-BUREAU", List.of(), null);
        Uscc uscc = assessing.firm(0);
        String assessment = assessing.assessed(uscc);
        String id = story.propose(both, OverrideStory.override(uscc, assessment, "A", today.plusDays(30)))
                .at("/id");
        for (String decision : List.of("APPROVE", "REFUSE")) {
            Answer own = story.decide(both, id, decision, "\"v1\"");
            assertThat(own.status()).isEqualTo(403);
            assertThat(own.at("/code")).isEqualTo("OWN_ENTRY");
        }
        Sql sql = service.context().getBean(Sql.class);
        assertThatThrownBy(() -> sql.update(
                        "UPDATE rating_override SET decided_by = 'BOTH', state = 'APPROVED' WHERE id = ?", id))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> sql.update("UPDATE rating_override SET state = 'APPROVED' WHERE id = ?", id))
                .isInstanceOf(RuntimeException.class);
        assertThat(story.decide(TestTokens.bureauReviewer(), id, "APPROVE", "\"v1\"")
                        .status())
                .isEqualTo(403);
        assertThat(story.decide(TestTokens.bureauApprover(), id, "APPROVE", "\"v1\"")
                        .status())
                .isEqualTo(200);
        Answer again = story.decide(TestTokens.bureauApprover(), id, "REFUSE", "\"v2\"");
        assertThat(again.at("/code")).isEqualTo("OVERRIDE_DECIDED");
    }

    @Test
    void an_assessment_of_another_grade_ends_it_for_good_and_one_of_the_same_does_not() {
        Uscc uscc = assessing.firm(0);
        String id = story.approved(uscc, assessing.assessed(uscc), "A");
        asBefore(uscc);
        assertThat(assessing.assessed(uscc)).isNotEmpty();
        assertThat(overrides.inForce(uscc, today)).isPresent();
        worse(uscc);
        String worse = assessing.assessed(uscc);
        Answer ended = story.get(TestTokens.auditor(), "/" + id);
        assertThat(ended.at("/state")).isEqualTo("ENDED");
        assertThat(ended.at("/ending/cause")).isEqualTo("SUPERSEDED");
        assertThat(ended.at("/ending/reason")).isEqualTo(worse);
        assertThat(overrides.inForce(uscc, today)).isEmpty();
        asBefore(uscc);
        String again = assessing.assessed(uscc);
        assertThat(assessing.assessment(TestTokens.auditor(), again).at("/assessment/grade"))
                .isEqualTo("BBB");
        assertThat(overrides.inForce(uscc, today)).isEmpty();
        assertThat(story.proposed(uscc, again, "A")).isNotEqualTo(id);
    }

    @Test
    void what_waits_while_another_grade_comes_is_over_too() {
        Uscc uscc = assessing.firm(0);
        String id = story.proposed(uscc, assessing.assessed(uscc), "A");
        worse(uscc);
        assessing.assessed(uscc);
        assertThat(story.decide(TestTokens.bureauApprover(), id, "APPROVE", "\"v1\"")
                        .status())
                .isEqualTo(412);
        assertThat(story.decide(TestTokens.bureauApprover(), id, "APPROVE", "\"v2\"")
                        .at("/code"))
                .isEqualTo("OVERRIDE_DECIDED");
    }

    @Test
    void an_enterprise_has_one_at_a_time_and_gets_another_when_it_was_taken_back_or_is_over() {
        Uscc uscc = assessing.firm(0);
        String assessment = assessing.assessed(uscc);
        String first = story.approved(uscc, assessment, "A");
        Answer second = story.propose(uscc, assessment, "BB");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.at("/code")).isEqualTo("OVERRIDE_LIVE");
        Answer withdrawn = story.decide(TestTokens.bureauReviewer(), first, "WITHDRAW", "\"v2\"");
        assertThat(withdrawn.at("/ending/cause")).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.at("/ending/by")).isEqualTo("bureau.reviewer");
        assertThat(overrides.inForce(uscc, today)).isEmpty();
        assertThat(story.decide(TestTokens.bureauReviewer(), first, "WITHDRAW", "\"v3\"")
                        .at("/code"))
                .isEqualTo("OVERRIDE_NOT_LIVE");

        String expiring = story.approved(uscc, assessment, "BB");
        expire(expiring);
        String next = story.approved(uscc, assessment, "C");
        assertThat(story.get(TestTokens.auditor(), "/" + expiring).at("/ending/cause"))
                .isEqualTo("EXPIRED");
        expire(next);
        EndOverrides end = service.context().getBean(EndOverrides.class);
        UnitOfWork work = service.context().getBean(UnitOfWork.class);
        assertThat(work.run(() -> end.expired(today))).isPositive();
        assertThat(work.run(() -> end.expired(today))).isZero();
        Answer over = story.get(TestTokens.auditor(), "/" + next);
        assertThat(over.at("/ending/cause")).isEqualTo("EXPIRED");
        assertThat(over.at("/ending/on")).isEqualTo(today.toString());
    }

    private void expire(String id) {
        service.context()
                .getBean(Sql.class)
                .update("UPDATE rating_override SET expires_on = ? WHERE id = ?", today.minusDays(1), id);
    }

    @Test
    void each_sees_what_is_theirs_and_a_bank_nothing() {
        Uscc uscc = assessing.firm(0);
        String assessment = assessing.assessed(uscc);
        String id = story.approved(uscc, assessment, "A");
        for (String office : List.of(TestTokens.bureauApprover(), TestTokens.auditor(), TestTokens.county371502())) {
            assertThat(story.get(office, "/" + id).at("/proposedBy")).isEqualTo("bureau.reviewer");
            assertThat(story.get(office, "?uscc=" + uscc).json().at("/items")).hasSize(1);
            assertThat(story.get(office, "/" + id + "/timeline")
                            .json()
                            .at("/items")
                            .findValuesAsText("action"))
                    .containsExactly("OVERRIDE_PROPOSED", "OVERRIDE_APPROVED");
        }
        String self = VetoStory.self(uscc.value());
        Answer own = story.get(self, "/" + id);
        assertThat(own.at("/grade")).isEqualTo("A");
        assertThat(own.text()).doesNotContain("bureau.reviewer", "bureau.approver");
        assertThat(story.get(self, "/" + id + "/timeline").status()).isEqualTo(403);
        assertThat(story.get(self, "/count?state=APPROVED&on=" + today).at("/count"))
                .isEqualTo("1");
        assertThat(story.get(self, "/count?reason=RISK_SIGNAL").at("/count")).isEqualTo("0");
        assertThat(story.get(self, "/count?on=" + today.plusYears(1)).at("/count"))
                .isEqualTo("0");
        String body = OverrideStory.override(uscc, assessment, "A", today);
        for (String stranger : List.of(
                TestTokens.county371581(), TestTokens.bankAClerk(), VetoStory.self(RegisterStory.freshUscc()))) {
            assertThat(story.get(stranger, "/" + id).status()).isEqualTo(404);
            assertThat(story.get(stranger, "/" + id + "/timeline").status()).isEqualTo(404);
            assertThat(story.decide(stranger, id, "WITHDRAW", "\"v2\"").status())
                    .isEqualTo(404);
        }
        assertThat(story.get(TestTokens.county371581(), "/count?uscc=" + uscc).at("/count"))
                .isEqualTo("0");
        assertThat(story.get(TestTokens.bankAClerk(), "").status()).isEqualTo(404);
        assertThat(story.propose(TestTokens.bankAClerk(), body).status()).isEqualTo(404);
        for (String other : List.of(TestTokens.ipApprover(), TestTokens.financePayer(), TestTokens.ruleApprover())) {
            assertThat(story.get(other, "").status()).isEqualTo(403);
        }
        for (String reader :
                List.of(self, TestTokens.county371502(), TestTokens.auditor(), TestTokens.bureauApprover())) {
            assertThat(story.propose(reader, body).status()).isEqualTo(403);
        }
        assertThat(story.get(TestTokens.auditor(), "?uscc=1").at("/errors/0/code"))
                .isEqualTo("INVALID_USCC");
    }

    @Test
    void of_twins_at_one_moment_one_proposes_and_one_decides() {
        for (int round = 0; round < 4; round++) {
            Uscc uscc = assessing.firm(0);
            String assessment = assessing.assessed(uscc);
            List<Answer> proposed = Twins.together(() -> story.propose(uscc, assessment, "A"));
            assertThat(proposed).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
            String id = story.get(TestTokens.auditor(), "?uscc=" + uscc).at("/items/0/id");
            List<Answer> decided = Twins.together(
                    () -> story.decide(TestTokens.bureauApprover(), id, "APPROVE", "\"v1\""),
                    () -> story.decide(TestTokens.bureauApprover(), id, "REFUSE", "\"v1\""));
            assertThat(decided).extracting(Answer::status).containsExactlyInAnyOrder(200, 412);
        }
    }

    @Test
    void an_approval_beside_an_assessment_of_another_grade_leaves_no_override_in_force() {
        for (int round = 0; round < 4; round++) {
            Uscc uscc = assessing.firm(0);
            String id = story.proposed(uscc, assessing.assessed(uscc), "A");
            worse(uscc);
            Twins.together(
                    () -> story.decide(TestTokens.bureauApprover(), id, "APPROVE", "\"v1\""),
                    () -> assessing.assess(uscc));
            assertThat(overrides.inForce(uscc, today)).isEmpty();
            assertThat(story.get(TestTokens.auditor(), "/" + id).at("/state")).isEqualTo("ENDED");
        }
    }
}
