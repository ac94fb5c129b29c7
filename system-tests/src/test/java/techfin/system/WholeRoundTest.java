package techfin.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static techfin.system.CaseSteps.ROUNDS;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import techfin.money.Money;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;

/**
 * A round from its call to the last returned fen, through the gateway, with every person who has a hand in it: two cases
 * come back, one is objected to, the money is short, the neighbour is slow and gone, a payment fails, one grant is asked
 * back.
 */
@OnEveryDatabase
final class WholeRoundTest {
    private static final int OBJECTED = 5;
    private static final int APPROVED_ALONE = 6;
    private static final int CLAWED_BACK = 7;
    private static final String APPROVE = "{\"decision\": \"APPROVE\"}";

    private final TestDatabase database;
    private final List<Firm> firms;

    WholeRoundTest(TestDatabase database) {
        this.database = database;
        firms = Firm.of(database.name().equals("H2") ? 200 : 40);
    }

    @Test
    void every_fen_of_a_whole_round_adds_up_and_nobody_decides_twice(@TempDir Path data) {
        try (Town town = Town.open(database, data)) {
            People people = new People(town.gateway());
            people.addEnterer();
            String round = call(people, town.today());
            List<RoundCase> cases = applyAndReview(people, round, town.today());
            town.moveTo(6);
            String objection = listAndNotice(people, round, cases);
            town.moveTo(40);
            approve(town, people, round, cases, objection);
            pay(people, round, town.today());
            town.moveTo(70);
            clawBack(people, cases.get(CLAWED_BACK), town.today());
            new RoundProof(people, round, cases).prove();
            new TrailProof(people).proveObjection(objection);
        }
    }

    private static Money ninetyPercent(Money whole) {
        return Money.ofFen(whole.fen() * 9 / 10);
    }

    private Money provinceBudget() {
        return ninetyPercent(Money.sum(firms.stream().map(Firm::province).toList()));
    }

    private Money cityBudget() {
        return ninetyPercent(Money.sum(firms.stream().map(Firm::city).toList()));
    }

    private String call(People people, LocalDate today) {
        Answer opened = people.post(People.CITY, ROUNDS, """
                {"name": "2027年度贴息", "schemeCode": "SD-TRANSFER-LOAN", "schemeVersion": "2027",
                 "opensOn": "%s", "closesOn": "%s", "grantYear": 2027, "budget": null,
                 "partyBudgets": [{"party": "PROVINCE", "budget": "%s"}, {"party": "CITY", "budget": "%s"}],
                 "clawbackAnnualRatePercent": "3.6"}
                """.formatted(
                        today.minusDays(1), today.plusDays(5), provinceBudget(), cityBudget()));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        return opened.at("/id");
    }

    private List<RoundCase> applyAndReview(People people, String round, LocalDate today) {
        SettledLoans loans = new SettledLoans(people, today);
        CaseSteps steps = new CaseSteps(people, today);
        List<RoundCase> cases = InParallel.map(firms, firm -> {
            RoundCase one = steps.apply(round, firm, loans.of(firm));
            if (firm.number() > 1) {
                steps.pass(one);
            }
            return one;
        });
        returnedByTheCounty(steps, cases.get(0));
        returnedByTheCity(steps, cases.get(1));
        return cases;
    }

    private static void returnedByTheCounty(CaseSteps steps, RoundCase one) {
        steps.confirm(one);
        steps.sendBack("county." + one.firm().division(), one, "/contact");
        steps.correct(one, "{\"contact\": {\"name\": \"李会计\", \"phone\": \"0635-8000000\"}}", "BANK_CONFIRMED");
        steps.county(one);
        steps.city(one);
    }

    private static void returnedByTheCity(CaseSteps steps, RoundCase one) {
        steps.confirm(one);
        steps.county(one);
        steps.sendBack(People.CITY, one, "/payee");
        steps.correct(one, """
                {"payee": {"accountName": "聊城𠮷成轴承有限公司", "accountNumber": "99990000111122", "bankName": "聊城银行"}}
                """, "COUNTY_REVIEWED");
        Answer own = steps.review(People.ENTERER, one);
        assertThat(own.at("/code")).as(own.text()).isEqualTo("ANOTHER_HAND");
        steps.city(one);
    }

    /** The id of the objection. */
    private String listAndNotice(People people, String round, List<RoundCase> cases) {
        String list = ROUNDS + "/" + round + "/list";
        Answer frozen = people.postOn(People.CITY, list, list, "{}");
        assertThat(frozen.status()).as(frozen.text()).isEqualTo(200);
        assertThat(frozen.at("/count")).isEqualTo(Integer.toString(cases.size()));
        assertThat(frozen.at("/open")).isEqualTo("0");
        Answer notice = people.postOn(People.CITY, ROUNDS + "/" + round, ROUNDS + "/" + round + "/notice", "");
        assertThat(notice.status()).as(notice.text()).isEqualTo(201);
        String entry = people.get(People.AUDITOR, cases.get(OBJECTED).path()).at("/entry");
        Answer objection = people.post(
                "enterprise.b", "/api/loan/v1/public-notices/" + notice.at("/id") + "/objections", """
                {"entry": %s, "name": "赵某", "contact": "13900000000", "evidence": "贷款已挪用"}
                """.formatted(
                                entry));
        assertThat(objection.status()).as(objection.text()).isEqualTo(201);
        return objection.at("/id");
    }

    private static void approve(Town town, People people, String round, List<RoundCase> cases, String objection) {
        RoundCase alone = cases.get(APPROVED_ALONE);
        CaseSteps steps = new CaseSteps(people, town.today());
        town.whileHeldUp(Service.IP_PLEDGE, () -> {
            refusedForNow(steps.decide(People.APPROVER, alone, APPROVE));
            approvedSoFar(people, round, 0, "0.00");
        });
        soonAnswered(() -> steps.decide(People.APPROVER, alone, APPROVE));
        String first = people.get(People.AUDITOR, alone.path()).at("/amount");
        approvedSoFar(people, round, 1, first);
        assertThat(town.logOf(Service.IP_PLEDGE)).contains("An approver asks for the interest days of 1 loans");

        town.kill(Service.IP_PLEDGE);
        refusedForNow(batch(people, round));
        refusedForNow(steps.decide(People.APPROVER, cases.get(CLAWED_BACK), APPROVE));
        approvedSoFar(people, round, 1, first);
        town.start(Service.IP_PLEDGE);
        Answer approved = soonAnswered(() -> batch(people, round));
        assertThat(approved.at("/count")).isEqualTo(Integer.toString(cases.size() - 2));
        assertThat(town.logOf(Service.IP_PLEDGE))
                .contains("An approver asks for the interest days of " + approved.at("/count") + " loans");
        assertThat(approved.json().at("/excluded").findValuesAsText("reason")).containsExactly("OBJECTION_OPEN");

        String path = "/api/loan/v1/subsidy-objections/" + objection;
        Answer dismissed = people.postOn(People.APPROVER, path, path + "/decisions", """
                {"decision": "DISMISS", "reason": {"code": "NO_EVIDENCE", "text": "查无实据"}}""");
        assertThat(dismissed.at("/status")).as(dismissed.text()).isEqualTo("DISMISSED");
        CaseSteps.became("APPROVED", steps.decide(People.APPROVER, cases.get(OBJECTED), APPROVE));
    }

    private static Answer batch(People people, String round) {
        String path = ROUNDS + "/" + round + "/approvals";
        Answer preview = people.get(People.APPROVER, path);
        return people.postOn(
                People.APPROVER,
                preview,
                path,
                "{\"count\": %s, \"total\": \"%s\"}".formatted(preview.at("/count"), preview.at("/total")));
    }

    private static void refusedForNow(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(503);
        assertThat(answer.at("/code")).isEqualTo("NEIGHBOUR_UNAVAILABLE");
        assertThat(Integer.parseInt(answer.header("Retry-After").orElseThrow())).isBetween(1, 10);
    }

    private static void approvedSoFar(People people, String round, int cases, String yuan) {
        Answer approved =
                people.get(People.AUDITOR, CaseSteps.APPLICATIONS + "/count?status=APPROVED&roundId=" + round);
        assertThat(approved.at("/count")).isEqualTo(Integer.toString(cases));
        assertThat(people.get(People.AUDITOR, ROUNDS + "/" + round).at("/granted"))
                .isEqualTo(yuan);
    }

    /** The first answer that is not "later". */
    private static Answer soonAnswered(Supplier<Answer> question) {
        ConditionFactory soon = await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(500));
        Answer answer = soon.until(question::get, given -> given.status() != 503);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private static void pay(People people, String round, LocalDate today) {
        RoundMoney money = new RoundMoney(people, round);
        Answer province = money.order("PROVINCE");
        assertThat(money.paidBut(province, 3, today).at("/order/state")).isNotEqualTo("PAID");
        assertThat(money.reconciliation(province).at("/matches")).isEqualTo("false");
        money.paid(money.order("CITY"), today);
        Answer again = money.order("PROVINCE");
        assertThat(again.at("/count")).isEqualTo("1");
        assertThat(again.at("/total")).isEqualTo(province.at("/lines/2/amount"));
        money.paid(again, today);
    }

    /** Thirty days at 3.6 % on 100.00 are 0.30. */
    private static void clawBack(People people, RoundCase one, LocalDate today) {
        String path = one.path() + "/clawbacks";
        Answer asked = people.postOn(People.APPROVER, path, path, """
                {"amount": "100.00", "reason": {"code": "FALSE_STATEMENT", "text": "凭证不实"}}""");
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        JsonNode clawback = asked.json().at("/clawbacks/0");
        assertThat(clawback.at("/interest").asText()).isEqualTo("0.30");
        List<Money> parts = clawback.findValuesAsText("amount").stream()
                .skip(1)
                .map(Money::parse)
                .toList();
        assertThat(Money.sum(parts)).isEqualTo(Money.parse("100.00"));
        assertThat(Money.parse(asked.at("/paid")).minus(Money.parse("100.00")))
                .isEqualTo(Money.parse(asked.at("/left")));
        Answer back = people.post(People.PAYER, path + "/1/returns", """
                {"amount": "100.30", "receivedOn": "%s", "bankReference": "R-1"}""".formatted(today));
        assertThat(back.at("/open")).as(back.text()).isEqualTo("0.00");
    }
}
