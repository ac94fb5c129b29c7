package techfin.pledge.servicing;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.pledge.PledgeStory.LOANS;
import static techfin.pledge.PledgeStory.PLEDGES;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import techfin.pledge.PledgeStory;
import techfin.pledge.RightStory;
import techfin.pledge.RunningService;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

/**
 * Money that did not come back is recorded, also after another loan took what had become free; everybody who sees all loans
 * of the pledge is told by how much it is overdrawn, until that is repaid. All pledges secure 5,000,000.
 */
@OnEveryDatabase
class OverdrawnPledgesTest {
    private static final String OVERDRAWN = "PLEDGE_OVERDRAWN";
    private static final String ENTERPRISE_A = "91371502MA0000001X";
    private static final String WRONG = "{\"reason\": {\"code\": \"WRONG_ENTRY\", \"text\": \"款项未到账\"}}";

    private final RunningService service;
    private final PledgeStory story;

    OverdrawnPledgesTest(TestDatabase database) {
        service = RunningService.on(database);
        story = new PledgeStory(service);
    }

    private String loan(String uscc, String amount, String... pledges) {
        return PledgeStory.loan(PledgeStory.fresh("N"), uscc, pledges).replace("5000000.00", amount);
    }

    private String accepted(String json) {
        String id = story.recorded(json);
        PledgeStory.ok(story.decide(TestTokens.bankAChecker(), id, "CHECK"));
        PledgeStory.ok(story.decide(TestTokens.ipReviewer(), id, "ACCEPT"));
        return id;
    }

    private String repaid(String loan, String amount) {
        Answer repaid = service.post(
                TestTokens.bankAClerk(),
                LOANS + "/" + loan + "/repayments",
                "{\"on\": \"2026-06-10\", \"amount\": \"%s\"}".formatted(amount));
        assertThat(repaid.status()).as(repaid.text()).isEqualTo(201);
        assertThat(repaid.json().at("/warnings").isArray()).isFalse();
        return repaid.at("/id");
    }

    private Answer reversed(String loan, String repayment) {
        Answer reversed = service.post(
                TestTokens.bankAClerk(), LOANS + "/" + loan + "/repayments/" + repayment + "/reversal", WRONG);
        assertThat(reversed.status()).as(reversed.text()).isEqualTo(201);
        return reversed;
    }

    /** The excess that a warning of a loan, a pledge or a reversal tells; empty without one. */
    private static List<String> excess(Answer answer) {
        return excess(answer.json().at("/warnings"));
    }

    private static List<String> excess(JsonNode warnings) {
        return StreamSupport.stream(warnings.spliterator(), false)
                .filter(warning -> warning.get("code").asText().equals(OVERDRAWN))
                .map(warning -> warning.at("/values/excess").asText())
                .toList();
    }

    private List<String> seen(String path, String id) {
        return excess(story.see(TestTokens.bankAClerk(), path, id));
    }

    private List<String> refusals(String json) {
        Answer refused = story.record(TestTokens.bankAClerk(), json);
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        return refused.json().at("/errors").findValuesAsText("code");
    }

    @Test
    void a_repayment_taken_back_after_another_loan_took_its_room_is_recorded_with_the_exact_excess() {
        String uscc = RightStory.freshUscc();
        String pledge = story.pledged(uscc);
        String contract = story.see(TestTokens.bankAClerk(), PLEDGES, pledge).at("/contractNumber");
        String first = story.accepted(uscc, pledge);
        String repayment = repaid(first, "600000.00");
        String second = accepted(loan(uscc, "600000.00", pledge));
        assertThat(seen(LOANS, first)).isEmpty();

        Answer reversed = reversed(first, repayment);
        assertThat(reversed.at("/amount")).isEqualTo("-600000.00");
        assertThat(reversed.json().at("/warnings")).hasSize(1);
        assertThat(reversed.at("/warnings/0/code")).isEqualTo(OVERDRAWN);
        assertThat(reversed.at("/warnings/0/pointer")).isEqualTo("/pledgeIds/0");
        assertThat(reversed.at("/warnings/0/values/pledge")).isEqualTo(contract);
        assertThat(reversed.at("/warnings/0/values/secured")).isEqualTo("5000000.00");
        assertThat(reversed.at("/warnings/0/values/taken")).isEqualTo("5600000.00");
        assertThat(reversed.at("/warnings/0/values/excess")).isEqualTo("600000.00");
        assertThat(reversed.at("/warnings/0/message")).contains(contract, "600000.00", "超出");

        assertThat(seen(LOANS, first)).containsExactly("600000.00");
        assertThat(seen(LOANS, second)).containsExactly("600000.00");
        assertThat(seen(PLEDGES, pledge)).containsExactly("600000.00");
        Answer english = service.as(TestTokens.ipReviewer()).get(LOANS + "/" + first, "Accept-Language", "en");
        assertThat(excess(english)).containsExactly("600000.00");
        assertThat(english.json().at("/warnings").findValuesAsText("message"))
                .anyMatch(text -> text.contains("600000.00 yuan too much"));
        assertThat(refusals(loan(uscc, "0.01", pledge))).containsExactly("ABOVE_SECURED_AMOUNT");

        repaid(first, "599999.99");
        assertThat(seen(LOANS, second)).containsExactly("0.01");
        assertThat(refusals(loan(uscc, "0.01", pledge))).containsExactly("ABOVE_SECURED_AMOUNT");
        repaid(second, "0.01");
        assertThat(seen(LOANS, first)).isEmpty();
        assertThat(seen(LOANS, second)).isEmpty();
        assertThat(seen(PLEDGES, pledge)).isEmpty();
        assertThat(refusals(loan(uscc, "0.01", pledge))).containsExactly("ABOVE_SECURED_AMOUNT");
        repaid(second, "0.01");
        story.recorded(loan(uscc, "0.01", pledge));
    }

    @Test
    void a_reversal_that_leaves_room_warns_of_nothing() {
        String uscc = RightStory.freshUscc();
        String pledge = story.pledged(uscc);
        String first = story.accepted(uscc, pledge);
        String repayment = repaid(first, "600000.00");
        assertThat(reversed(first, repayment).json().at("/warnings")).isEmpty();
        assertThat(seen(PLEDGES, pledge)).isEmpty();
    }

    @Test
    void lists_of_loans_and_pledges_tell_it_too() {
        String uscc = RightStory.freshUscc();
        String pledge = story.pledged(uscc);
        String first = story.accepted(uscc, pledge);
        String repayment = repaid(first, "600000.00");
        accepted(loan(uscc, "600000.00", pledge));
        reversed(first, repayment);
        for (String token : List.of(TestTokens.bankAChecker(), TestTokens.ipReviewer(), TestTokens.auditor())) {
            JsonNode loans =
                    service.as(token).get(LOANS + "?uscc=" + uscc).json().at("/items");
            assertThat(loans).hasSize(2);
            assertThat(loans).allMatch(loan -> excess(loan.at("/warnings")).equals(List.of("600000.00")));
            JsonNode pledges =
                    service.as(token).get(PLEDGES + "?limit=500").json().at("/items");
            assertThat(pledges)
                    .anyMatch(one -> one.at("/id").asText().equals(pledge)
                            && excess(one.at("/warnings")).equals(List.of("600000.00")));
        }
    }

    @Test
    void another_bank_a_county_and_an_enterprise_learn_nothing_of_the_other_loan() {
        String pledge = story.pledged(ENTERPRISE_A);
        String first = story.accepted(ENTERPRISE_A, pledge);
        String repayment = repaid(first, "600000.00");
        accepted(loan(RightStory.freshUscc(), "600000.00", pledge));
        reversed(first, repayment);
        assertThat(seen(LOANS, first)).containsExactly("600000.00");
        assertThat(story.see(TestTokens.bankBClerk(), LOANS, first).status()).isEqualTo(404);
        assertThat(story.see(TestTokens.bankBClerk(), PLEDGES, pledge).status()).isEqualTo(404);
        for (String token : List.of(TestTokens.enterpriseA(), TestTokens.county371502())) {
            for (Answer answer : List.of(story.see(token, LOANS, first), story.see(token, PLEDGES, pledge))) {
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.text()).doesNotContain(OVERDRAWN);
            }
        }
    }

    @Test
    void a_settlement_taken_back_warns_in_its_answer() {
        String uscc = RightStory.freshUscc();
        String pledge = story.pledged(uscc);
        String first = story.settled(uscc, pledge, "60000.00");
        String second = accepted(loan(uscc, "5000000.00", pledge));
        Answer reversed = story.act(TestTokens.ipReviewer(), LOANS, first, "settlement/reversal", WRONG);
        PledgeStory.ok(reversed);
        assertThat(reversed.at("/status")).isEqualTo("ACCEPTED");
        assertThat(excess(reversed)).containsExactly("5000000.00");
        assertThat(reversed.json().at("/warnings").findValuesAsText("message"))
                .hasSize(reversed.json().at("/warnings").size());
        PledgeStory.ok(service.post(
                TestTokens.bankAClerk(),
                LOANS + "/" + second + "/settlement",
                "{\"settledOn\": \"2026-09-04\", \"overdueDays\": 0}"));
        assertThat(seen(LOANS, first)).isEmpty();
        assertThat(seen(LOANS, second)).isEmpty();
    }

    /** Half of 9,999,999.96 leaves 0.02 of 5,000,000 free; half of 9,999,999.99 is 4,999,999.995, rounded up the whole. */
    @Test
    void of_mixed_security_the_certified_share_counts() {
        String uscc = RightStory.freshUscc();
        String pledge = story.pledged(uscc);
        String first = accepted(loan(uscc, "10000000.00", pledge)
                .replace("\"IP_PLEDGE\"", "\"MIXED\"")
                .replace("\"100\"", "\"50\"")
                .replace("\"shareCertificate\": null", "\"shareCertificate\": \"ZM-1\""));
        String repayment = repaid(first, "0.04");
        assertThat(refusals(loan(uscc, "0.03", pledge))).containsExactly("ABOVE_SECURED_AMOUNT");
        accepted(loan(uscc, "0.02", pledge));
        repaid(first, "0.01");
        assertThat(excess(reversed(first, repayment))).containsExactly("0.02");
    }

    @Test
    void a_loan_on_an_overdrawn_pledge_and_a_free_one_is_refused() {
        String uscc = RightStory.freshUscc();
        String pledge = story.pledged(uscc);
        String free = story.pledged(uscc);
        String first = story.accepted(uscc, pledge);
        String repayment = repaid(first, "600000.00");
        accepted(loan(uscc, "600000.00", pledge));
        reversed(first, repayment);
        assertThat(refusals(loan(uscc, "1000000.00", pledge, free))).containsExactly("ABOVE_SECURED_AMOUNT");
        story.recorded(loan(uscc, "1000000.00", free));
        assertThat(seen(PLEDGES, free)).isEmpty();
    }

    @Test
    void what_is_on_record_can_be_corrected_and_more_can_be_secured_meanwhile() {
        String uscc = RightStory.freshUscc();
        String pledge = story.pledged(uscc);
        String first = story.accepted(uscc, pledge);
        String repayment = repaid(first, "600000.00");
        String json = loan(uscc, "600000.00", pledge);
        String second = story.recorded(json);
        PledgeStory.ok(story.decide(TestTokens.bankAChecker(), second, "RETURN"));
        reversed(first, repayment);
        Answer more = story.act(
                TestTokens.bankAClerk(), LOANS, second, "corrections", json.replace("\"600000.00\"", "\"600000.01\""));
        assertThat(more.status()).isEqualTo(400);
        assertThat(more.at("/errors/0/code")).isEqualTo("ABOVE_SECURED_AMOUNT");
        Answer corrected =
                story.act(TestTokens.bankAClerk(), LOANS, second, "corrections", json.replace("\"3.45\"", "\"3.55\""));
        PledgeStory.ok(corrected);
        assertThat(excess(corrected)).containsExactly("600000.00");

        Answer changed = change(pledge, "5200000.00");
        PledgeStory.ok(changed);
        assertThat(excess(changed)).containsExactly("400000.00");
        Answer less = change(pledge, "5199999.99");
        assertThat(less.at("/errors/0/code")).isEqualTo("BELOW_LOANS");
        PledgeStory.ok(change(pledge, "5600000.00"));
        assertThat(seen(LOANS, first)).isEmpty();
    }

    private Answer change(String pledge, String amount) {
        return story.act(
                TestTokens.bankAClerk(), PLEDGES, pledge, "changes", """
                {"securedAmount": "%s", "securedTo": "2027-06-30", "changeNumber": "%s", "changedOn": "2026-05-01"}
                """.formatted(amount, PledgeStory.fresh("B")));
    }

    /** Whoever comes first: a loan that was accepted is one that the reversal then warns of, and never one after it. */
    @Test
    void a_reversal_and_a_new_loan_at_once_never_file_a_loan_on_an_overdrawn_pledge() throws Exception {
        for (int round = 0; round < 6; round++) {
            String uscc = RightStory.freshUscc();
            String pledge = story.pledged(uscc);
            String first = story.accepted(uscc, pledge);
            String repayment = repaid(first, "600000.00");
            String json = loan(uscc, "600000.00", pledge);
            CyclicBarrier together = new CyclicBarrier(2);
            try (ExecutorService pair = Executors.newFixedThreadPool(2)) {
                var back = pair.submit(() -> {
                    together.await();
                    return reversed(first, repayment);
                });
                var filed = pair.submit(() -> {
                    together.await();
                    return story.record(TestTokens.bankAClerk(), json).status();
                });
                assertThat(excess(back.get())).isEqualTo(filed.get() == 201 ? List.of("600000.00") : List.of());
                assertThat(filed.get()).isIn(201, 400);
            }
        }
    }
}
