package techfin.pledge.subsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.pledge.PledgeStory.LOANS;
import static techfin.pledge.PledgeStory.PLEDGES;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import techfin.pledge.PledgeStory;
import techfin.pledge.RightStory;
import techfin.pledge.RunningService;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

/**
 * From a right to a paid subsidy and a released pledge. 5,000,000 from 2026-03-10 to 2026-09-04 are 178 days; at the LPR of
 * the month before the contract, 3.00 % (2026-02-24), they bear 73,150.68 by ACT_365. The province gives 60 %, 43,890.41,
 * the city 40 %, 29,260.27.
 */
@OnEveryDatabase
class IpSubsidyTest {
    private static final Map<String, RunningService> TOWNS = new ConcurrentHashMap<>();
    private static final String PROVINCE = "43890.41";

    private final RunningService service;
    private final PledgeStory story;
    private final IpRoundStory rounds;
    private final String uscc = RightStory.freshUscc();

    IpSubsidyTest(TestDatabase database) {
        service = TOWNS.computeIfAbsent(database.name(), name -> RunningService.alone(database));
        service.days().moveTo(0);
        story = new PledgeStory(service);
        rounds = new IpRoundStory(service);
    }

    private String round(String code, String version) {
        return rounds.round(code, version, "1000000.00", "");
    }

    @Test
    void from_a_right_to_a_paid_subsidy_and_a_released_pledge() {
        String pledge = story.pledged(uscc);
        String loan = story.settled(uscc, pledge, "86000.00");
        String round = round("SD-IP-PLEDGE", "2024");
        String id = rounds.passed(uscc, round, loan, "86000.00");
        rounds.noticedAndOver(round);
        Answer approved = rounds.approve(id);
        PledgeStory.ok(approved);
        assertThat(approved.at("/amount")).isEqualTo(PROVINCE);
        rounds.paid(round, "PROVINCE", PROVINCE);
        assertThat(rounds.see(id).at("/status")).isEqualTo("PAID");
        Answer released = story.release(pledge);
        PledgeStory.ok(released);
        assertThat(released.at("/status")).isEqualTo("RELEASED");
    }

    @Test
    void province_and_city_on_one_loan_never_give_more_than_the_interest_paid() {
        String loan = story.settled(uscc, story.pledged(uscc), "60000.00");
        String province = round("SD-IP-PLEDGE", "2024");
        IpRoundStory science = new IpRoundStory(service, TestTokens.bureauReviewer(), TestTokens.bureauApprover());
        String city = science.round("LC-IP-PLEDGE", "2024", "1000000.00", ", \"office\": \"SCIENCE_BUREAU\"");
        String first = rounds.passed(uscc, province, loan, "60000.00");
        String second = science.passed(uscc, city, loan, "60000.00");
        rounds.noticedAndOver(province);
        science.noticedAndOver(city);
        PledgeStory.ok(rounds.approve(first));
        Answer rest = science.approve(second);
        PledgeStory.ok(rest);
        assertThat(rest.at("/amount")).isEqualTo("16109.59");
        Answer again = rounds.apply(uscc, city, loan, "60000.00");
        assertThat(again.status()).isEqualTo(409);
    }

    @Test
    void a_settlement_on_which_an_application_rests_is_not_reversed() {
        String loan = story.settled(uscc, story.pledged(uscc), "86000.00");
        String round = round("SD-IP-PLEDGE", "2024");
        assertThat(rounds.apply(uscc, round, loan, "86000.00").status()).isEqualTo(201);
        Answer refused = story.act(
                TestTokens.bankAChecker(),
                LOANS,
                loan,
                "settlement/reversal",
                "{\"reason\": {\"code\": \"WRONG_DAY\", \"text\": null}}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("SETTLEMENT_IN_USE");
    }

    @Test
    void a_settlement_is_not_reversed_once_its_pledge_was_released() {
        String pledge = story.pledged(uscc);
        String loan = story.settled(uscc, pledge, "86000.00");
        PledgeStory.ok(story.release(pledge));
        Answer refused = story.act(
                TestTokens.ipReviewer(),
                LOANS,
                loan,
                "settlement/reversal",
                "{\"reason\": {\"code\": \"WRONG_DAY\", \"text\": null}}");
        assertThat(refused.status()).as(refused.text()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("PLEDGE_RELEASED");
        assertThat(refused.at("/link")).isEqualTo(PLEDGES + "/" + pledge);
    }

    @Test
    void a_term_is_not_extended_beyond_what_the_pledge_secures() {
        String loan = story.accepted(uscc, story.pledged(uscc));
        Answer refused = service.post(
                TestTokens.bankAClerk(),
                LOANS + "/" + loan + "/extensions",
                "{\"newMaturesOn\": \"2027-07-01\", \"agreedOn\": \"2026-10-01\", \"contractNumber\": null}");
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.at("/errors/0/code")).isEqualTo("LOAN_OUTLIVES_PLEDGE");
        assertThat(service.post(
                                TestTokens.bankAClerk(),
                                LOANS + "/" + loan + "/extensions",
                                "{\"newMaturesOn\": \"2027-06-30\", \"agreedOn\": \"2026-10-01\", \"contractNumber\": null}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void half_of_an_appraisal_fee_is_given_back_by_its_invoice() {
        String loan = story.settled(uscc, story.pledged(uscc), "86000.00");
        assertThat(service.post(TestTokens.bankAClerk(), LOANS + "/" + loan + "/fees", """
                                {"kind": "APPRAISAL", "payee": "山东某评估公司", "invoiceNumber": "%s",
                                 "paidOn": "2026-03-01", "amount": "25000.00"}""".formatted(
                                        PledgeStory.fresh("INV")))
                        .status())
                .isEqualTo(201);
        String round = round("SD-IP-APPRAISAL", "2016");
        String id = rounds.passed(uscc, round, loan, "86000.00");
        rounds.noticedAndOver(round);
        Answer approved = rounds.approve(id);
        PledgeStory.ok(approved);
        assertThat(approved.at("/amount")).isEqualTo("12500.00");
    }

    @Test
    void a_fee_scheme_finds_nothing_where_no_fee_was_proved() {
        String loan = story.settled(uscc, story.pledged(uscc), "86000.00");
        Answer refused = rounds.apply(uscc, round("SD-IP-APPRAISAL", "2016"), loan, "86000.00");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("NO_FEES");
    }

    @Test
    void a_case_is_decided_by_the_office_of_its_round_and_seen_by_nobody_else() {
        String loan = story.settled(uscc, story.pledged(uscc), "86000.00");
        String round = round("SD-IP-PLEDGE", "2024");
        String id = rounds.passed(uscc, round, loan, "86000.00");
        String path = IpRoundStory.APPLICATIONS + "/" + id;
        for (String stranger : List.of(
                TestTokens.bankBClerk(),
                TestTokens.bankBChecker(),
                TestTokens.enterpriseB(),
                TestTokens.county371581())) {
            assertThat(service.as(stranger).get(path).status()).isEqualTo(404);
            assertThat(service.as(stranger).get(path + "/receipt").status()).isEqualTo(404);
            Answer decided =
                    service.post(stranger, path + "/decisions", "{\"decision\": \"WITHDRAW\"}", "If-Match", "\"v1\"");
            assertThat(decided.status()).as(decided.text()).isIn(403, 404);
        }
        rounds.noticedAndOver(round);
        assertThat(rounds.decide(TestTokens.bureauApprover(), id, "{\"decision\": \"APPROVE\"}")
                        .status())
                .isEqualTo(403);
        assertThat(rounds.see(id).at("/status")).isEqualTo("NOTICED");
        PledgeStory.ok(rounds.approve(id));
    }
}
