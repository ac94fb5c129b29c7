package techfin.pledge;

import static techfin.pledge.PledgeStory.LOANS;

import java.util.function.Supplier;
import techfin.testkit.http.Answer;
import techfin.testkit.openapi.Example;
import techfin.testkit.token.TestTokens;

/** Requests about a loan's life after its filing that the service accepts. */
final class ServicingExamples {
    private static final String MISSING = "01999999-0000-7000-8000-000000000000";

    private final RunningService service;
    private final PledgeStory story;
    private final PaymentSheets sheets;
    private final SharedRows rows;

    ServicingExamples(RunningService service) {
        this.service = service;
        story = new PledgeStory(service);
        sheets = new PaymentSheets(service);
        rows = new SharedRows(service, TestTokens::bankAClerk);
    }

    Example repayment() {
        return BadInputTest.keyed(Example.of("{\"on\": \"2026-09-01\", \"amount\": \"1000.00\"}"))
                .as(TestTokens::bankAClerk)
                .path("id", rows.one(LOANS, this::accepted))
                .refuses("more than is open", "/amount", body -> body.put("amount", "5000000.01"))
                .refuses("before the disbursement", "/on", body -> body.put("on", "2026-03-09"))
                .refuses("tomorrow", "/on", body -> body.put("on", tomorrow()));
    }

    Example voucher() {
        return BadInputTest.keyed(Example.of(ServicingExamples::interest))
                .as(TestTokens::bankAClerk)
                .path("id", rows.one(LOANS, this::accepted))
                .refuses("paid tomorrow", "/paidOn", body -> body.put("paidOn", tomorrow()));
    }

    Example settlement() {
        return BadInputTest.keyed(Example.of("{\"settledOn\": \"2026-09-04\", \"overdueDays\": 0}"))
                .as(TestTokens::bankAClerk)
                .path("id", running())
                .refuses("settled tomorrow", "/settledOn", body -> body.put("settledOn", tomorrow()));
    }

    Example repaymentReversal() {
        return reversal("repaymentId", "repayments", () -> "{\"on\": \"2026-09-01\", \"amount\": \"100.00\"}");
    }

    Example voucherReversal() {
        return reversal("voucherId", "interest-vouchers", ServicingExamples::interest);
    }

    /** On a loan with one entry, which stays until it is reversed. */
    private Example reversal(String variable, String folder, Supplier<String> entry) {
        String[] made = {MISSING};
        return BadInputTest.keyed(Example.of("""
                        {"reason": {"code": "WRONG_AMOUNT", "text": "金额录错"}, "on": "2026-09-01"}"""))
                .as(TestTokens::bankAClerk)
                .path("id", rows.at(LOANS, () -> {
                    String loan = accepted();
                    Answer answer =
                            service.post(TestTokens.bankAClerk(), LOANS + "/" + loan + "/" + folder, entry.get());
                    made[0] = answer.at("/id");
                    return loan;
                }))
                .path(variable, () -> made[0])
                .refuses("before the wrong entry", "/on", body -> body.put("on", "2026-08-31"));
    }

    private static String interest() {
        return "{\"paidOn\": \"2026-09-01\", \"amount\": \"1000.00\", \"voucherNumber\": \"%s\"}"
                .formatted(PledgeStory.fresh("V"));
    }

    Example settlementReversal() {
        return BadInputTest.keyed(Example.of("{\"reason\": {\"code\": \"WRONG_LOAN\", \"text\": \"结清登记错误\"}}"))
                .as(TestTokens::ipReviewer)
                .path("id", rows.at(LOANS, () -> {
                    String uscc = RightStory.freshUscc();
                    return story.settled(uscc, story.pledged(uscc), "86000.00");
                }))
                .header("If-Match", rows.seen(TestTokens::ipReviewer));
    }

    Example extension() {
        return BadInputTest.keyed(Example.of("""
                        {"newMaturesOn": "2027-06-01", "agreedOn": "2026-09-10", "contractNumber": "ZQ-1"}"""))
                .as(TestTokens::bankAClerk)
                .path("id", running())
                .refuses("no later end", "/newMaturesOn", body -> body.put("newMaturesOn", "2027-03-09"))
                .refuses("beyond the pledge", "/newMaturesOn", body -> body.put("newMaturesOn", "2027-07-01"))
                .refuses("agreed before the disbursement", "/agreedOn", body -> body.put("agreedOn", "2026-03-09"));
    }

    /** The last batch is written before the next is made, so that no worker writes beside a refused request. */
    Example paymentConfirmation() {
        String[] confirmed = {""};
        return BadInputTest.keyed(Example.of("{\"mode\": \"VALID_ROWS\"}"))
                .as(TestTokens::bankAClerk)
                .path("id", rows.at(PaymentSheets.PATH, () -> {
                    if (!confirmed[0].isEmpty()) {
                        sheets.awaits(confirmed[0], "WRITTEN");
                    }
                    Answer loan = service.as(TestTokens.bankAClerk()).get(LOANS + "/" + accepted());
                    confirmed[0] = sheets.checked(loan.at("/noteNumber"));
                    return confirmed[0];
                }));
    }

    /** The last batch is judged again before the next is made, so that no worker writes beside a refused request. */
    Example paymentCorrection() {
        String[] corrected = {""};
        return BadInputTest.keyed(Example.of(correction("/kind", "还款")))
                .as(TestTokens::bankAClerk)
                .path("id", rows.at(PaymentSheets.PATH, () -> {
                    if (!corrected[0].isEmpty()) {
                        sheets.awaits(corrected[0], "CHECKED");
                    }
                    Answer loan = service.as(TestTokens.bankAClerk()).get(LOANS + "/" + accepted());
                    corrected[0] = sheets.checked(loan.at("/noteNumber"));
                    return corrected[0];
                }));
    }

    static String correction(String column, String text) {
        return "{\"rows\": [{\"key\": 1, \"cells\": [{\"column\": \"%s\", \"text\": \"%s\"}]}]}"
                .formatted(column, text);
    }

    private Supplier<String> running() {
        return rows.at(LOANS, this::accepted);
    }

    private String accepted() {
        String uscc = RightStory.freshUscc();
        return story.accepted(uscc, story.pledged(uscc));
    }

    private static String tomorrow() {
        return RunningService.today().plusDays(1).toString();
    }
}
