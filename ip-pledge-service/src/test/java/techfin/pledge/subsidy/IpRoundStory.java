package techfin.pledge.subsidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import techfin.pledge.PledgeStory;
import techfin.pledge.RunningService;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

/** Steps of a round of pledge loans over HTTP, each with the people who take it. */
public final class IpRoundStory {
    public static final String ROUNDS = "/api/ip-pledge/v1/subsidy-rounds";
    public static final String APPLICATIONS = "/api/ip-pledge/v1/subsidy-applications";
    public static final String ORDERS = "/api/ip-pledge/v1/payment-orders";
    public static final String COUNTY_LIST = """
            [{"item": "LOAN_AND_USE", "met": true}, {"item": "REPAID_AS_AGREED", "met": true},
             {"item": "NO_DISHONESTY", "met": true}, {"item": "PAYEE_CHECKED", "met": true}]""";
    public static final String CITY_LIST = """
            [{"item": "REPAID_AS_AGREED", "met": true}, {"item": "INTEREST_PROVED", "met": true},
             {"item": "NO_OTHER_SUBSIDY", "met": true}, {"item": "PAYEE_CHECKED", "met": true}]""";

    private final RunningService service;
    private final String reviewer;
    private final String approver;

    /** Rounds of the IP office. */
    public IpRoundStory(RunningService service) {
        this(service, TestTokens.ipReviewer(), TestTokens.ipApprover());
    }

    /** Rounds of the office of these two. */
    public IpRoundStory(RunningService service, String reviewer, String approver) {
        this.service = service;
        this.reviewer = reviewer;
        this.approver = approver;
    }

    /** An open round's id; the window is over after five more days. */
    public String round(String code, String version, String budget, String more) {
        Answer opened = service.post(reviewer, ROUNDS, """
                {"name": "知识产权质押贴息", "schemeCode": "%s", "schemeVersion": "%s", "opensOn": "%s", "closesOn": "%s",
                 "grantYear": 2026, "budget": "%s"%s}
                """.formatted(
                        code,
                        version,
                        service.businessDay().minusDays(1),
                        service.businessDay().plusDays(5),
                        budget,
                        more));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        return opened.at("/id");
    }

    public static String enterprise(String uscc) {
        return TestTokens.bearer("officer." + uscc, List.of("ENTERPRISE"), "ENTERPRISE", uscc, List.of("371502"), uscc);
    }

    public Answer apply(String uscc, String round, String loan, String interest) {
        return service.post(enterprise(uscc), ROUNDS + "/" + round + "/applications", """
                {"loanId": "%s", "details": {"interestPaid": "%s", "statement": "研发投入",
                 "contact": {"name": "王会计", "phone": "0635-8123456"},
                 "payee": {"accountName": "聊城𠮷成轴承有限公司", "accountNumber": "3715000000001234",
                           "bankName": "聊城银行"},
                 "documents": [{"kind": "VOUCHERS", "name": "付息凭证.pdf", "sha256": "%s"}]}}
                """.formatted(
                        loan, interest, "ab".repeat(32)));
    }

    /** Applied for; the case's id. */
    public String applied(String uscc, String round, String loan, String interest) {
        Answer filed = apply(uscc, round, loan, interest);
        assertThat(filed.status()).as(filed.text()).isEqualTo(201);
        return filed.at("/id");
    }

    /** Applied for, through bank, county and city; the case's id. */
    public String passed(String uscc, String round, String loan, String interest) {
        String id = applied(uscc, round, loan, interest);
        review(id, interest, TestTokens.bankAChecker(), TestTokens.county371502());
        return id;
    }

    /** Through this bank, this county and the round's office. */
    public void review(String id, String interest, String bank, String county) {
        confirm(id, interest, bank);
        PledgeStory.ok(decide(county, id, "{\"decision\": \"REVIEW\", \"checklist\": " + COUNTY_LIST + "}"));
        PledgeStory.ok(decide(
                reviewer, id, "{\"decision\": \"REVIEW\", \"comment\": \"同意\", \"checklist\": " + CITY_LIST + "}"));
    }

    /** The bank's word for the interest of a loan that was settled on 2026-09-04. */
    public void confirm(String id, String interest, String bank) {
        PledgeStory.ok(decide(bank, id, """
                {"decision": "CONFIRM", "figures": {"settledOn": "2026-09-04", "interestPaid": "%s"}}
                """.formatted(interest)));
    }

    public Answer decide(String token, String id, String body) {
        return post(token, APPLICATIONS + "/" + id, "/decisions", body);
    }

    /** Posts with the ETag of what the person sees at the path. */
    private Answer post(String token, String seenAt, String then, String body) {
        Answer seen = service.as(token).get(seenAt);
        return service.post(
                token, seenAt + then, body, "If-Match", seen.header("ETag").orElse("\"none\""));
    }

    /** Freezes the list after the window and publishes it; the notice's id. */
    public String noticed(String round) {
        service.days().moveTo(service.days().days() + 6);
        PledgeStory.ok(post(reviewer, ROUNDS + "/" + round + "/list", "", "{}"));
        Answer notice = post(reviewer, ROUNDS + "/" + round, "/notice", "");
        assertThat(notice.status()).as(notice.text()).isEqualTo(201);
        return notice.at("/id");
    }

    /** The same, and moves to the day after the notice. */
    public void noticedAndOver(String round) {
        noticed(round);
        service.days().moveTo(service.days().days() + 34);
    }

    public Answer approve(String id) {
        return decide(approver, id, "{\"decision\": \"APPROVE\"}");
    }

    Answer see(String id) {
        return service.as(reviewer).get(APPLICATIONS + "/" + id);
    }

    /** Orders what a party owes, exactly as the preview shows it; the order's id. */
    public String ordered(String round, String party, String amount) {
        String payer = TestTokens.financePayer();
        Answer seen = service.as(payer).get(ROUNDS + "/" + round + "/payable?party=" + party);
        PledgeStory.ok(seen);
        assertThat(seen.at("/total")).isEqualTo(amount);
        Answer order = service.post(
                payer,
                ROUNDS + "/" + round + "/payment-orders",
                "{\"party\": \"%s\", \"count\": %s, \"total\": \"%s\"}"
                        .formatted(party, seen.at("/count"), seen.at("/total")),
                "If-Match",
                seen.header("ETag").orElseThrow());
        assertThat(order.status()).as(order.text()).isEqualTo(201);
        return order.at("/id");
    }

    /** Orders what a party owes and records that the bank paid it. */
    public void paid(String round, String party, String amount) {
        PledgeStory.ok(post(
                TestTokens.financePayer(), ORDERS + "/" + ordered(round, party, amount), "/receipts", """
                {"receipts": [{"line": 1, "amount": "%s", "paidOn": "%s", "bankReference": "%s", "outcome": "PAID"}]}
                """.formatted(
                                amount, service.businessDay(), RunningService.key())));
    }
}
