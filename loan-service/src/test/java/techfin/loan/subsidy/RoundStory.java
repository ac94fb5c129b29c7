package techfin.loan.subsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.loan.Story.APPLICATIONS;
import static techfin.loan.Story.ROUNDS;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.loan.RunningService;
import techfin.loan.Story;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

/** Steps of a subsidy round over HTTP, each with the people who take it. */
public final class RoundStory {
    public static final String ORDERS = "/api/loan/v1/payment-orders";
    public static final String PAYEE = """
            {"accountName": "聊城𠮷成轴承有限公司", "accountNumber": "3715000000001234", "bankName": "聊城银行"}""";
    public static final String COUNTY_LIST = """
            [{"item": "LOAN_AND_USE", "met": true}, {"item": "REPAID_AS_AGREED", "met": true},
             {"item": "NO_DISHONESTY", "met": true}, {"item": "PAYEE_CHECKED", "met": true}]""";
    private static final String CITY_LIST = """
            [{"item": "REPAID_AS_AGREED", "met": true}, {"item": "INTEREST_PROVED", "met": true},
             {"item": "NO_OTHER_SUBSIDY", "met": true}, {"item": "PAYEE_CHECKED", "met": true}]""";

    private final RunningService service;
    private final Story story;

    public RoundStory(RunningService service) {
        this.service = service;
        story = new Story(service);
    }

    /** A settled loan of a fresh firm with so much interest proved, and its application. */
    public record Applied(String id, String uscc, String loan, String interest) {}

    /** An open round's id; more JSON members may follow the budget. */
    public String round(@Nullable String budget, String more) {
        return round("SD-TRANSFER-LOAN", "2027", budget, more);
    }

    /** An open round's id by this version of a scheme. */
    public String roundBy(String code, String version, String budget) {
        return round(code, version, budget, "");
    }

    private String round(String code, String version, @Nullable String budget, String more) {
        Answer opened = service.post(TestTokens.bureauReviewer(), ROUNDS, """
                {"name": "2027年度贴息", "schemeCode": "%s", "schemeVersion": "%s",
                 "opensOn": "%s", "closesOn": "%s", "grantYear": 2027, "budget": %s%s}
                """.formatted(
                        code,
                        version,
                        RunningService.today().minusDays(1),
                        RunningService.today().plusDays(5),
                        budget == null ? "null" : "\"" + budget + "\"",
                        more.isEmpty() ? "" : ", " + more));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        return opened.at("/id");
    }

    public Applied applied(String round, String interest) {
        String uscc = Story.freshUscc();
        String loan = story.settled(uscc, "5000000.00", interest);
        Answer filed = apply(Person.enterprise("officer." + uscc, uscc), round, loan, interest);
        assertThat(filed.status()).as(filed.text()).isEqualTo(201);
        return new Applied(filed.at("/id"), uscc, loan, interest);
    }

    public Answer apply(String token, String round, String loan, String interest) {
        return service.post(
                token, ROUNDS + "/" + round + "/applications", """
                {"loanId": "%s", "details": {"interestPaid": "%s", "statement": "研发投入",
                 "contact": {"name": "王会计", "phone": "0635-8123456"}, "payee": %s,
                 "documents": [{"kind": "VOUCHERS", "name": "付息凭证.pdf", "sha256": "%s"}]}}
                """.formatted(loan, interest, PAYEE, "ab".repeat(32)));
    }

    public Answer see(String token, String id) {
        return service.as(token).get(APPLICATIONS + "/" + id);
    }

    /** Decides on what the person sees now. */
    public Answer decide(String token, String id, String body) {
        return decide(token, id, body, see(token, id).header("ETag").orElse("\"none\""));
    }

    public Answer decide(String token, String id, String body, String eTag) {
        return service.post(token, APPLICATIONS + "/" + id + "/decisions", body, "If-Match", eTag);
    }

    public Answer confirm(String token, Applied applied) {
        return decide(token, applied.id(), """
                {"decision": "CONFIRM", "figures": {"settledOn": "%s", "interestPaid": "%s"}}
                """.formatted(RunningService.today(), applied.interest()));
    }

    public Answer county(String token, String id) {
        return decide(token, id, "{\"decision\": \"REVIEW\", \"checklist\": " + COUNTY_LIST + "}");
    }

    public Answer city(String token, String id) {
        return decide(token, id, "{\"decision\": \"REVIEW\", \"comment\": \"同意\", \"checklist\": " + CITY_LIST + "}");
    }

    public Answer sendBack(String token, String id, String field) {
        return decide(
                token,
                id,
                "{\"decision\": \"RETURN\", \"reason\": {\"code\": \"UNCLEAR\", \"text\": \"请核对\"}, \"fields\": [\"%s\"]}"
                        .formatted(field));
    }

    public Answer correct(String token, String id, String changes) {
        return service.post(
                token,
                APPLICATIONS + "/" + id + "/corrections",
                changes,
                "If-Match",
                see(token, id).header("ETag").orElse("\"none\""));
    }

    /** Through bank, county and city, each by its usual person. */
    public void passed(Applied applied) {
        ok(confirm(TestTokens.bankAChecker(), applied), "BANK_CONFIRMED");
        ok(county(TestTokens.county371502(), applied.id()), "COUNTY_REVIEWED");
        ok(city(TestTokens.bureauReviewer(), applied.id()), "CITY_REVIEWED");
    }

    public List<Applied> passed(String round, int count, String interest) {
        List<Applied> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Applied applied = applied(round, interest);
            passed(applied);
            all.add(applied);
        }
        return all;
    }

    public static void ok(Answer answer, String status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.at("/status")).isEqualTo(status);
    }

    public Answer freeze(String round) {
        String path = ROUNDS + "/" + round + "/list";
        Answer seen = service.as(TestTokens.bureauReviewer()).get(path);
        return service.post(
                TestTokens.bureauReviewer(),
                path,
                "{}",
                "If-Match",
                seen.header("ETag").orElseThrow());
    }

    public Answer publish(String round) {
        Answer seen = service.as(TestTokens.bureauReviewer()).get(ROUNDS + "/" + round);
        return service.post(
                TestTokens.bureauReviewer(),
                ROUNDS + "/" + round + "/notice",
                "",
                "If-Match",
                seen.header("ETag").orElseThrow());
    }

    /** Freezes and publishes after the window, and moves to the day after the notice; the notice's id. */
    public String noticedAndOver(String round) {
        service.days().moveTo(6);
        Answer frozen = freeze(round);
        assertThat(frozen.status()).as(frozen.text()).isEqualTo(200);
        Answer notice = publish(round);
        assertThat(notice.status()).as(notice.text()).isEqualTo(201);
        service.days().moveTo(40);
        return notice.at("/id");
    }

    public Answer approve(String token, String id) {
        return decide(token, id, "{\"decision\": \"APPROVE\"}");
    }

    public JsonNode batch(String round) {
        return service.as(TestTokens.bureauApprover())
                .get(ROUNDS + "/" + round + "/approvals")
                .json();
    }

    public Answer approveAll(String token, String round) {
        Answer seen = service.as(token).get(ROUNDS + "/" + round + "/approvals");
        assertThat(seen.status()).as(seen.text()).isEqualTo(200);
        return service.post(
                token,
                ROUNDS + "/" + round + "/approvals",
                "{\"count\": %s, \"total\": \"%s\"}".formatted(seen.at("/count"), seen.at("/total")),
                "If-Match",
                seen.header("ETag").orElseThrow());
    }

    /** Orders everything that is payable by a party, exactly as the preview shows it. */
    public Answer order(String token, String round, String party) {
        Answer seen = service.as(token).get(ROUNDS + "/" + round + "/payable?party=" + party);
        assertThat(seen.status()).as(seen.text()).isEqualTo(200);
        return service.post(
                token,
                ROUNDS + "/" + round + "/payment-orders",
                "{\"party\": \"%s\", \"count\": %s, \"total\": \"%s\"}"
                        .formatted(party, seen.at("/count"), seen.at("/total")),
                "If-Match",
                seen.header("ETag").orElseThrow());
    }

    /** The bank paid the first line of an order. */
    public Answer paid(String token, String order, String amount) {
        return paid(token, order, 1, amount);
    }

    /** The bank paid so much of a line. */
    public Answer paid(String token, String order, int line, String amount) {
        String path = ORDERS + "/" + order;
        return service.post(
                token,
                path + "/receipts",
                receipt(line, amount, service.businessDay()),
                "If-Match",
                service.as(token).get(path).header("ETag").orElse("\"none\""));
    }

    /** What the bank says of the first line. */
    public static String receipt(String amount, LocalDate on) {
        return receipt(1, amount, on);
    }

    private static String receipt(int line, String amount, LocalDate on) {
        return """
                {"receipts": [{"line": %d, "amount": "%s", "paidOn": "%s", "bankReference": "%s", "outcome": "PAID"}]}
                """.formatted(line, amount, on, RunningService.key());
    }

    public Answer clawBack(String token, String id, String amount) {
        String path = APPLICATIONS + "/" + id + "/clawbacks";
        return service.post(
                token,
                path,
                "{\"amount\": \"%s\", \"reason\": {\"code\": \"FALSE_STATEMENT\", \"text\": \"凭证不实\"}}"
                        .formatted(amount),
                "If-Match",
                service.as(token).get(path).header("ETag").orElse("\"none\""));
    }

    /** A case of a round of its own, approved after its notice. */
    public Applied approved(String round, String interest) {
        Applied applied = applied(round, interest);
        passed(applied);
        noticedAndOver(round);
        ok(approve(TestTokens.bureauApprover(), applied.id()), "APPROVED");
        return applied;
    }
}
