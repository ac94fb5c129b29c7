package techfin.loan.subsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.loan.Story.APPLICATIONS;
import static techfin.loan.Story.ROUNDS;
import static techfin.loan.subsidy.RoundStory.ok;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import techfin.loan.RunningService;
import techfin.loan.Story;
import techfin.loan.subsidy.RoundStory.Applied;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

/** A case from the application to the approval, over HTTP, with the people who take each step. */
@OnEveryDatabase
class SubsidyCourseTest {
    private final RunningService service;
    private final RoundStory rounds;

    SubsidyCourseTest(TestDatabase database) {
        service = SubsidyTown.on(database);
        rounds = new RoundStory(service);
    }

    @BeforeEach
    void today() {
        service.days().moveTo(0);
    }

    /** Province 40 % of 100,000.00 paid, city half of that: 鲁政办字〔2023〕155号 and the Liaocheng measures. */
    @Test
    void a_case_is_confirmed_reviewed_listed_noticed_and_approved_exactly_as_seen() {
        String round = rounds.round("1000000.00", "");
        Applied applied = rounds.applied(round, "100000.00");
        Answer mine = rounds.see(Person.enterprise("officer." + applied.uscc(), applied.uscc()), applied.id());
        assertThat(mine.at("/status")).isEqualTo("SUBMITTED");
        assertThat(mine.at("/amount")).isEqualTo("60000.00");
        assertThat(mine.at("/standing/holder/zh")).isEqualTo("贷款银行");
        assertThat(mine.at("/standing/dueOn")).isNotEmpty();
        assertThat(mine.json().at("/preview").isNull())
                .as("the budget is the bureau's business")
                .isTrue();
        assertThat(mine.json().at("/nextSteps").findValuesAsText("event")).contains("CONFIRM", "WITHDRAW");

        rounds.passed(applied);
        service.days().moveTo(6);
        Answer list = rounds.freeze(round);
        assertThat(list.at("/total")).isEqualTo("60000.00");
        assertThat(list.at("/entries/0/number")).isEqualTo("1");
        Answer notice = rounds.publish(round);
        assertThat(notice.at("/entries/0/maskedUscc"))
                .startsWith(applied.uscc().substring(0, 4))
                .contains("****");
        Answer open = service.anonymous().get("/api/loan/v1/public-notices/" + notice.at("/id"));
        assertThat(open.status()).isEqualTo(200);
        assertThat(open.text()).doesNotContain(applied.uscc());

        Answer early = rounds.approve(TestTokens.bureauApprover(), applied.id());
        assertThat(early.status()).as(early.text()).isEqualTo(409);
        assertThat(early.at("/code")).isEqualTo("NOTICE_NOT_CLOSED");
        service.days().moveTo(40);
        Answer preview = rounds.see(TestTokens.bureauApprover(), applied.id());
        assertThat(preview.at("/preview/amount")).isEqualTo("60000.00");
        assertThat(preview.at("/preview/budgetBefore")).isEqualTo("1000000.00");
        assertThat(preview.at("/preview/budgetAfter")).isEqualTo("940000.00");
        Answer approved = rounds.approve(TestTokens.bureauApprover(), applied.id());
        ok(approved, "APPROVED");
        Answer called = service.as(TestTokens.auditor()).get(ROUNDS + "/" + round);
        assertThat(called.at("/granted")).isEqualTo("60000.00");
        Answer receipt = service.as(TestTokens.auditor()).get(APPLICATIONS + "/" + applied.id() + "/receipt");
        assertThat(receipt.at("/receiptDigest")).isEqualTo(approved.at("/receiptDigest"));
    }

    @Test
    void a_step_that_the_state_does_not_allow_is_refused_with_what_is_possible() {
        Applied applied = rounds.applied(rounds.round("1000000.00", ""), "1000.00");
        Answer skipped = rounds.city(TestTokens.bureauReviewer(), applied.id());
        assertThat(skipped.status()).as(skipped.text()).isEqualTo(409);
        assertThat(skipped.at("/code")).isEqualTo("STEP_NOT_POSSIBLE");
        assertThat(skipped.json().at("/possible").toString()).contains("CONFIRM");
        ok(rounds.confirm(TestTokens.bankAChecker(), applied), "BANK_CONFIRMED");
        assertThat(rounds.confirm(TestTokens.bankAChecker(), applied).at("/code"))
                .isEqualTo("STEP_NOT_POSSIBLE");
    }

    @Test
    void the_bank_confirms_only_what_stands_on_record() {
        Applied applied = rounds.applied(rounds.round("1000000.00", ""), "1000.00");
        Answer wrong = rounds.decide(TestTokens.bankAChecker(), applied.id(), """
                {"decision": "CONFIRM", "figures": {"settledOn": "%s", "interestPaid": "1000.01"}}
                """.formatted(RunningService.today()));
        assertThat(wrong.status()).isEqualTo(409);
        assertThat(wrong.at("/code")).isEqualTo("FIGURES_DIFFER");
        assertThat(wrong.at("/errors/0/pointer")).isEqualTo("/figures/interestPaid");
        assertThat(rounds.decide(TestTokens.bankAChecker(), applied.id(), "{\"decision\": \"CONFIRM\"}")
                        .status())
                .isEqualTo(400);
        assertThat(rounds.see(TestTokens.bankBChecker(), applied.id()).status()).isEqualTo(404);
    }

    @Test
    void a_review_answers_the_whole_checklist_and_a_no_is_no_pass() {
        Applied applied = rounds.applied(rounds.round("1000000.00", ""), "1000.00");
        ok(rounds.confirm(TestTokens.bankAChecker(), applied), "BANK_CONFIRMED");
        Answer half = rounds.decide(
                TestTokens.county371502(),
                applied.id(),
                "{\"decision\": \"REVIEW\", \"checklist\": [{\"item\": \"LOAN_AND_USE\", \"met\": true}]}");
        assertThat(half.status()).isEqualTo(400);
        assertThat(half.at("/errors/0/code")).isEqualTo("ITEMS_MISSING");
        Answer no = rounds.decide(TestTokens.county371502(), applied.id(), """
                {"decision": "REVIEW", "checklist": [{"item": "LOAN_AND_USE", "met": true},
                 {"item": "REPAID_AS_AGREED", "met": false, "note": "逾期"}, {"item": "NO_DISHONESTY", "met": true},
                 {"item": "PAYEE_CHECKED", "met": true}]}""");
        assertThat(no.at("/code")).isEqualTo("CHECKLIST_NOT_MET");
        assertThat(rounds.see(TestTokens.county371502(), applied.id()).at("/status"))
                .isEqualTo("BANK_CONFIRMED");
    }

    @Test
    void a_returned_case_changes_in_the_marked_fields_alone_and_keeps_reviews_that_do_not_rest_on_them() {
        Applied applied = rounds.applied(rounds.round("1000000.00", ""), "1000.00");
        String officer = Person.enterprise("officer." + applied.uscc(), applied.uscc());
        ok(rounds.confirm(TestTokens.bankAChecker(), applied), "BANK_CONFIRMED");
        ok(rounds.county(TestTokens.county371502(), applied.id()), "COUNTY_REVIEWED");
        Answer returned = rounds.sendBack(TestTokens.bureauReviewer(), applied.id(), "/payee");
        ok(returned, "RETURNED");
        assertThat(returned.json().at("/markedFields").toString()).isEqualTo("[\"/payee\"]");

        Answer unmarked = rounds.correct(officer, applied.id(), "{\"statement\": \"别的用途\"}");
        assertThat(unmarked.status()).isEqualTo(400);
        assertThat(unmarked.at("/errors/0/pointer")).isEqualTo("/statement");
        Answer corrected = rounds.correct(officer, applied.id(), """
                {"payee": {"accountName": "聊城𠮷成轴承有限公司", "accountNumber": "99990000111122", "bankName": "聊城银行"}}
                """);
        ok(corrected, "COUNTY_REVIEWED");
        Answer seen = rounds.see(TestTokens.bureauReviewer(), applied.id());
        assertThat(seen.json().at("/changes").findValuesAsText("pointer"))
                .containsExactly("/details/payee/accountNumber");
        assertThat(seen.json().at("/reviews").findValuesAsText("standing")).containsOnly("true");

        ok(rounds.sendBack(TestTokens.bureauReviewer(), applied.id(), "/statement"), "RETURNED");
        ok(rounds.correct(officer, applied.id(), "{\"statement\": \"设备更新\"}"), "BANK_CONFIRMED");
        Answer fallen = rounds.see(TestTokens.county371502(), applied.id());
        assertThat(fallen.json().at("/reviews").toString()).contains("\"standing\":false");
        ok(rounds.county(TestTokens.county371502(), applied.id()), "COUNTY_REVIEWED");
        ok(rounds.city(TestTokens.bureauReviewer(), applied.id()), "CITY_REVIEWED");
    }

    @Test
    void the_clock_stops_on_return_and_goes_on_with_the_days_left() {
        Applied applied = rounds.applied(rounds.round("1000000.00", "\"days\": {\"COUNTY_REVIEW\": 10}"), "1000.00");
        String officer = Person.enterprise("officer." + applied.uscc(), applied.uscc());
        ok(rounds.confirm(TestTokens.bankAChecker(), applied), "BANK_CONFIRMED");
        String straight = rounds.see(officer, applied.id()).at("/standing/dueOn");
        ok(rounds.sendBack(TestTokens.county371502(), applied.id(), "/contact"), "RETURNED");
        assertThat(rounds.see(officer, applied.id()).at("/standing/stage")).isEqualTo("CORRECTION");
        service.days().moveTo(21);
        ok(
                rounds.correct(
                        officer, applied.id(), "{\"contact\": {\"name\": \"李会计\", \"phone\": \"0635-8000000\"}}"),
                "BANK_CONFIRMED");
        String resumed = rounds.see(officer, applied.id()).at("/standing/dueOn");
        assertThat(resumed).isGreaterThan(straight);
        service.days().moveTo(60);
        Answer overdue = service.as(TestTokens.county371502()).get(APPLICATIONS + "?overdue=true&limit=500");
        assertThat(overdue.json().at("/items").findValuesAsText("id")).contains(applied.id());
        assertThat(rounds.see(officer, applied.id()).at("/status"))
                .as("time-out decides nothing")
                .isEqualTo("BANK_CONFIRMED");
    }

    @Test
    void a_short_budget_cuts_the_list_in_proportion_and_parts_add_up() {
        String round = rounds.round(null, """
                "partyBudgets": [{"party": "PROVINCE", "budget": "90000.00"}, {"party": "CITY", "budget": "100000.00"}]""");
        List<Applied> all = rounds.passed(round, 2, "100000.00");
        Applied third = rounds.applied(round, "50000.00");
        rounds.passed(third);
        service.days().moveTo(6);
        Answer list = rounds.freeze(round);
        assertThat(list.status()).as(list.text()).isEqualTo(200);
        assertThat(list.json().at("/entries").findValuesAsText("entitled"))
                .containsExactly("60000.00", "60000.00", "30000.00");
        assertThat(list.json().at("/entries").findValuesAsText("number")).containsExactly("1", "2", "3");
        assertThat(list.at("/total")).isEqualTo("135000.00");
        assertThat(list.at("/entries/0/amount")).isEqualTo("54000.00");
        assertThat(list.at("/entries/2/amount")).isEqualTo("27000.00");
        assertThat(all).hasSize(2);
    }

    @Test
    void a_list_is_frozen_after_the_window_with_every_open_case_said() {
        String round = rounds.round("1000000.00", "");
        rounds.passed(round, 1, "1000.00");
        rounds.applied(round, "1000.00");
        assertThat(rounds.freeze(round).at("/code")).isEqualTo("ROUND_STILL_OPEN");
        service.days().moveTo(6);
        assertThat(rounds.freeze(round).at("/code")).isEqualTo("CASES_OPEN");
        String path = ROUNDS + "/" + round + "/list";
        String tag =
                service.as(TestTokens.bureauReviewer()).get(path).header("ETag").orElseThrow();
        Answer frozen = service.post(TestTokens.bureauReviewer(), path, "{\"leaveOut\": 1}", "If-Match", tag);
        assertThat(frozen.status()).as(frozen.text()).isEqualTo(200);
        assertThat(rounds.freeze(round).at("/code")).isEqualTo("ALREADY_LISTED");
        assertThat(service.as(TestTokens.enterpriseA()).get(path).status()).isEqualTo(403);
    }

    @Test
    void an_objection_blocks_the_entry_that_it_names_and_no_other() {
        String round = rounds.round("1000000.00", "");
        List<Applied> two = rounds.passed(round, 2, "1000.00");
        service.days().moveTo(6);
        assertThat(rounds.freeze(round).status()).isEqualTo(200);
        String notice = rounds.publish(round).at("/id");
        String path = "/api/loan/v1/public-notices/" + notice + "/objections";
        String body = "{\"entry\": 1, \"name\": \"赵某\", \"contact\": \"13900000000\", \"evidence\": \"贷款已挪用\"}";
        assertThat(service.anonymous().post(path, body).status()).isEqualTo(401);
        Answer raised = service.post(TestTokens.enterpriseB(), path, body);
        assertThat(raised.status()).as(raised.text()).isEqualTo(201);
        Answer own =
                rounds.see(Person.enterprise("x", two.get(0).uscc()), two.get(0).id());
        assertThat(own.at("/status")).isEqualTo("OBJECTED");
        assertThat(own.text()).doesNotContain("赵某").doesNotContain("13900000000");
        String list = "/api/loan/v1/subsidy-objections?status=OPEN&roundId=" + round;
        Answer open = service.as(TestTokens.bureauApprover()).get(list);
        assertThat(open.json().at("/items").findValuesAsText("applicationId"))
                .as(open.text())
                .containsExactly(two.get(0).id());
        assertThat(open.at("/items/0/objection/evidence")).isEqualTo("贷款已挪用");
        assertThat(open.at("/items/0/enterpriseName")).isEqualTo("聊城𠮷成轴承有限公司");
        assertThat(service.as(TestTokens.auditor())
                        .get(list.replace("?", "/count?"))
                        .at("/count"))
                .isEqualTo("1");
        service.days().moveTo(40);
        Answer late = service.post(TestTokens.enterpriseB(), path, body);
        assertThat(late.at("/code")).isEqualTo("NOTICE_CLOSED");

        Answer batch = rounds.approveAll(TestTokens.bureauApprover(), round);
        assertThat(batch.at("/count")).isEqualTo("1");
        assertThat(batch.at("/approved/0/applicationId")).isEqualTo(two.get(1).id());
        assertThat(batch.at("/excluded/0/reason")).isEqualTo("OBJECTION_OPEN");

        String objection = "/api/loan/v1/subsidy-objections/" + raised.at("/id");
        String tag = service.as(TestTokens.bureauApprover())
                .get(objection)
                .header("ETag")
                .orElseThrow();
        Answer dismissed = service.post(
                TestTokens.bureauApprover(),
                objection + "/decisions",
                "{\"decision\": \"DISMISS\", \"reason\": {\"code\": \"NO_EVIDENCE\", \"text\": \"查无实据\"}}",
                "If-Match",
                tag);
        assertThat(dismissed.at("/status")).as(dismissed.text()).isEqualTo("DISMISSED");
        assertThat(service.as(TestTokens.bureauApprover()).get(list).json().at("/items"))
                .isEmpty();
        assertThat(service.as(TestTokens.bureauApprover())
                        .get(list.replace("status=OPEN&", ""))
                        .at("/items/0/objection/status"))
                .isEqualTo("DISMISSED");
        ok(rounds.approve(TestTokens.bureauApprover(), two.get(0).id()), "APPROVED");
    }

    @Test
    void an_approval_that_cites_an_old_preview_is_told_what_moved() {
        String round = rounds.round("1000000.00", "");
        List<Applied> two = rounds.passed(round, 2, "10000.00");
        rounds.noticedAndOver(round);
        String seen = rounds.see(TestTokens.bureauApprover(), two.get(0).id())
                .header("ETag")
                .orElseThrow();
        ok(rounds.approve(TestTokens.bureauApprover(), two.get(1).id()), "APPROVED");
        Answer stale = rounds.decide(TestTokens.bureauApprover(), two.get(0).id(), "{\"decision\": \"APPROVE\"}", seen);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().at("/differences").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/preview/budgetBefore", "/preview/budgetAfter");
        assertThat(stale.at("/differences/0/was")).isEqualTo("1000000.00");
        assertThat(stale.at("/differences/0/now")).isEqualTo("994000.00");
    }

    @Test
    void a_voucher_of_an_approved_case_cannot_be_reversed() {
        String round = rounds.round("1000000.00", "");
        Applied applied = rounds.passed(round, 1, "10000.00").getFirst();
        rounds.noticedAndOver(round);
        ok(rounds.approve(TestTokens.bureauApprover(), applied.id()), "APPROVED");
        String loan = Story.LOANS + "/" + applied.loan();
        String voucher = service.as(TestTokens.bankAClerk())
                .get(loan + "/interest-vouchers")
                .at("/items/0/id");
        Answer refused = service.post(
                TestTokens.bankAClerk(),
                loan + "/interest-vouchers/" + voucher + "/reversal",
                "{\"reason\": {\"code\": \"WRONG_AMOUNT\", \"text\": \"x\"}}");
        assertThat(refused.at("/code")).as(refused.text()).isEqualTo("VOUCHER_IN_USE");
        assertThat(refused.at("/link")).isEqualTo(APPLICATIONS + "/" + applied.id());
    }
}
