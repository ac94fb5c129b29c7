package techfin.loan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import techfin.lending.enterprise.Uscc;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

/** Steps of a loan's life over HTTP, each with the people who take it. */
public final class Story {
    public static final String LOANS = "/api/loan/v1/loans";
    public static final String ROUNDS = "/api/loan/v1/subsidy-rounds";
    public static final String APPLICATIONS = "/api/loan/v1/subsidy-applications";
    private static final AtomicLong NUMBERS = new AtomicLong(1);

    private final RunningService service;

    public Story(RunningService service) {
        this.service = service;
    }

    /** A firm that nobody lent to before. */
    public static String freshUscc() {
        return Uscc.withCheckCharacter(String.format(Locale.ROOT, "91371502MB%07d", NUMBERS.incrementAndGet()))
                .value();
    }

    public static String freshNote() {
        return "LC-T-" + NUMBERS.incrementAndGet() + "-01";
    }

    /** A sound loan of bank A, disbursed seventy days ago. */
    public static String loan(String note, String uscc, String principal) {
        LocalDate disbursed = RunningService.today().minusDays(70);
        return """
                {"contractNumber": "C-%1$s", "noteNumber": "%1$s",
                 "enterprise": {"uscc": "%2$s", "name": "聊城𠮷成轴承有限公司", "divisionCode": "371502",
                                "industryCode": "3451", "libraryNumber": null},
                 "bankBranchCode": "BANK-A-001", "signedOn": "%4$s", "disbursedOn": "%4$s", "maturesOn": "%5$s",
                 "principal": "%3$s", "rate": {"kind": "FIXED", "annualRatePercent": "3.45"},
                 "security": "CREDIT", "purpose": "RESEARCH", "stage": "EARLY", "firstLoan": true,
                 "achievement": {"name": "高精度轴承", "registrationNumber": "SD-1"}, "predecessorNoteNumber": null}
                """.formatted(
                        note, uscc, principal, disbursed, disbursed.plusYears(1).minusDays(1));
    }

    public Answer record(String json) {
        return service.post(TestTokens.bankAClerk(), LOANS, json);
    }

    /** A recorded loan's id. */
    public String recorded(String uscc, String principal) {
        Answer answer = record(loan(freshNote(), uscc, principal));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.at("/id");
    }

    public Answer decide(String token, String id, String decision) {
        Answer seen = service.as(token).get(LOANS + "/" + id);
        return decide(token, id, decision, seen.header("ETag").orElse("\"v0\""));
    }

    public Answer decide(String token, String id, String decision, String eTag) {
        String reason = "CHECK".equals(decision) || "ACCEPT".equals(decision)
                ? "null"
                : "{\"code\": \"AMOUNT_DIFFERS\", \"text\": \"与合同不符\"}";
        return service.post(
                token,
                LOANS + "/" + id + "/decisions",
                "{\"decision\": \"%s\", \"reason\": %s}".formatted(decision, reason),
                "If-Match",
                eTag);
    }

    /** An accepted loan's id. */
    public String accepted(String uscc, String principal) {
        String id = recorded(uscc, principal);
        assertThat(decide(TestTokens.bankAChecker(), id, "CHECK").status()).isEqualTo(200);
        Answer accepted = decide(TestTokens.bureauReviewer(), id, "ACCEPT");
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
        return id;
    }

    public Answer voucher(String id, LocalDate paidOn, String amount) {
        return service.post(
                TestTokens.bankAClerk(),
                LOANS + "/" + id + "/interest-vouchers",
                "{\"paidOn\": \"%s\", \"amount\": \"%s\"}".formatted(paidOn, amount));
    }

    public Answer repay(String id, LocalDate on, String amount) {
        return service.post(
                TestTokens.bankAClerk(),
                LOANS + "/" + id + "/repayments",
                "{\"on\": \"%s\", \"amount\": \"%s\"}".formatted(on, amount));
    }

    public Answer settle(String id, LocalDate on) {
        return service.post(
                TestTokens.bankAClerk(), LOANS + "/" + id + "/settlement", "{\"settledOn\": \"%s\"}".formatted(on));
    }

    /** A settled loan's id, with one voucher. */
    public String settled(String uscc, String principal, String interest) {
        String id = accepted(uscc, principal);
        LocalDate today = RunningService.today();
        assertThat(voucher(id, today, interest).status()).isEqualTo(201);
        Answer settled = settle(id, today);
        assertThat(settled.status()).as(settled.text()).isEqualTo(200);
        return id;
    }

    /** An open round's id. */
    public String round(String budget) {
        LocalDate today = RunningService.today();
        Answer opened = service.post(
                TestTokens.bureauReviewer(), ROUNDS, """
                {"name": "2027年度贴息", "schemeCode": "SD-TRANSFER-LOAN", "schemeVersion": "2027",
                 "opensOn": "%s", "closesOn": "%s", "grantYear": 2027, "budget": "%s"}
                """.formatted(today.minusDays(1), today.plusDays(30), budget));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        return opened.at("/id");
    }

    public Answer apply(String token, String roundId, String loanId) {
        return service.post(token, ROUNDS + "/" + roundId + "/applications", "{\"loanId\": \"" + loanId + "\"}");
    }

    public Answer decideApplication(String token, String id, String decision, String eTag) {
        String reason = "REJECT".equals(decision) ? "{\"code\": \"VOUCHER_DOUBTFUL\"}" : "null";
        return service.post(
                token,
                APPLICATIONS + "/" + id + "/decisions",
                "{\"decision\": \"%s\", \"reason\": %s}".formatted(decision, reason),
                "If-Match",
                eTag);
    }
}
