package techfin.pledge.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.pledge.PledgeStory.LOANS;

import java.util.List;
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

/** Loans on pledges: what they rest on, who decides them, and what is refused. */
@OnEveryDatabase
class IpLoansTest {
    private final RunningService service;
    private final PledgeStory story;
    private final String uscc = RightStory.freshUscc();

    IpLoansTest(TestDatabase database) {
        service = RunningService.on(database);
        story = new PledgeStory(service);
    }

    private String note() {
        return PledgeStory.fresh("N");
    }

    private List<String> refusals(String json) {
        Answer refused = story.record(TestTokens.bankAClerk(), json);
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        return refused.json().at("/errors").findValuesAsText("code");
    }

    @Test
    void a_loan_is_recorded_released_and_accepted_by_the_ip_office() {
        String id = story.accepted(uscc, story.pledged(uscc));
        Answer loan = story.see(TestTokens.ipReviewer(), LOANS, id);
        assertThat(loan.at("/status")).isEqualTo("ACCEPTED");
        assertThat(loan.at("/pledgedOn")).isEqualTo("2026-03-09");
        assertThat(loan.at("/firstPledge")).isEqualTo("true");
        assertThat(loan.at("/rightKinds/0")).isEqualTo("INVENTION_PATENT");
        assertThat(loan.at("/riskShares/1/percent")).isEqualTo("40");
        assertThat(loan.json().at("/warnings").findValuesAsText("code")).containsExactly("RIGHT_NOT_APPRAISED");
    }

    @Test
    void before_its_release_only_the_bank_sees_it() {
        String id = story.recorded(PledgeStory.loan(note(), uscc, story.pledged(uscc)));
        assertThat(story.see(TestTokens.ipReviewer(), LOANS, id).status()).isEqualTo(404);
        assertThat(story.see(TestTokens.bankBClerk(), LOANS, id).status()).isEqualTo(404);
        assertThat(story.see(TestTokens.bankAChecker(), LOANS, id).status()).isEqualTo(200);
    }

    @Test
    void the_science_bureau_reads_but_does_not_decide() {
        String id = story.recorded(PledgeStory.loan(note(), uscc, story.pledged(uscc)));
        PledgeStory.ok(story.decide(TestTokens.bankAChecker(), id, "CHECK"));
        assertThat(story.decide(TestTokens.bureauReviewer(), id, "ACCEPT").status())
                .isEqualTo(403);
    }

    @Test
    void a_pledge_that_is_not_registered_or_of_another_bank_carries_no_loan() {
        String contracted = story.contracted(uscc);
        assertThat(refusals(PledgeStory.loan(note(), uscc, contracted))).containsExactly("PLEDGE_NOT_REGISTERED");
        Answer foreign = story.record(
                TestTokens.bankBClerk(),
                PledgeStory.loan(note(), uscc, story.pledged(uscc)).replace("BANK-A-001", "BANK-B-001"));
        assertThat(foreign.status()).isEqualTo(400);
        assertThat(foreign.at("/errors/0/code")).isEqualTo("UNKNOWN_PLEDGE");
    }

    @Test
    void loans_together_stay_within_what_their_pledges_secure() {
        String pledge = story.pledged(uscc);
        story.recorded(PledgeStory.loan(note(), uscc, pledge).replace("5000000.00", "3000000.00"));
        assertThat(refusals(PledgeStory.loan(note(), uscc, pledge).replace("5000000.00", "2000000.01")))
                .containsExactly("ABOVE_SECURED_AMOUNT");
        story.recorded(PledgeStory.loan(note(), uscc, pledge).replace("5000000.00", "2000000.00"));
    }

    @Test
    void two_loans_at_once_do_not_overdraw_a_pledge() throws Exception {
        String pledge = story.pledged(uscc);
        String one = PledgeStory.loan(note(), uscc, pledge).replace("5000000.00", "3000000.00");
        String other = PledgeStory.loan(note(), uscc, pledge).replace("5000000.00", "3000000.00");
        try (ExecutorService pair = Executors.newFixedThreadPool(2)) {
            var first =
                    pair.submit(() -> story.record(TestTokens.bankAClerk(), one).status());
            var second = pair.submit(
                    () -> story.record(TestTokens.bankAClerk(), other).status());
            assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(201, 400);
        }
    }

    @Test
    void a_mixed_security_counts_by_its_certified_share() {
        String pledge = story.pledged(uscc);
        String mixed = PledgeStory.loan(note(), uscc, pledge)
                .replace("\"IP_PLEDGE\"", "\"MIXED\"")
                .replace("\"5000000.00\"", "\"10000000.00\"")
                .replace("\"100\"", "\"50\"")
                .replace("\"shareCertificate\": null", "\"shareCertificate\": \"ZM-1\"");
        String id = story.recorded(mixed);
        assertThat(story.see(TestTokens.bankAClerk(), LOANS, id).at("/pledgedSharePercent"))
                .isEqualTo("50");
        assertThat(refusals(PledgeStory.loan(note(), uscc, story.pledged(uscc)).replace("\"100\"", "\"50\"")))
                .containsExactly("SHARE_OF_PLEDGE_ALONE");
        assertThat(refusals(PledgeStory.loan(note(), uscc, story.pledged(uscc))
                        .replace("\"IP_PLEDGE\"", "\"MIXED\"")
                        .replace("\"100\"", "\"60\"")))
                .containsExactly("REQUIRED");
    }

    @Test
    void a_pledge_registered_on_the_day_of_disbursement_is_told_of() {
        String late = story.contracted(uscc);
        PledgeStory.ok(story.act(
                TestTokens.bankAClerk(),
                PledgeStory.PLEDGES,
                late,
                "registration",
                PledgeStory.registration(PledgeStory.fresh("Y"), "2026-03-10")));
        Answer loan = story.record(TestTokens.bankAClerk(), PledgeStory.loan(note(), uscc, late));
        assertThat(loan.json().at("/warnings").findValuesAsText("code")).contains("PLEDGED_AFTER_DISBURSEMENT");
    }

    @Test
    void a_loan_that_outlives_its_pledge_is_refused() {
        assertThat(refusals(PledgeStory.loan(note(), uscc, story.pledged(uscc)).replace("2027-03-09", "2027-07-01")))
                .containsExactly("LOAN_OUTLIVES_PLEDGE");
    }

    @Test
    void a_note_is_recorded_once_also_by_twins() throws Exception {
        String json = PledgeStory.loan(note(), uscc, story.pledged(uscc));
        try (ExecutorService pair = Executors.newFixedThreadPool(2)) {
            var first = pair.submit(() -> story.record(TestTokens.bankAClerk(), json));
            var second = pair.submit(() -> story.record(TestTokens.bankAClerk(), json));
            List<Answer> answers = List.of(first.get(), second.get());
            assertThat(answers.stream().filter(answer -> answer.status() == 201))
                    .hasSize(1);
        }
    }

    @Test
    void only_marked_fields_are_corrected_and_the_loan_waits_for_the_checker_again() {
        String pledge = story.pledged(uscc);
        String json = PledgeStory.loan(note(), uscc, pledge);
        String id = story.recorded(json);
        PledgeStory.ok(story.decide(TestTokens.bankAChecker(), id, "CHECK"));
        Answer returned = story.act(TestTokens.ipReviewer(), LOANS, id, "decisions", """
                {"decision": "RETURN", "reason": {"code": "UNCLEAR", "text": null}, "fields": ["/principal"]}""");
        PledgeStory.ok(returned);
        Answer refused =
                story.act(TestTokens.bankAClerk(), LOANS, id, "corrections", json.replace("\"3.45\"", "\"3.55\""));
        assertThat(refused.at("/errors/0/code")).isEqualTo("FIELD_NOT_MARKED");
        Answer corrected =
                story.act(TestTokens.bankAClerk(), LOANS, id, "corrections", json.replace("5000000.00", "4800000.00"));
        PledgeStory.ok(corrected);
        assertThat(corrected.at("/status")).isEqualTo("SUBMITTED");
        assertThat(corrected.at("/outstanding")).isEqualTo("4800000.00");
    }

    @Test
    void an_invoice_proves_one_fee_until_it_is_taken_back() {
        String first = story.accepted(uscc, story.pledged(uscc));
        String second = story.accepted(uscc, story.pledged(uscc));
        String fee = """
                {"kind": "APPRAISAL", "payee": "山东某评估公司", "invoiceNumber": "%s", "paidOn": "2026-03-01",
                 "amount": "25000.00"}""".formatted(PledgeStory.fresh("INV"));
        Answer reported = service.post(TestTokens.bankAClerk(), LOANS + "/" + first + "/fees", fee);
        assertThat(reported.status()).as(reported.text()).isEqualTo(201);
        Answer taken = service.post(TestTokens.bankAClerk(), LOANS + "/" + second + "/fees", fee);
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.at("/code")).isEqualTo("INVOICE_TAKEN");
        Answer reversed = service.post(
                TestTokens.bankAClerk(),
                LOANS + "/" + first + "/fees/" + reported.at("/id") + "/reversal",
                "{\"reason\": {\"code\": \"WRONG_LOAN\", \"text\": null}}");
        assertThat(reversed.status()).as(reversed.text()).isEqualTo(201);
        assertThat(service.post(TestTokens.bankAClerk(), LOANS + "/" + second + "/fees", fee)
                        .status())
                .isEqualTo(201);
        assertThat(service.as(TestTokens.bankAClerk())
                        .get(LOANS + "/" + first + "/fees")
                        .json()
                        .at("/items"))
                .hasSize(2);
    }
}
