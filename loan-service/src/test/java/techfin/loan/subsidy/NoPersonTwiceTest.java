package techfin.loan.subsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static techfin.loan.subsidy.RoundStory.ok;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import techfin.casework.Hand;
import techfin.loan.RunningService;
import techfin.loan.Story;
import techfin.loan.subsidy.RoundStory.Applied;
import techfin.servicekit.database.DatabaseErrors;
import techfin.servicekit.database.DatabaseFailure;
import techfin.servicekit.database.Sql;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

/** Nobody has two parts in one case, whatever roles they have or had; another person takes the step. */
@OnEveryDatabase
class NoPersonTwiceTest {
    private static final String INTEREST = "1000.00";
    private static final Map<Hand, String> BUREAU_ROLES = Map.of(
            Hand.RULE_AUTHOR, "RULE_AUTHOR",
            Hand.ENTERER, "BUREAU_REVIEWER",
            Hand.CITY_REVIEWER, "BUREAU_REVIEWER",
            Hand.APPROVER, "BUREAU_APPROVER",
            Hand.PAYER, "FINANCE_PAYER");

    private final RunningService service;
    private final RoundStory rounds;
    private final Story story;
    private final String author = "author." + Story.freshNote();

    NoPersonTwiceTest(TestDatabase database) {
        service = SubsidyTown.on(database);
        rounds = new RoundStory(service);
        story = new Story(service);
    }

    @BeforeEach
    void today() {
        service.days().moveTo(0);
    }

    /**
     * A case in which one person takes one step and tries a later one.
     *
     * @param atOnce the person has both roles from the start; otherwise the second one comes after the first step
     */
    private record Trial(Hand first, Hand second, boolean atOnce, String person, String uscc, String loan) {
        boolean hasBoth(Hand hand) {
            return hand == first || hand == second;
        }

        @Override
        public String toString() {
            return first + " and " + second + (atOnce ? " at once" : " after a change of role");
        }
    }

    private List<Trial> trials() {
        List<Trial> trials = new ArrayList<>();
        for (Hand first : Hand.values()) {
            for (Hand second : Hand.values()) {
                if (first.compareTo(second) < 0) {
                    trials.add(trial(first, second, false));
                    if (BUREAU_ROLES.containsKey(first) && BUREAU_ROLES.containsKey(second)) {
                        trials.add(trial(first, second, true));
                    }
                }
            }
        }
        return trials;
    }

    private Trial trial(Hand first, Hand second, boolean atOnce) {
        String uscc = Story.freshUscc();
        String person = first == Hand.RULE_AUTHOR ? author : "person." + uscc;
        return new Trial(first, second, atOnce, person, uscc, story.settled(uscc, "5000000.00", INTEREST));
    }

    /** The token with which somebody takes the step of this hand. */
    private static String token(Trial trial, Hand hand, String person) {
        if (trial.atOnce() && trial.hasBoth(hand) && person.equals(trial.person())) {
            return Person.bureau(
                    person,
                    List.of(
                            BUREAU_ROLES.getOrDefault(trial.first(), ""),
                            BUREAU_ROLES.getOrDefault(trial.second(), "")));
        }
        return switch (hand) {
            case RULE_AUTHOR -> Person.bureau(person, "RULE_AUTHOR");
            case ENTERER -> Person.enterprise(person, trial.uscc());
            case BANK -> Person.bank(person);
            case COUNTY_REVIEWER -> Person.county(person);
            case CITY_REVIEWER -> Person.bureau(person, "BUREAU_REVIEWER");
            case APPROVER -> Person.bureau(person, "BUREAU_APPROVER");
            case PAYER -> Person.payer(person);
        };
    }

    /** Lets the person try where that would be the second part, and then somebody else take the step. */
    private Answer taken(Trial trial, Hand hand, Step step) {
        String other = "other." + hand.name().toLowerCase(Locale.ROOT);
        if (hand == trial.second()) {
            Answer refused = step.by(token(trial, hand, trial.person()));
            assertThat(refused.status()).as(trial + ": " + refused.text()).isEqualTo(403);
            assertThat(refused.at("/code")).as(trial.toString()).isEqualTo("ANOTHER_HAND");
            return step.by(token(trial, hand, other));
        }
        return step.by(token(trial, hand, hand == trial.first() ? trial.person() : other));
    }

    private interface Step {
        Answer by(String token);
    }

    /** A round by a rule that the author wrote and somebody else released. */
    private String round() {
        String code = "HANDS-" + Story.freshNote();
        ReleasedRule.released(service, Person.bureau(author, "RULE_AUTHOR"), code, "1", "40", 1);
        return rounds.roundBy(code, "1", "1000000.00");
    }

    @Test
    void one_person_with_two_parts_is_refused_at_the_second_and_somebody_else_takes_the_step() {
        String round = round();
        List<Trial> trials = trials();
        List<Applied> cases = new ArrayList<>();
        for (Trial trial : trials) {
            Answer filed = taken(trial, Hand.ENTERER, token -> rounds.apply(token, round, trial.loan(), INTEREST));
            assertThat(filed.status()).as(trial + ": " + filed.text()).isEqualTo(201);
            cases.add(new Applied(filed.at("/id"), trial.uscc(), trial.loan(), INTEREST));
        }
        for (int i = 0; i < trials.size(); i++) {
            Trial trial = trials.get(i);
            Applied applied = cases.get(i);
            ok(taken(trial, Hand.BANK, token -> rounds.confirm(token, applied)), "BANK_CONFIRMED");
            ok(taken(trial, Hand.COUNTY_REVIEWER, token -> rounds.county(token, applied.id())), "COUNTY_REVIEWED");
            ok(taken(trial, Hand.CITY_REVIEWER, token -> rounds.city(token, applied.id())), "CITY_REVIEWED");
        }
        rounds.noticedAndOver(round);
        for (int i = 0; i < trials.size(); i++) {
            Applied applied = cases.get(i);
            ok(taken(trials.get(i), Hand.APPROVER, token -> rounds.approve(token, applied.id())), "APPROVED");
        }
        pay(round, trials, cases);
    }

    /** Whoever had another part finds the case among what somebody else must order, and records nothing of it. */
    private void pay(String round, List<Trial> trials, List<Applied> cases) {
        for (int i = 0; i < trials.size(); i++) {
            Trial trial = trials.get(i);
            if (trial.second() == Hand.PAYER) {
                Answer payable = service.as(token(trial, Hand.PAYER, trial.person()))
                        .get(Story.ROUNDS + "/" + round + "/payable?party=CITY");
                assertThat(payable.json().at("/excluded").toString())
                        .as(trial.toString())
                        .contains(cases.get(i).id());
            }
        }
        Answer order = rounds.order(TestTokens.financePayer(), round, "CITY");
        assertThat(order.status()).as(order.text()).isEqualTo(201);
        assertThat(order.at("/count")).isEqualTo(Integer.toString(trials.size()));
        List<String> lines = service.as(TestTokens.financePayer())
                .get(RoundStory.ORDERS + "/" + order.at("/id"))
                .json()
                .at("/lines")
                .findValuesAsText("caseId");
        for (int i = 0; i < trials.size(); i++) {
            if (trials.get(i).second() == Hand.PAYER) {
                int line = lines.indexOf(cases.get(i).id()) + 1;
                Answer paid =
                        taken(trials.get(i), Hand.PAYER, token -> rounds.paid(token, order.at("/id"), line, "1.00"));
                assertThat(paid.at("/results/0/result")).as(paid.text()).isEqualTo("COUNTED");
            }
        }
    }

    @Test
    void whoever_reviewed_for_the_city_corrects_nothing_for_the_applicant() {
        Applied applied = rounds.applied(rounds.round("1000000.00", ""), INTEREST);
        rounds.passed(applied);
        ok(rounds.sendBack(TestTokens.bureauReviewer(), applied.id(), "/statement"), "RETURNED");
        Answer own = rounds.correct(TestTokens.bureauReviewer(), applied.id(), "{\"statement\": \"设备更新\"}");
        assertThat(own.status()).as(own.text()).isEqualTo(403);
        assertThat(own.at("/code")).isEqualTo("ANOTHER_HAND");
        ok(
                rounds.correct(
                        Person.bureau("another.reviewer", "BUREAU_REVIEWER"),
                        applied.id(),
                        "{\"statement\": \"设备更新\"}"),
                "BANK_CONFIRMED");
    }

    @Test
    void the_database_itself_takes_no_second_hand_of_a_person() {
        Applied applied = rounds.applied(rounds.round("1000000.00", ""), INTEREST);
        ok(rounds.confirm(TestTokens.bankAChecker(), applied), "BANK_CONFIRMED");
        Sql sql = service.context().getBean(Sql.class);
        assertThatThrownBy(() -> sql.update(
                        "INSERT INTO case_hand (case_id, person, hand, seen_version) VALUES (?, ?, ?, ?)",
                        applied.id(),
                        "bank-a.checker",
                        "APPROVER",
                        9))
                .isInstanceOfSatisfying(
                        DatabaseFailure.class,
                        refused ->
                                assertThat(DatabaseErrors.isDuplicate(refused)).isTrue());
        assertThat(sql.list(
                        "SELECT hand FROM case_hand WHERE case_id = ? AND person = ?",
                        row -> row.getString(1),
                        applied.id(),
                        "bank-a.checker"))
                .containsExactly("BANK");
    }
}
