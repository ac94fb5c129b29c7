package techfin.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.pledge.subsidy.IpRoundStory.APPLICATIONS;
import static techfin.pledge.subsidy.IpRoundStory.ORDERS;
import static techfin.pledge.subsidy.IpRoundStory.ROUNDS;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Supplier;
import techfin.pledge.subsidy.IpRoundStory;
import techfin.testkit.http.Answer;
import techfin.testkit.openapi.Example;
import techfin.testkit.token.TestTokens;

/** Requests of a subsidy's course that the service accepts, each on rows in the right state. */
final class SubsidyExamples {
    private static final String API = "/api/ip-pledge/v1";
    private static final String INTEREST = "86000.00";
    /** 60 % of the LPR's interest on it; see {@code IpSubsidyTest}. */
    private static final String PROVINCE = "43890.41";

    private static final String SAID = "{\"name\": \"赵某\", \"contact\": \"13900000000\", \"evidence\": \"贷款已挪用\"}";
    private static final String CLAWBACK =
            "{\"amount\": \"600.00\", \"reason\": {\"code\": \"FALSE_STATEMENT\", \"text\": \"凭证不实\"}}";
    private static final String NOBODY = "01999999-0000-7000-8000-000000000000";
    /** Days until a notice is over that was published after the window. */
    private static final int NOTICE_OVER = 40;

    private final RunningService service;
    private final PledgeStory story;
    private final IpRoundStory rounds;
    private final SharedRows rows;

    SubsidyExamples(RunningService service) {
        this.service = service;
        story = new PledgeStory(service);
        rounds = new IpRoundStory(service);
        rows = new SharedRows(service, TestTokens::ipReviewer);
    }

    Example round() {
        return keyed("""
                        {"name": "2026年度贴息", "schemeCode": "SD-IP-PLEDGE", "schemeVersion": "2024",
                         "opensOn": "2026-09-01", "closesOn": "2027-03-31", "settledBy": "2027-03-01",
                         "confirmBy": "2027-04-30", "grantYear": 2026, "budget": "1000000.00", "whenShort": "REFUSE",
                         "office": "IP_OFFICE", "countyReviews": true, "noticeDays": 7,
                         "noticeCounting": "CALENDAR_DAYS", "days": {"BANK_CONFIRMATION": 5,
                         "COUNTY_REVIEW": 10, "CITY_REVIEW": 10, "CORRECTION": 10, "OBJECTION": 10, "APPROVAL": 10,
                         "PAYMENT": 10},
                         "singleDecisionAbove": "300000.00", "clawbackAnnualRatePercent": "4.35"}
                        """)
                .as(TestTokens::ipReviewer)
                .keeps("/name")
                .refuses("closes before it opens", "/closesOn", body -> body.put("closesOn", "2026-08-31"))
                .refuses("an unknown version", "/schemeVersion", body -> body.put("schemeVersion", "1999"))
                .refuses("a scheme of nowhere", "/schemeVersion", body -> body.put("schemeCode", "XX-IP-PLEDGE"))
                .refuses("no budget", "/budget", body -> body.put("budget", "0.00"));
    }

    /** Of the other office. */
    Example roundOfParties() {
        return keyed("""
                        {"name": "2026年度贴息", "schemeCode": "LC-IP-PLEDGE", "schemeVersion": "2024",
                         "opensOn": "2026-09-01", "closesOn": "2027-03-31", "grantYear": 2026,
                         "office": "SCIENCE_BUREAU", "partyBudgets": [{"party": "CITY", "budget": "400000.00"}]}
                        """)
                .as(TestTokens::bureauReviewer)
                .refuses("parties that do not add up", "/budget", body -> body.put("budget", "1.00"))
                .refuses("no budget at all", "/budget", body -> body.remove("partyBudgets"));
    }

    private String open() {
        return rounds.round("SD-IP-PLEDGE", "2024", "1000000.00", "");
    }

    Example budget() {
        return keyed("{\"budget\": \"2000000.00\", \"reason\": \"省里追加\"}")
                .as(TestTokens::ipApprover)
                .path("id", rows.at(ROUNDS, this::open))
                .header("If-Match", rows.seen(TestTokens::ipApprover));
    }

    Example budgetOfParties() {
        return keyed("""
                        {"budget": "3000000.00", "reason": "省里追加",
                         "partyBudgets": [{"party": "PROVINCE", "budget": "3000000.00"}]}
                        """)
                .as(TestTokens::ipApprover)
                .path(
                        "id",
                        rows.at(
                                ROUNDS,
                                () -> rounds.round(
                                        "SD-IP-PLEDGE",
                                        "2024",
                                        "1.00",
                                        ", \"partyBudgets\": [{\"party\": \"PROVINCE\", \"budget\": \"1.00\"}]")))
                .header("If-Match", rows.seen(TestTokens::ipApprover))
                .refuses(
                        "a party left out",
                        "/partyBudgets",
                        body -> body.withArray("partyBudgets").remove(0));
    }

    private String settled(String uscc) {
        return story.settled(uscc, story.pledged(uscc), INTEREST);
    }

    Example application() {
        return BadInputTest.keyed(Example.of(rows.body(
                        APPLICATIONS,
                        () -> "{\"loanId\": \"%s\", \"draft\": true, \"details\": %s}"
                                .formatted(settled(RightStory.freshUscc()), details()))))
                .as(TestTokens::ipReviewer)
                .path("roundId", rows.one(ROUNDS, this::open))
                .refuses("a loan that nobody has", "/loanId", body -> body.put("loanId", NOBODY));
    }

    private static String details() {
        return """
                {"interestPaid": "%s", "statement": "研发投入",
                 "contact": {"name": "王会计", "phone": "0635-8123456"},
                 "payee": {"accountName": "聊城𠮷成轴承有限公司", "accountNumber": "3715000000001234",
                           "bankName": "聊城银行"},
                 "documents": [{"kind": "VOUCHERS", "name": "付息凭证.pdf", "sha256": "%s"}]}
                """.formatted(INTEREST, "ab".repeat(32));
    }

    /** Of a draft, whose every field may change. */
    Example correction() {
        return keyed(details())
                .as(TestTokens::ipReviewer)
                .path(
                        "id",
                        rows.one(
                                APPLICATIONS,
                                () -> service.post(
                                                TestTokens.ipReviewer(),
                                                ROUNDS + "/" + open() + "/applications",
                                                "{\"loanId\": \"%s\", \"draft\": true}"
                                                        .formatted(settled(RightStory.freshUscc())))
                                        .at("/id")))
                .header("If-Match", rows.seen(TestTokens::ipReviewer));
    }

    private String applied(String round) {
        String uscc = RightStory.freshUscc();
        return rounds.applied(uscc, round, settled(uscc), INTEREST);
    }

    private String passed(String round) {
        String uscc = RightStory.freshUscc();
        return rounds.passed(uscc, round, settled(uscc), INTEREST);
    }

    Example confirmation() {
        return keyed("""
                        {"decision": "CONFIRM", "comment": "属实",
                         "figures": {"settledOn": "2026-09-04", "interestPaid": "%s"}}
                        """.formatted(INTEREST))
                .as(TestTokens::bankAChecker)
                .path("id", rows.at(APPLICATIONS, () -> applied(open())))
                .header("If-Match", rows.seen(TestTokens::bankAChecker))
                .allows("/figures/settledOn", "year 9999", "409 with the pointer: not what stands on record")
                .refuses("no figures", "/figures", body -> body.remove("figures"));
    }

    Example review() {
        return keyed("{\"decision\": \"REVIEW\", \"checklist\": "
                        + IpRoundStory.COUNTY_LIST.replaceFirst("true}", "true, \"note\": \"已核\"}") + "}")
                .as(TestTokens::county371502)
                .path("id", rows.at(APPLICATIONS, () -> {
                    String id = applied(open());
                    rounds.confirm(id, INTEREST, TestTokens.bankAChecker());
                    return id;
                }))
                .header("If-Match", rows.seen(TestTokens::county371502))
                .refuses(
                        "half of the list",
                        "/checklist",
                        body -> body.withArray("checklist").remove(0));
    }

    Example sendingBack() {
        return keyed("""
                        {"decision": "RETURN", "reason": {"code": "UNCLEAR", "text": "请核对"},
                         "fields": ["/statement"]}
                        """)
                .as(TestTokens::bankAChecker)
                .path("id", rows.at(APPLICATIONS, () -> applied(open())))
                .header("If-Match", rows.seen(TestTokens::bankAChecker))
                .refuses("nothing marked", "/fields", body -> body.putArray("fields"))
                .refuses("no reason", "/reason", body -> body.remove("reason"))
                .refuses(
                        "a field that there is not",
                        "/fields",
                        body -> body.putArray("fields").add("/amount"));
    }

    /** On a round with a reviewed case and one that waits, after its window. */
    Example list() {
        return keyed("{\"leaveOut\": 1}")
                .as(TestTokens::ipReviewer)
                .path("roundId", rows.at(ROUNDS, "/list", () -> {
                    String round = open();
                    passed(round);
                    applied(round);
                    service.days().moveTo(6);
                    return round;
                }))
                .header("If-Match", rows.seen(TestTokens::ipReviewer, "/list"));
    }

    /** A round whose one case is published, its notice over. */
    private Supplier<String> noticeOver() {
        return rows.at(ROUNDS, "/approvals", () -> {
            String round = open();
            passed(round);
            rounds.noticedAndOver(round);
            return round;
        });
    }

    Example batchPreview() {
        return Example.of("{\"takeOut\": [\"%s\"]}".formatted(NOBODY))
                .as(TestTokens::auditor)
                .path("roundId", noticeOver());
    }

    Example batch() {
        return keyed("{\"count\": 1, \"total\": \"%s\", \"takeOut\": [\"%s\"]}".formatted(PROVINCE, NOBODY))
                .as(TestTokens::ipApprover)
                .path("roundId", noticeOver())
                .header("If-Match", rows.seen(TestTokens::ipApprover, "/approvals"));
    }

    /** The case of a round, approved after its notice. */
    private String approved(String round) {
        String id = passed(round);
        rounds.noticedAndOver(round);
        PledgeStory.ok(rounds.approve(id));
        return id;
    }

    Example order() {
        return keyed("{\"party\": \"PROVINCE\", \"count\": 1, \"total\": \"" + PROVINCE + "\"}")
                .as(TestTokens::financePayer)
                .path("id", rows.at(ROUNDS, "/payable?party=PROVINCE", () -> {
                    String round = open();
                    approved(round);
                    return round;
                }))
                .header("If-Match", rows.seen(TestTokens::financePayer, "/payable?party=PROVINCE"))
                .refuses("a party that pays nothing", "/party", body -> body.put("party", "CITY"));
    }

    private Example receiptOf(String outcome, String more) {
        return keyed("""
                        {"receipts": [{"line": 1, "amount": "%s", "paidOn": "%s", "bankReference": "1",
                                       "outcome": "%s"%s}]}
                        """.formatted(PROVINCE, RunningService.today().plusDays(NOTICE_OVER), outcome, more))
                .as(TestTokens::financePayer)
                .path("id", rows.at(ORDERS, () -> {
                    String round = open();
                    approved(round);
                    return rounds.ordered(round, "PROVINCE", PROVINCE);
                }))
                .header("If-Match", rows.seen(TestTokens::financePayer));
    }

    Example receipt() {
        return receiptOf("PAID", "")
                .allows("/receipts/0/paidOn", "year 9999", "each message is answered by itself: LATER_THAN_TODAY")
                .refuses(
                        "paid on no day",
                        "/receipts/0/paidOn",
                        body -> ((ObjectNode) body.at("/receipts/0")).remove("paidOn"))
                .refuses(
                        "nothing paid",
                        "/receipts/0/amount",
                        body -> ((ObjectNode) body.at("/receipts/0")).put("amount", "0.00"));
    }

    Example failure() {
        return receiptOf("FAILED", ", \"failureReason\": \"账号不存在\"")
                .refuses(
                        "a failure without words",
                        "/receipts/0/failureReason",
                        body -> ((ObjectNode) body.at("/receipts/0")).remove("failureReason"));
    }

    /** A notice has no ETag of its own: its case says whether somebody objected. */
    Example objection() {
        String[] notice = {NOBODY};
        Supplier<String> row = rows.at(APPLICATIONS, () -> {
            String round = open();
            String id = passed(round);
            notice[0] = rounds.noticed(round);
            return id;
        });
        return keyed(SAID.replaceFirst("\\{", "{\"entry\": 1, "))
                .as(TestTokens::enterpriseB)
                .path("id", () -> row.get().isEmpty() ? NOBODY : notice[0])
                .refuses("an entry that there is not", "/entry", body -> body.put("entry", 2));
    }

    private String noticed() {
        String round = open();
        String id = passed(round);
        rounds.noticed(round);
        return id;
    }

    Example objectionOnPaper() {
        return keyed(SAID).as(TestTokens::county371502).path("id", rows.at(APPLICATIONS, this::noticed));
    }

    Example objectionDecision() {
        return keyed("{\"decision\": \"DISMISS\", \"reason\": {\"code\": \"NO_EVIDENCE\", \"text\": \"查无实据\"}}")
                .as(TestTokens::ipApprover)
                .path(
                        "id",
                        rows.at(
                                API + "/subsidy-objections",
                                () -> service.post(
                                                TestTokens.county371502(),
                                                APPLICATIONS + "/" + noticed() + "/objections",
                                                SAID)
                                        .at("/id")))
                .header("If-Match", rows.seen(TestTokens::ipApprover));
    }

    private String paid() {
        String round = open();
        String id = approved(round);
        rounds.paid(round, "PROVINCE", PROVINCE);
        return id;
    }

    private String clawedBack(String id) {
        String path = APPLICATIONS + "/" + id + "/clawbacks";
        Answer seen = service.as(TestTokens.ipApprover()).get(path);
        Answer asked = service.post(
                TestTokens.ipApprover(),
                path,
                CLAWBACK,
                "If-Match",
                seen.header("ETag").orElseThrow());
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        return id;
    }

    Example clawback() {
        return keyed(CLAWBACK)
                .as(TestTokens::ipApprover)
                .path("id", rows.at(APPLICATIONS, "/clawbacks", this::paid))
                .header("If-Match", rows.seen(TestTokens::ipApprover, "/clawbacks"))
                .refuses("nothing asked back", "/amount", body -> body.put("amount", "0.00"));
    }

    Example moneyBack() {
        return BadInputTest.keyed(
                        Example.of(() -> "{\"amount\": \"100.00\", \"receivedOn\": \"%s\", \"bankReference\": \"%s\"}"
                                .formatted(RunningService.today().plusDays(NOTICE_OVER), RunningService.key())))
                .as(TestTokens::financePayer)
                .path("id", rows.at(APPLICATIONS, "/clawbacks", () -> clawedBack(paid())))
                .path("number", () -> "1")
                .refuses("before the decision", "/receivedOn", body -> body.put("receivedOn", "2020-01-01"));
    }

    private static Example keyed(String body) {
        return BadInputTest.keyed(Example.of(body));
    }
}
