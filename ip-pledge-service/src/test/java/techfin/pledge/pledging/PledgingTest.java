package techfin.pledge.pledging;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.pledge.PledgeStory.PLEDGES;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import techfin.pledge.PledgeStory;
import techfin.pledge.RightStory;
import techfin.pledge.RunningService;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

/** A pledge from its contract to its release, and everybody who wants the same right. */
@OnEveryDatabase
class PledgingTest {
    private final PledgeStory story;
    private final RunningService service;

    PledgingTest(TestDatabase database) {
        service = RunningService.on(database);
        story = new PledgeStory(service);
    }

    private static String ofBankB(String contract) {
        return contract.replace("BANK-A-001", "BANK-B-001");
    }

    private String rightOfBoth(String uscc) {
        return story.rights()
                .stated(
                        RightStory.invention(RightStory.freshNumber(1), uscc),
                        TestTokens.bankAClerk(),
                        TestTokens.bankBClerk());
    }

    @Test
    void a_pledge_goes_from_contract_to_registration_to_release() {
        String id = story.contracted(RightStory.freshUscc());
        Answer entered = story.see(TestTokens.bankAClerk(), PLEDGES, id);
        assertThat(entered.at("/status")).isEqualTo("CONTRACTED");
        assertThat(entered.at("/firstPledge")).isEqualTo("true");
        story.registered(id);
        Answer released = story.release(id);
        PledgeStory.ok(released);
        assertThat(released.at("/status")).isEqualTo("RELEASED");
        assertThat(released.at("/endedOn")).isEqualTo("2026-09-10");
        Answer timeline = service.as(TestTokens.auditor()).get(PLEDGES + "/" + id + "/timeline");
        assertThat(timeline.json().at("/items").findValuesAsText("action"))
                .containsExactly("PLEDGE_ENTERED", "PLEDGE_REGISTERED", "PLEDGE_RELEASED");
    }

    @Test
    void what_one_bank_pledged_another_sees_as_already_pledged_and_nothing_more() {
        String uscc = RightStory.freshUscc();
        String right = rightOfBoth(uscc);
        String pledge = story.entered(PledgeStory.contract(PledgeStory.fresh("P"), uscc, right));
        Answer refused = story.enter(
                TestTokens.bankBClerk(), ofBankB(PledgeStory.contract(PledgeStory.fresh("P"), uscc, right)));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("PLEDGE_REFUSED");
        assertThat(refused.at("/errors/0/pointer")).isEqualTo("/rights/0");
        assertThat(refused.at("/errors/0/code")).isEqualTo("ALREADY_PLEDGED");
        assertThat(refused.text()).doesNotContain(pledge).doesNotContain("BANK-A");
        Answer seen = story.rights().get(TestTokens.bankBClerk(), right);
        assertThat(seen.at("/pledged")).isEqualTo("true");
        assertThat(seen.text()).doesNotContain(pledge).doesNotContain("BANK-A");
        assertThat(story.see(TestTokens.bankBClerk(), PLEDGES, pledge).status()).isEqualTo(404);
    }

    @Test
    void of_two_banks_that_pledge_the_same_right_at_the_same_instant_one_wins() throws Exception {
        for (int round = 0; round < 5; round++) {
            String uscc = RightStory.freshUscc();
            String right = rightOfBoth(uscc);
            String first = PledgeStory.contract(PledgeStory.fresh("P"), uscc, right);
            String second = ofBankB(PledgeStory.contract(PledgeStory.fresh("P"), uscc, right));
            List<Integer> statuses = both(
                    () -> story.enter(TestTokens.bankAClerk(), first).status(),
                    () -> story.enter(TestTokens.bankBClerk(), second).status());
            assertThat(statuses).containsExactlyInAnyOrder(201, 409);
            assertThat(service.as(TestTokens.auditor())
                            .get(PLEDGES + "/count?rightId=" + right)
                            .at("/count"))
                    .isEqualTo("1");
        }
    }

    @Test
    void two_packages_that_share_rights_in_opposite_order_never_wait_for_each_other() throws Exception {
        String uscc = RightStory.freshUscc();
        String one = rightOfBoth(uscc);
        String two = rightOfBoth(uscc);
        String first = PledgeStory.contract(PledgeStory.fresh("P"), uscc, one, two);
        String second = ofBankB(PledgeStory.contract(PledgeStory.fresh("P"), uscc, two, one));
        assertThat(both(
                        () -> story.enter(TestTokens.bankAClerk(), first).status(),
                        () -> story.enter(TestTokens.bankBClerk(), second).status()))
                .containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void a_right_is_free_again_after_the_release_but_no_first_pledge_any_more() {
        String uscc = RightStory.freshUscc();
        String right = rightOfBoth(uscc);
        String pledge = story.registered(story.entered(PledgeStory.contract(PledgeStory.fresh("P"), uscc, right)));
        PledgeStory.ok(story.release(pledge));
        Answer next = story.enter(
                TestTokens.bankBClerk(), ofBankB(PledgeStory.contract(PledgeStory.fresh("P"), uscc, right)));
        assertThat(next.status()).as(next.text()).isEqualTo(201);
        assertThat(next.at("/firstPledge")).isEqualTo("false");
    }

    @Test
    void a_contract_that_was_never_registered_is_withdrawn_and_leaves_a_first_pledge_open() {
        String uscc = RightStory.freshUscc();
        String right = story.rights().stated(uscc);
        String id = story.entered(PledgeStory.contract(PledgeStory.fresh("P"), uscc, right));
        Answer withdrawn = story.act(
                TestTokens.bankAChecker(),
                PLEDGES,
                id,
                "withdrawal",
                "{\"on\": \"%s\", \"text\": \"企业改用信用贷款\"}".formatted(RunningService.today()));
        PledgeStory.ok(withdrawn);
        assertThat(withdrawn.at("/status")).isEqualTo("WITHDRAWN");
        Answer again = story.enter(TestTokens.bankAClerk(), PledgeStory.contract(PledgeStory.fresh("P"), uscc, right));
        assertThat(again.at("/firstPledge")).isEqualTo("true");
    }

    @Test
    void a_right_of_somebody_else_and_an_unpaid_fee_are_named_together() {
        String owner = RightStory.freshUscc();
        String right = story.rights().stated(owner);
        PledgeStory.ok(story.rights()
                .report(
                        TestTokens.bankAClerk(),
                        right,
                        RightStory.standing(RunningService.today()).replace("\"PAID\"", "\"UNPAID\"")));
        Answer refused = story.enter(
                TestTokens.bankAClerk(), PledgeStory.contract(PledgeStory.fresh("P"), RightStory.freshUscc(), right));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().at("/errors").findValuesAsText("code"))
                .containsExactly("PLEDGOR_NOT_OWNER", "FEE_UNPAID");
    }

    @Test
    void a_change_keeps_what_was_before_and_never_goes_below_what_loans_need() {
        String uscc = RightStory.freshUscc();
        String pledge = story.pledged(uscc);
        String loan = story.recorded(PledgeStory.loan(PledgeStory.fresh("N"), uscc, pledge));
        assertThat(loan).isNotEmpty();
        String less = """
                {"securedAmount": "4000000.00", "securedTo": "2027-06-30", "changeNumber": "%s",
                 "changedOn": "2026-05-01"}""".formatted(PledgeStory.fresh("B"));
        Answer refused = story.act(TestTokens.bankAClerk(), PLEDGES, pledge, "changes", less);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/errors/0/code")).isEqualTo("BELOW_LOANS");
        Answer changed = story.act(
                TestTokens.bankAClerk(), PLEDGES, pledge, "changes", less.replace("4000000.00", "6000000.00"));
        PledgeStory.ok(changed);
        assertThat(changed.at("/securedAmount")).isEqualTo("6000000.00");
        Answer changes = service.as(TestTokens.bankAClerk()).get(PLEDGES + "/" + pledge + "/changes");
        assertThat(changes.at("/items/0/securedAmountBefore")).isEqualTo("5000000.00");
    }

    /** 4,000,000 on the first pledge, then 6,000,000 on both: of the second nothing is free, whatever the first secures. */
    @Test
    void a_change_counts_what_other_loans_take_of_the_pledges_beside_it() {
        String uscc = RightStory.freshUscc();
        String first = story.pledged(uscc);
        String second = story.pledged(uscc);
        story.recorded(PledgeStory.loan(PledgeStory.fresh("N"), uscc, first).replace("5000000.00", "4000000.00"));
        story.recorded(
                PledgeStory.loan(PledgeStory.fresh("N"), uscc, first, second).replace("5000000.00", "6000000.00"));
        Answer refused =
                story.act(TestTokens.bankAClerk(), PLEDGES, second, "changes", """
                {"securedAmount": "4999999.99", "securedTo": "2027-06-30", "changeNumber": "%s",
                 "changedOn": "2026-05-01"}""".formatted(PledgeStory.fresh("B")));
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.at("/errors/0/code")).isEqualTo("BELOW_LOANS");
    }

    @Test
    void a_pledge_is_not_released_while_its_loan_runs() {
        String uscc = RightStory.freshUscc();
        String pledge = story.pledged(uscc);
        String loan = story.recorded(PledgeStory.loan(PledgeStory.fresh("N"), uscc, pledge));
        Answer refused = story.release(pledge);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/code")).isEqualTo("LOAN_RUNS");
        assertThat(refused.at("/link")).isEqualTo("/api/ip-pledge/v1/loans/" + loan);
    }

    @Test
    void a_registration_number_and_a_contract_number_are_used_once() {
        String uscc = RightStory.freshUscc();
        String number = PledgeStory.fresh("Y");
        String first = story.contracted(uscc);
        PledgeStory.ok(story.act(
                TestTokens.bankAClerk(),
                PLEDGES,
                first,
                "registration",
                PledgeStory.registration(number, "2026-03-09")));
        Answer taken = story.act(
                TestTokens.bankAClerk(),
                PLEDGES,
                story.contracted(uscc),
                "registration",
                PledgeStory.registration(number, "2026-03-09"));
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.at("/code")).isEqualTo("REGISTRATION_NUMBER_TAKEN");
        String contract = PledgeStory.contract(
                PledgeStory.fresh("P"), uscc, story.rights().stated(uscc));
        String id = story.entered(contract);
        Answer twice = story.enter(TestTokens.bankAClerk(), contract);
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.at("/code")).isEqualTo("CONTRACT_NUMBER_TAKEN");
        assertThat(twice.at("/link")).endsWith(id);
    }

    @Test
    void who_entered_a_contract_does_not_end_it_and_a_stale_view_ends_nothing() {
        String id = story.contracted(RightStory.freshUscc());
        String both = TestTokens.bearer(
                "bank-a.clerk", List.of("BANK_CLERK", "BANK_CHECKER"), "BANK", "BANK-A", List.of(), null);
        String end = "{\"on\": \"%s\", \"text\": null}".formatted(RunningService.today());
        assertThat(story.act(both, PLEDGES, id, "withdrawal", end).status()).isEqualTo(403);
        assertThat(service.post(TestTokens.bankAChecker(), PLEDGES + "/" + id + "/withdrawal", end)
                        .status())
                .isEqualTo(428);
        assertThat(service.post(
                                TestTokens.bankAChecker(),
                                PLEDGES + "/" + id + "/withdrawal",
                                end,
                                "If-Match",
                                "\"v7\"")
                        .status())
                .isEqualTo(412);
    }

    private static <T> List<T> both(Callable<T> one, Callable<T> other) throws Exception {
        try (ExecutorService pair = Executors.newFixedThreadPool(2)) {
            var first = pair.submit(one);
            var second = pair.submit(other);
            return List.of(first.get(), second.get());
        }
    }
}
