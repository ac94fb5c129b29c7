package techfin.rating.veto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import techfin.lending.enterprise.Uscc;
import techfin.rating.RegisterStory;
import techfin.rating.RunningService;
import techfin.rating.Twins;
import techfin.rating.VetoStory;
import techfin.servicekit.database.Sql;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

@OnEveryDatabase
class VetoesTest {
    private static final LocalDate TODAY = RunningService.today();
    private static final LocalDate LAST_WEEK = TODAY.minusDays(7);
    private final RunningService service;
    private final RegisterStory register;
    private final VetoStory story;
    private final Vetoes vetoes;

    VetoesTest(TestDatabase database) {
        service = RunningService.on(database);
        register = new RegisterStory(service);
        story = new VetoStory(service);
        vetoes = service.context().getBean(VetoRegister.class);
    }

    private boolean isInForce(String uscc, LocalDate on) {
        return vetoes.inForce(new Uscc(uscc), on).isPresent();
    }

    @Test
    void an_event_counts_from_its_day_once_another_person_confirmed_it() {
        String uscc = register.registered();
        Answer entered = story.enter(TestTokens.bureauReviewer(), uscc, VetoStory.event("SERIOUS_BREACH", LAST_WEEK));
        assertThat(entered.status()).as(entered.text()).isEqualTo(201);
        assertThat(entered.at("/state")).isEqualTo("PROPOSED");
        assertThat(entered.at("/standing")).isEqualTo("WITHOUT_EFFECT");
        assertThat(entered.header("Location")).hasValue(VetoStory.path(uscc) + "/" + entered.at("/id"));
        assertThat(isInForce(uscc, TODAY)).isFalse();
        Answer confirmed = story.decide(TestTokens.bureauApprover(), uscc, entered.at("/id"), "CONFIRM", "\"v1\"");
        assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);
        assertThat(confirmed.at("/state")).isEqualTo("CONFIRMED");
        assertThat(confirmed.at("/standing")).isEqualTo("IN_FORCE");
        assertThat(confirmed.at("/lastDay")).isEmpty();
        assertThat(confirmed.at("/decision/by")).isEqualTo("bureau.approver");
        assertThat(confirmed.header("ETag")).hasValue("\"v2\"");
        assertThat(isInForce(uscc, TODAY)).isTrue();
        assertThat(isInForce(uscc, LAST_WEEK)).isTrue();
        assertThat(isInForce(uscc, LAST_WEEK.minusDays(1))).isFalse();
    }

    @Test
    void a_rejected_event_never_counts_and_can_be_entered_again() {
        String uscc = register.registered();
        String id = story.entered(uscc, "FALSE_DATA", LAST_WEEK);
        Answer twice = story.enter(TestTokens.bureauReviewer(), uscc, VetoStory.event("FALSE_DATA", LAST_WEEK));
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.at("/code")).isEqualTo("VETO_ON_RECORD");
        assertThat(twice.at("/link")).isEqualTo(VetoStory.path(uscc) + "/" + id);
        assertThat(story.decide(TestTokens.bureauApprover(), uscc, id, "REJECT", "\"v1\"")
                        .at("/state"))
                .isEqualTo("REJECTED");
        assertThat(isInForce(uscc, TODAY)).isFalse();
        Answer again = story.decide(TestTokens.bureauApprover(), uscc, id, "CONFIRM", "\"v2\"");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("/code")).isEqualTo("VETO_DECIDED");
        story.confirmed(uscc, "FALSE_DATA", LAST_WEEK);
        assertThat(isInForce(uscc, TODAY)).isTrue();
    }

    @Test
    void two_persons_enter_and_confirm_also_where_one_has_both_roles() {
        String uscc = register.registered();
        String both = TestTokens.bearer(
                "both", List.of("BUREAU_REVIEWER", "BUREAU_APPROVER"), "BUREAU", "LC-BUREAU", List.of(), null);
        String id = story.enter(both, uscc, VetoStory.event("FALSE_DATA", LAST_WEEK))
                .at("/id");
        Answer own = story.decide(both, uscc, id, "CONFIRM", "\"v1\"");
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.at("/code")).isEqualTo("OWN_ENTRY");
        assertThat(story.decide(TestTokens.bureauReviewer(), uscc, id, "CONFIRM", "\"v1\"")
                        .status())
                .isEqualTo(403);
        story.decide(TestTokens.bureauApprover(), uscc, id, "CONFIRM", "\"v1\"");
        story.proposeLifting(both, uscc, id, TODAY, "\"v2\"");
        Answer ownLifting = story.decideLifting(both, uscc, id, "LIFT", "\"v3\"");
        assertThat(ownLifting.at("/code")).isEqualTo("OWN_ENTRY");
        assertThat(story.decideLifting(TestTokens.bureauApprover(), uscc, id, "LIFT", "\"v3\"")
                        .at("/state"))
                .isEqualTo("LIFTED");
    }

    @Test
    void the_database_too_wants_two_persons() {
        String uscc = register.registered();
        String id = story.confirmed(uscc, "FALSE_DATA", LAST_WEEK);
        Sql sql = service.context().getBean(Sql.class);
        assertThatThrownBy(() -> sql.update("UPDATE veto SET decided_by = 'Bureau.Reviewer' WHERE id = ?", id))
                .isInstanceOf(RuntimeException.class);
        story.proposeLifting(TestTokens.bureauReviewer(), uscc, id, TODAY, "\"v2\"");
        assertThatThrownBy(() -> sql.update("UPDATE veto SET lift_decided_by = lift_by WHERE id = ?", id))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> sql.update("UPDATE veto SET state = 'LIFTED' WHERE id = ?", id))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void a_veto_counts_on_until_its_lifting_is_granted_and_a_refused_one_can_be_proposed_anew() {
        String uscc = register.registered();
        String id = story.entered(uscc, "SERIOUS_BREACH", LAST_WEEK);
        assertThat(story.proposeLifting(TestTokens.bureauReviewer(), uscc, id, TODAY, "\"v1\"")
                        .at("/code"))
                .isEqualTo("VETO_NOT_CONFIRMED");
        story.decide(TestTokens.bureauApprover(), uscc, id, "CONFIRM", "\"v1\"");
        assertThat(story.decideLifting(TestTokens.bureauApprover(), uscc, id, "LIFT", "\"v2\"")
                        .at("/code"))
                .isEqualTo("NO_LIFTING_OPEN");
        Answer early = story.proposeLifting(TestTokens.bureauReviewer(), uscc, id, LAST_WEEK.minusDays(1), "\"v2\"");
        assertThat(early.at("/errors/0/code")).isEqualTo("VETO_NOT_YET");
        story.proposeLifting(TestTokens.bureauReviewer(), uscc, id, TODAY, "\"v2\"");
        assertThat(isInForce(uscc, TODAY)).isTrue();
        assertThat(story.proposeLifting(TestTokens.bureauReviewer(), uscc, id, TODAY, "\"v3\"")
                        .at("/code"))
                .isEqualTo("LIFTING_OPEN");
        Answer refused = story.decideLifting(TestTokens.bureauApprover(), uscc, id, "REFUSE", "\"v3\"");
        assertThat(refused.at("/state")).isEqualTo("CONFIRMED");
        assertThat(refused.at("/lifting/state")).isEqualTo("REFUSED");
        assertThat(isInForce(uscc, TODAY)).isTrue();
        story.proposeLifting(TestTokens.bureauReviewer(), uscc, id, TODAY, "\"v4\"");
        Answer lifted = story.decideLifting(TestTokens.bureauApprover(), uscc, id, "LIFT", "\"v5\"");
        assertThat(lifted.at("/standing")).isEqualTo("LIFTED");
        assertThat(lifted.at("/lastDay")).isEqualTo(TODAY.minusDays(1).toString());
        assertThat(isInForce(uscc, TODAY)).isFalse();
        assertThat(isInForce(uscc, TODAY.minusDays(1))).isTrue();
        Answer timeline = story.get(TestTokens.auditor(), uscc, "/" + id + "/timeline");
        assertThat(timeline.json().at("/items").findValuesAsText("action"))
                .containsExactly(
                        "VETO_ENTERED",
                        "VETO_CONFIRMED",
                        "VETO_LIFTING_PROPOSED",
                        "VETO_LIFTING_REFUSED",
                        "VETO_LIFTING_PROPOSED",
                        "VETO_LIFTED");
    }

    @Test
    void decisions_cite_what_was_seen_and_carry_a_key() {
        String uscc = register.registered();
        String id = story.entered(uscc, "FALSE_DATA", LAST_WEEK);
        String path = VetoStory.path(uscc) + "/" + id + "/decision";
        String body = VetoStory.decision("CONFIRM");
        assertThat(service.post(TestTokens.bureauApprover(), path, body).status())
                .isEqualTo(428);
        assertThat(service.as(TestTokens.bureauApprover())
                        .post(path, body, "If-Match", "\"v1\"")
                        .at("/code"))
                .isEqualTo("IDEMPOTENCY_KEY_REQUIRED");
        String key = RunningService.key();
        Answer first =
                service.as(TestTokens.bureauApprover()).post(path, body, "If-Match", "\"v1\"", "Idempotency-Key", key);
        Answer replay =
                service.as(TestTokens.bureauApprover()).post(path, body, "If-Match", "\"v1\"", "Idempotency-Key", key);
        assertThat(first.status()).isEqualTo(200);
        assertThat(replay.header("Idempotent-Replayed")).hasValue("true");
        assertThat(replay.json()).isEqualTo(first.json());
        Answer stale = story.decide(TestTokens.bureauApprover(), uscc, id, "REJECT", "\"v1\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().at("/differences").findValuesAsText("pointer")).contains("/state", "/decision");
    }

    @Test
    void each_sees_what_is_theirs_and_a_bank_nothing() {
        String uscc = register.registered();
        String id = story.confirmed(uscc, "RESEARCH_MISCONDUCT", LAST_WEEK);
        for (String office : List.of(TestTokens.bureauReviewer(), TestTokens.auditor(), TestTokens.county371502())) {
            assertThat(story.get(office, uscc, "/" + id).at("/enteredBy")).isEqualTo("bureau.reviewer");
            assertThat(story.get(office, uscc, "").json().at("/items")).hasSize(1);
        }
        Answer own = story.get(VetoStory.self(uscc), uscc, "/" + id);
        assertThat(own.at("/ground")).isEqualTo("RESEARCH_MISCONDUCT");
        assertThat(own.at("/decision/reason")).isEqualTo("材料已核实");
        assertThat(own.text()).doesNotContain("bureau.reviewer", "bureau.approver");
        assertThat(story.get(VetoStory.self(uscc), uscc, "/" + id + "/timeline").status())
                .isEqualTo(403);
        for (String stranger : List.of(
                TestTokens.county371581(),
                TestTokens.bankAClerk(),
                TestTokens.bankBChecker(),
                VetoStory.self(RegisterStory.freshUscc()))) {
            assertThat(story.get(stranger, uscc, "").status()).isEqualTo(404);
            assertThat(story.get(stranger, uscc, "/" + id).status()).isEqualTo(404);
            assertThat(story.get(stranger, uscc, "/" + id + "/timeline").status())
                    .isEqualTo(404);
            assertThat(story.enter(stranger, uscc, VetoStory.event("FALSE_DATA", LAST_WEEK))
                            .status())
                    .isEqualTo(404);
            assertThat(story.decide(stranger, uscc, id, "REJECT", "\"v2\"").status())
                    .isEqualTo(404);
        }
        assertThat(service.as(TestTokens.bankAClerk())
                        .get("/api/rating/v1/vetoes")
                        .status())
                .isEqualTo(404);
        for (String other : List.of(TestTokens.ipReviewer(), TestTokens.ruleAuthor(), TestTokens.financePayer())) {
            assertThat(story.get(other, uscc, "").status()).isEqualTo(403);
        }
        for (String reader : List.of(TestTokens.county371502(), TestTokens.auditor(), VetoStory.self(uscc))) {
            assertThat(story.enter(reader, uscc, VetoStory.event("FALSE_DATA", LAST_WEEK))
                            .status())
                    .isEqualTo(403);
        }
        assertThat(story.enter(
                                TestTokens.bureauReviewer(),
                                RegisterStory.freshUscc(),
                                VetoStory.event("FALSE_DATA", LAST_WEEK))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_list_is_narrowed_and_counted_by_what_waits() {
        String uscc = register.registered();
        story.confirmed(uscc, "FALSE_DATA", LAST_WEEK);
        String waits = story.entered(uscc, "FALSE_DATA", TODAY);
        String lifting = story.confirmed(uscc, "SERIOUS_BREACH", TODAY);
        story.proposeLifting(TestTokens.bureauReviewer(), uscc, lifting, TODAY, "\"v2\"");
        String self = VetoStory.self(uscc);
        assertThat(ids(self, "")).hasSize(3);
        assertThat(ids(self, "?state=PROPOSED")).containsExactly(waits);
        assertThat(ids(self, "?lifting=PROPOSED&ground=SERIOUS_BREACH")).containsExactly(lifting);
        assertThat(ids(TestTokens.county371502(), "?state=PROPOSED&limit=500")).contains(waits);
        assertThat(ids(TestTokens.county371581(), "?limit=500")).doesNotContain(waits, lifting);
        assertThat(service.as(self)
                        .get("/api/rating/v1/vetoes/count?state=CONFIRMED")
                        .at("/count"))
                .isEqualTo("2");
        Answer page = service.as(self).get("/api/rating/v1/vetoes?limit=2");
        assertThat(page.json().at("/items")).hasSize(2);
        assertThat(service.as(self)
                        .get("/api/rating/v1/vetoes?limit=2&cursor=" + page.at("/nextCursor"))
                        .json()
                        .at("/items"))
                .hasSize(1);
        assertThat(story.get(self, uscc, "?on=" + LAST_WEEK).json().at("/items"))
                .hasSize(1);
    }

    private List<String> ids(String token, String query) {
        return service.as(token)
                .get("/api/rating/v1/vetoes" + query)
                .json()
                .at("/items")
                .findValuesAsText("id");
    }

    @Test
    void of_several_vetoes_the_earliest_is_told_and_free_enterprises_are_left_out() {
        String first = register.registered();
        String second = register.registered();
        String free = register.registered();
        story.confirmed(first, "FALSE_DATA", TODAY);
        String earliest = story.confirmed(first, "SERIOUS_BREACH", LAST_WEEK);
        String other = story.confirmed(second, "MAJOR_ACCIDENT", TODAY);
        List<Uscc> asked = new ArrayList<>(
                Stream.of(first, second, free, first).map(Uscc::new).toList());
        for (int i = 0; i < 1500; i++) {
            asked.add(new Uscc(RegisterStory.freshUscc()));
        }
        Map<Uscc, Veto> found = vetoes.inForce(asked, TODAY);
        assertThat(found).hasSize(2);
        assertThat(found.get(new Uscc(first))).extracting(Veto::id).isEqualTo(earliest);
        assertThat(found.get(new Uscc(second))).extracting(Veto::id).isEqualTo(other);
        assertThat(vetoes.inForce(asked, LAST_WEEK)).containsOnlyKeys(new Uscc(first));
        assertThat(vetoes.inForce(List.of(), TODAY)).isEmpty();
    }

    @Test
    void of_twins_at_one_moment_one_enters_and_one_decides() {
        for (int round = 0; round < 5; round++) {
            String uscc = register.registered();
            String event = VetoStory.event("FALSE_DATA", LAST_WEEK);
            List<Answer> entered = Twins.together(() -> story.enter(TestTokens.bureauReviewer(), uscc, event));
            assertThat(entered).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
            String id = story.get(TestTokens.bureauReviewer(), uscc, "").at("/items/0/id");
            List<Answer> decided =
                    Twins.together(() -> story.decide(TestTokens.bureauApprover(), uscc, id, "CONFIRM", "\"v1\""));
            assertThat(decided).extracting(Answer::status).containsExactlyInAnyOrder(200, 412);
            List<Answer> proposed =
                    Twins.together(() -> story.proposeLifting(TestTokens.bureauReviewer(), uscc, id, TODAY, "\"v2\""));
            assertThat(proposed).extracting(Answer::status).containsExactlyInAnyOrder(200, 412);
            List<Answer> lifted =
                    Twins.together(() -> story.decideLifting(TestTokens.bureauApprover(), uscc, id, "LIFT", "\"v3\""));
            assertThat(lifted).extracting(Answer::status).containsExactlyInAnyOrder(200, 412);
        }
    }
}
