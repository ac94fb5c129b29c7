package techfin.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.loan.Story.APPLICATIONS;
import static techfin.loan.Story.ROUNDS;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import techfin.loan.subsidy.RoundStory;
import techfin.loan.subsidy.RoundStory.Applied;
import techfin.testkit.http.Answer;
import techfin.testkit.openapi.Example;
import techfin.testkit.token.TestTokens;

/** Accepted requests of the subsidy's course for {@link BadInputTest}, each on rows of its own in the right state. */
final class SubsidyExamples {
    private static final String INTEREST = "10000.00";
    /** The city's part of it: half of the province's 40 %. */
    private static final String CITY_PART = "2000.00";

    private static final String SAID = "{\"name\": \"赵某\", \"contact\": \"13900000000\", \"evidence\": \"贷款已挪用\"}";
    private static final int IN_WINDOW = 0;
    private static final int WINDOW_OVER = 6;
    private static final int NOTICE_OVER = 40;

    private final RunningService service;
    private final Story story;
    private final RoundStory rounds;
    private final AtomicReference<String> address = new AtomicReference<>("");

    SubsidyExamples(RunningService service) {
        this.service = service;
        this.story = new Story(service);
        this.rounds = new RoundStory(service);
    }

    private static Example keyed(String body) {
        return BadInputTest.keyed(Example.of(body));
    }

    /** A row that no accepted request has used up yet, and the day on which it can be asked about. */
    private record Row(String id, int day, String tag) {}

    /** Makes a row when the last one has changed since it was made; its steps begin inside the window. */
    private Supplier<String> at(String folder, String more, Supplier<String> made) {
        Row[] kept = {new Row("", IN_WINDOW, "")};
        return () -> {
            Row row = kept[0];
            service.days().moveTo(row.day());
            if (row.id().isEmpty() || !tag(folder + row.id() + more).equals(row.tag())) {
                service.days().moveTo(IN_WINDOW);
                String id = made.get();
                row = new Row(id, service.days().days(), tag(folder + id + more));
                kept[0] = row;
            }
            address.set(folder + row.id());
            return row.id();
        };
    }

    private String tag(String path) {
        String reader = path.contains("/payable") ? TestTokens.financePayer() : TestTokens.auditor();
        return service.as(reader).get(path).header("ETag").orElse("");
    }

    /** What the person sees of the row just made. */
    private Supplier<String> seen(Supplier<String> token, String more) {
        return () -> {
            Answer answer = service.as(token.get()).get(address.get() + more);
            return answer.header("ETag").orElseThrow(() -> new IllegalStateException(answer.text()));
        };
    }

    private String open() {
        return rounds.round("1000000.00", "");
    }

    Example round() {
        return keyed("""
                        {"name": "2027年度贴息", "schemeCode": "SD-TRANSFER-LOAN", "schemeVersion": "2027",
                         "opensOn": "2026-09-01", "closesOn": "2027-03-31", "settledBy": "2027-03-01",
                         "confirmBy": "2027-04-30", "grantYear": 2027, "budget": "1000000.00", "whenShort": "REFUSE",
                         "office": "SCIENCE_BUREAU", "countyReviews": true, "noticeDays": 7,
                         "noticeCounting": "CALENDAR_DAYS", "days": {"BANK_CONFIRMATION": 5,
                         "COUNTY_REVIEW": 10, "CITY_REVIEW": 10, "CORRECTION": 10, "OBJECTION": 10, "APPROVAL": 10,
                         "PAYMENT": 10},
                         "singleDecisionAbove": "300000.00", "clawbackAnnualRatePercent": "4.35"}
                        """)
                .as(TestTokens::bureauReviewer)
                .keeps("/name")
                .refuses("closes before it opens", "/closesOn", body -> body.put("closesOn", "2026-08-31"))
                .refuses("an unknown version", "/schemeVersion", body -> body.put("schemeVersion", "1999"))
                .refuses("an office of another service", "/office", body -> body.put("office", "IP_OFFICE"))
                .refuses("no budget", "/budget", body -> body.put("budget", "0.00"));
    }

    Example roundOfParties() {
        return keyed("""
                        {"name": "2027年度贴息", "schemeCode": "SD-TRANSFER-LOAN", "schemeVersion": "2027",
                         "opensOn": "2026-09-01", "closesOn": "2027-03-31", "grantYear": 2027,
                         "partyBudgets": [{"party": "PROVINCE", "budget": "600000.00"},
                                          {"party": "CITY", "budget": "400000.00"}]}
                        """)
                .as(TestTokens::bureauReviewer)
                .refuses("parties that do not add up", "/budget", body -> body.put("budget", "1.00"))
                .refuses("no budget at all", "/budget", body -> body.remove("partyBudgets"));
    }

    Example budget() {
        return keyed("{\"budget\": \"2000000.00\", \"reason\": \"省里追加\"}")
                .as(TestTokens::bureauApprover)
                .path("id", at(ROUNDS + "/", "", this::open))
                .header("If-Match", seen(TestTokens::bureauApprover, ""));
    }

    Example budgetOfParties() {
        return keyed("""
                        {"budget": "3000000.00", "reason": "省里追加",
                         "partyBudgets": [{"party": "PROVINCE", "budget": "2000000.00"},
                                          {"party": "CITY", "budget": "1000000.00"}]}
                        """)
                .as(TestTokens::bureauApprover)
                .path(
                        "id",
                        at(
                                ROUNDS + "/",
                                "",
                                () -> rounds.round(
                                        null,
                                        "\"partyBudgets\": [{\"party\": \"PROVINCE\", \"budget\": \"1.00\"},"
                                                + " {\"party\": \"CITY\", \"budget\": \"1.00\"}]")))
                .header("If-Match", seen(TestTokens::bureauApprover, ""))
                .refuses(
                        "a party left out",
                        "/partyBudgets",
                        body -> body.withArray("partyBudgets").remove(0));
    }

    Example application() {
        return BadInputTest.keyed(Example.of(() -> {
                    service.days().moveTo(IN_WINDOW);
                    return """
                            {"loanId": "%s", "draft": true, "details": %s}
                            """.formatted(story.settled(Story.freshUscc(), "1000000.00", INTEREST), details(INTEREST));
                }))
                .as(TestTokens::bureauReviewer)
                .path("roundId", this::open);
    }

    private static String details(String interest) {
        return """
                {"interestPaid": "%s", "statement": "研发投入",
                 "contact": {"name": "王会计", "phone": "0635-8123456"}, "payee": %s,
                 "documents": [{"kind": "VOUCHERS", "name": "付息凭证.pdf", "sha256": "%s"}]}
                """.formatted(interest, RoundStory.PAYEE, "ab".repeat(32));
    }

    /** Of a draft, whose every field may change. */
    Example correction() {
        return keyed(details(INTEREST))
                .as(TestTokens::bureauReviewer)
                .path("id", at(APPLICATIONS + "/", "", () -> {
                    String loan = story.settled(Story.freshUscc(), "1000000.00", INTEREST);
                    return service.post(
                                    TestTokens.bureauReviewer(),
                                    ROUNDS + "/" + open() + "/applications",
                                    "{\"loanId\": \"" + loan + "\", \"draft\": true}")
                            .at("/id");
                }))
                .header("If-Match", seen(TestTokens::bureauReviewer, ""));
    }

    private String applied() {
        return rounds.applied(open(), INTEREST).id();
    }

    Example confirmation() {
        return keyed("""
                        {"decision": "CONFIRM", "comment": "属实",
                         "figures": {"settledOn": "%s", "interestPaid": "%s"}}
                        """.formatted(RunningService.today(), INTEREST))
                .as(TestTokens::bankAChecker)
                .path("id", at(APPLICATIONS + "/", "", this::applied))
                .header("If-Match", seen(TestTokens::bankAChecker, ""))
                .allows("/figures/settledOn", "year 9999", "409 with the pointer: not what stands on record")
                .refuses("no figures", "/figures", body -> body.remove("figures"));
    }

    Example review() {
        return keyed("{\"decision\": \"REVIEW\", \"checklist\": "
                        + RoundStory.COUNTY_LIST.replaceFirst("true}", "true, \"note\": \"已核\"}") + "}")
                .as(TestTokens::county371502)
                .path("id", at(APPLICATIONS + "/", "", () -> {
                    Applied applied = rounds.applied(open(), INTEREST);
                    RoundStory.ok(rounds.confirm(TestTokens.bankAChecker(), applied), "BANK_CONFIRMED");
                    return applied.id();
                }))
                .header("If-Match", seen(TestTokens::county371502, ""))
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
                .path("id", at(APPLICATIONS + "/", "", this::applied))
                .header("If-Match", seen(TestTokens::bankAChecker, ""))
                .refuses("nothing marked", "/fields", body -> body.putArray("fields"))
                .refuses("no reason", "/reason", body -> body.remove("reason"))
                .refuses(
                        "a field that there is not",
                        "/fields",
                        body -> body.putArray("fields").add("/amount"));
    }

    /** A round with a reviewed case and one that waits; leaves the window over. */
    private String ready() {
        String round = open();
        rounds.passed(rounds.applied(round, INTEREST));
        rounds.applied(round, INTEREST);
        service.days().moveTo(WINDOW_OVER);
        return round;
    }

    Example list() {
        return keyed("{\"leaveOut\": 1}")
                .as(TestTokens::bureauReviewer)
                .path("roundId", at(ROUNDS + "/", "/list", this::ready))
                .header("If-Match", seen(TestTokens::bureauReviewer, "/list"));
    }

    /** A round whose one case is published; its id, on the day of the publication. */
    private Applied published(String round) {
        Applied applied = rounds.applied(round, INTEREST);
        rounds.passed(applied);
        service.days().moveTo(WINDOW_OVER);
        assertThat(rounds.freeze(round).status()).isEqualTo(200);
        assertThat(rounds.publish(round).status()).isEqualTo(201);
        return applied;
    }

    /** A round whose one case is published, its notice over. */
    private Supplier<String> noticeOver() {
        return at(ROUNDS + "/", "/approvals", () -> {
            String round = open();
            published(round);
            service.days().moveTo(NOTICE_OVER);
            return round;
        });
    }

    Example batchPreview() {
        return Example.of("{\"takeOut\": [\"01999999-0000-7000-8000-000000000000\"]}")
                .as(TestTokens::auditor)
                .path("roundId", noticeOver());
    }

    Example batch() {
        return keyed("{\"count\": 1, \"total\": \"6000.00\", \"takeOut\": [\"01999999-0000-7000-8000-000000000000\"]}")
                .as(TestTokens::bureauApprover)
                .path("roundId", noticeOver())
                .header("If-Match", seen(TestTokens::bureauApprover, "/approvals"));
    }

    private String approved() {
        String round = open();
        rounds.approved(round, INTEREST);
        return round;
    }

    Example order() {
        return keyed("{\"party\": \"CITY\", \"count\": 1, \"total\": \"" + CITY_PART + "\"}")
                .as(TestTokens::financePayer)
                .path("id", at(ROUNDS + "/", "/payable?party=CITY", this::approved))
                .header("If-Match", seen(TestTokens::financePayer, "/payable?party=CITY"))
                .refuses("a party that pays nothing", "/party", body -> body.put("party", "COUNTY"));
    }

    private String ordered() {
        return rounds.order(TestTokens.financePayer(), approved(), "CITY").at("/id");
    }

    private Example receiptOf(String outcome, String more) {
        return keyed("""
                        {"receipts": [{"line": 1, "amount": "%s", "paidOn": "%s", "bankReference": "1",
                                       "outcome": "%s"%s}]}
                        """.formatted(CITY_PART, RunningService.today().plusDays(NOTICE_OVER), outcome, more))
                .as(TestTokens::financePayer)
                .path("id", at(RoundStory.ORDERS + "/", "", this::ordered))
                .header("If-Match", seen(TestTokens::financePayer, ""));
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

    Example objection() {
        return keyed(SAID.replaceFirst("\\{", "{\"entry\": 1, "))
                .as(TestTokens::enterpriseB)
                .path("id", at("/api/loan/v1/public-notices/", "", () -> {
                    String round = open();
                    published(round);
                    return service.as(TestTokens.auditor())
                            .get(ROUNDS + "/" + round)
                            .at("/noticeId");
                }))
                .refuses("an entry that there is not", "/entry", body -> body.put("entry", 2));
    }

    private String noticed() {
        return published(open()).id();
    }

    Example objectionOnPaper() {
        return keyed(SAID).as(TestTokens::county371502).path("id", at(APPLICATIONS + "/", "", this::noticed));
    }

    Example objectionDecision() {
        return keyed("{\"decision\": \"DISMISS\", \"reason\": {\"code\": \"NO_EVIDENCE\", \"text\": \"查无实据\"}}")
                .as(TestTokens::bureauApprover)
                .path(
                        "id",
                        at(
                                "/api/loan/v1/subsidy-objections/",
                                "",
                                () -> service.post(
                                                TestTokens.county371502(),
                                                APPLICATIONS + "/" + noticed() + "/objections",
                                                SAID)
                                        .at("/id")))
                .header("If-Match", seen(TestTokens::bureauApprover, ""));
    }

    /** A case that city and province have paid. */
    private String paid() {
        String round = open();
        Applied applied = rounds.approved(round, INTEREST);
        for (String party : new String[] {"PROVINCE", "CITY"}) {
            Answer order = rounds.order(TestTokens.financePayer(), round, party);
            Answer paid = rounds.paid(TestTokens.financePayer(), order.at("/id"), order.at("/total"));
            assertThat(paid.status()).as(paid.text()).isEqualTo(200);
        }
        return applied.id();
    }

    Example clawback() {
        return keyed("{\"amount\": \"600.00\", \"reason\": {\"code\": \"FALSE_STATEMENT\", \"text\": \"凭证不实\"}}")
                .as(TestTokens::bureauApprover)
                .path("id", at(APPLICATIONS + "/", "/clawbacks", this::paid))
                .header("If-Match", seen(TestTokens::bureauApprover, "/clawbacks"))
                .refuses("nothing asked back", "/amount", body -> body.put("amount", "0.00"));
    }

    Example moneyBack() {
        return BadInputTest.keyed(
                        Example.of(() -> "{\"amount\": \"100.00\", \"receivedOn\": \"%s\", \"bankReference\": \"%s\"}"
                                .formatted(RunningService.today().plusDays(NOTICE_OVER), RunningService.key())))
                .as(TestTokens::financePayer)
                .path("id", at(APPLICATIONS + "/", "", () -> {
                    String id = paid();
                    Answer asked = rounds.clawBack(TestTokens.bureauApprover(), id, "600.00");
                    assertThat(asked.status()).as(asked.text()).isEqualTo(201);
                    return id;
                }))
                .path("number", () -> "1")
                .refuses("before the decision", "/receivedOn", body -> body.put("receivedOn", "2020-01-01"));
    }
}
