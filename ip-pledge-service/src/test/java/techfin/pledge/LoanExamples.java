package techfin.pledge;

import static techfin.pledge.PledgeStory.LOANS;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import techfin.testkit.http.Answer;
import techfin.testkit.openapi.Example;
import techfin.testkit.token.TestTokens;

/** Requests about loans on pledged rights and their fees that the service accepts; each on a pledge of its own. */
final class LoanExamples {
    private static final String FIXED = "{\"kind\": \"FIXED\", \"annualRatePercent\": \"3.45\"}";
    private static final String FLOATING = "{\"kind\": \"LPR_PLUS\", \"tenor\": \"ONE_YEAR\", \"spreadBp\": 40,"
            + " \"repricedOn\": [\"2026-09-10\"]}";

    private final RunningService service;
    private final PledgeStory story;
    private final SharedRows rows;

    LoanExamples(RunningService service) {
        this.service = service;
        story = new PledgeStory(service);
        rows = new SharedRows(service, TestTokens::bankAClerk);
    }

    /** On mixed security with a named guarantor and a predecessor, so that every field is filled. */
    private String full() {
        String uscc = RightStory.freshUscc();
        return PledgeStory.loan(PledgeStory.fresh("N"), uscc, story.pledged(uscc))
                .replace("\"IP_PLEDGE\"", "\"MIXED\"")
                .replace("\"pledgedSharePercent\": \"100\"", "\"pledgedSharePercent\": \"60\"")
                .replace("\"shareCertificate\": null", "\"shareCertificate\": \"ZM-60\"")
                .replace("\"name\": null", "\"name\": \"聊城𠮷机构\"")
                .replace("\"predecessorNoteNumber\": null", "\"predecessorNoteNumber\": \"ZY-2020-1\"");
    }

    private String floating() {
        return full().replace(FIXED, FLOATING);
    }

    Example loan() {
        return keyed(Example.of(rows.body(LOANS, this::full)))
                .as(TestTokens::bankAClerk)
                .keeps("/enterprise/name")
                .keeps("/riskShares/0/name")
                .refuses("maturity before disbursement", "/maturesOn", body -> body.put("maturesOn", "2026-03-09"))
                .refuses("a maturity after the pledge", "/pledgeIds/0", body -> body.put("maturesOn", "2027-07-01"))
                .refuses("more than is secured", "/principal", body -> body.put("principal", "9000000.00"))
                .refuses("no pledge", "/pledgeIds", body -> body.putArray("pledgeIds"))
                .refuses(
                        "a pledge twice",
                        "/pledgeIds/1",
                        body -> body.withArray("pledgeIds")
                                .add(body.at("/pledgeIds/0").asText()))
                .refuses(
                        "the whole of a mixed security",
                        "/pledgedSharePercent",
                        body -> body.put("pledgedSharePercent", "100"))
                .refuses(
                        "less than the whole risk",
                        "/riskShares",
                        body -> ((ObjectNode) body.at("/riskShares/0")).put("percent", "59.99"))
                .refuses(
                        "its own predecessor",
                        "/predecessorNoteNumber",
                        body -> body.put(
                                "predecessorNoteNumber", body.get("noteNumber").asText()))
                .refuses(
                        "a branch of another bank", "/bankBranchCode", body -> body.put("bankBranchCode", "BANK-B-001"))
                .refuses(
                        "a wrong check character",
                        "/enterprise/uscc",
                        body -> ((ObjectNode) body.get("enterprise")).put("uscc", "91371502MA0000001Y"))
                .refuses("a foreign status", "/status", body -> body.put("status", "ACCEPTED"))
                .refuses("a foreign bank", "/bankCode", body -> body.put("bankCode", "BANK-B"));
    }

    Example floatingLoan() {
        return keyed(Example.of(rows.body(LOANS, this::floating)))
                .as(TestTokens::bankAClerk)
                .refuses(
                        "repriced after the end",
                        "/rate/repricedOn/0",
                        body -> ((ObjectNode) body.get("rate"))
                                .putArray("repricedOn")
                                .add("2027-03-09"));
    }

    Example correction() {
        return correctionOf(this::full);
    }

    Example floatingCorrection() {
        return correctionOf(this::floating);
    }

    /** Of a record that was returned without marks; the body is the record's own. */
    private Example correctionOf(Supplier<String> record) {
        AtomicReference<String> body = new AtomicReference<>("");
        Supplier<String> row = rows.at(LOANS, () -> {
            body.set(record.get());
            String id = story.recorded(String.valueOf(body.get()));
            PledgeStory.ok(story.decide(TestTokens.bankAChecker(), id, "RETURN"));
            return id;
        });
        return keyed(Example.of(() -> row.get().isEmpty() ? "" : String.valueOf(body.get())))
                .as(TestTokens::bankAClerk)
                .path("id", row)
                .header("If-Match", rows.seen(TestTokens::bankAClerk));
    }

    Example decision() {
        return keyed(Example.of(
                        "{\"decision\": \"RETURN\", \"reason\": {\"code\": \"AMOUNT_DIFFERS\", \"text\": \"与合同不符\"},"
                                + " \"fields\": [\"/principal\"]}"))
                .as(TestTokens::bankAChecker)
                .path("id", rows.at(LOANS, () -> story.recorded(full())))
                .header("If-Match", rows.seen(TestTokens::bankAChecker))
                .refuses("a return without a reason", "/reason", body -> body.putNull("reason"))
                .refuses(
                        "a field that no record has",
                        "/fields/0",
                        body -> body.putArray("fields").add("/status"));
    }

    Example fee() {
        return keyed(Example.of(LoanExamples::invoice))
                .as(TestTokens::bankAClerk)
                .path("id", rows.one(LOANS, this::accepted))
                .keeps("/payee")
                .refuses(
                        "paid tomorrow",
                        "/paidOn",
                        body -> body.put(
                                "paidOn", RunningService.today().plusDays(1).toString()))
                .refuses("a fee of nothing", "/amount", body -> body.put("amount", "0.00"));
    }

    Example feeReversal() {
        AtomicReference<String> loan = new AtomicReference<>("");
        Supplier<String> row = rows.one(LOANS, this::accepted);
        return keyed(Example.of("{\"reason\": {\"code\": \"WRONG_AMOUNT\", \"text\": \"金额录错\"}}"))
                .as(TestTokens::bankAClerk)
                .path("id", () -> {
                    loan.set(row.get());
                    return String.valueOf(loan.get());
                })
                .path("feeId", () -> {
                    Answer fee = service.post(TestTokens.bankAClerk(), LOANS + "/" + loan.get() + "/fees", invoice());
                    return fee.at("/id");
                });
    }

    private static String invoice() {
        return """
                {"kind": "APPRAISAL", "payee": "聊城𠮷信资产评估事务所", "invoiceNumber": "%s", "paidOn": "2026-09-01",
                 "amount": "25000.00"}
                """.formatted(PledgeStory.fresh("FP"));
    }

    private String accepted() {
        String uscc = RightStory.freshUscc();
        return story.accepted(uscc, story.pledged(uscc));
    }

    private static Example keyed(Example example) {
        return example.header("Idempotency-Key", RunningService::key);
    }
}
