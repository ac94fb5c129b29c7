package techfin.loan;

import static techfin.loan.Story.APPLICATIONS;
import static techfin.loan.Story.LOANS;
import static techfin.loan.Story.ROUNDS;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import techfin.loan.subsidy.RoundStory;
import techfin.loan.workbook.Sheets;
import techfin.loan.workbook.usecase.LoanImports;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.openapi.ApiDescription;
import techfin.testkit.openapi.BadInput;
import techfin.testkit.openapi.Example;
import techfin.testkit.openapi.RowCounts;
import techfin.testkit.token.TestTokens;

/** Every POST and every field of the OpenAPI file with everything that people and programs get wrong. */
class BadInputTest {
    private static final String DRAFTS = "/api/loan/v1/scheme-drafts";
    private static final String QUOTES = "/api/loan/v1/subsidy-quotes";
    private static final String REVOCATIONS = "/api/loan/v1/filing-revocations";
    private static final String OVERLAPS = "/api/loan/v1/subsidy-overlaps";
    private final RunningService service = RunningService.alone(TestDatabase.h2());
    private final SubsidyExamples subsidies = new SubsidyExamples(service);
    private final Story story = new Story(service);
    private final LocalDate today = RunningService.today();

    @TestFactory
    Stream<DynamicNode> every_post_and_every_field() {
        DataSource source =
                DelegatingDataSource.unwrapDataSource(service.context().getBean(DataSource.class));
        return BadInput.of(
                        ApiDescription.read(Path.of("api/openapi.yaml")),
                        URI.create("http://127.0.0.1:" + service.port()))
                .written(() -> RowCounts.of(source, "audit_seal", "audit_head", "audit_pending"))
                .example("POST " + LOANS, loan(), floatingLoan())
                .example("POST " + LOANS + "/{id}/decisions", decision())
                .example("POST " + LOANS + "/{id}/corrections", correction(), floatingCorrection())
                .example("POST " + LOANS + "/{id}/repayments", repayment())
                .example("POST " + LOANS + "/{id}/interest-vouchers", voucher())
                .example("POST " + LOANS + "/{id}/settlement", settlement())
                .example("POST " + LOANS + "/{id}/repayments/{repaymentId}/reversal", reversal("repaymentId"))
                .example("POST " + LOANS + "/{id}/interest-vouchers/{voucherId}/reversal", reversal("voucherId"))
                .example("POST " + LOANS + "/{id}/settlement/reversal", settlementReversal())
                .example("POST " + LOANS + "/{id}/extensions", extension())
                .example("POST " + LOANS + "/{id}/qualification", number(), evaluation())
                .example("POST " + REVOCATIONS, revocation())
                .elsewhere(
                        "POST " + LoanImports.PATH, "workbook.HealingSheetTest and the import kit: the body is a file")
                .example("POST " + LoanImports.PATH + "/{id}/confirmation", importConfirmation())
                .example("POST " + LoanImports.PATH + "/{id}/corrections", importCorrection())
                .elsewhere("POST " + Sheets.PAYMENT_IMPORTS, "workbook.PaymentSheetTest: the body is a file")
                .example("POST " + Sheets.PAYMENT_IMPORTS + "/{id}/confirmation", paymentConfirmation())
                .example("POST " + Sheets.PAYMENT_IMPORTS + "/{id}/corrections", paymentCorrection())
                .example("POST " + QUOTES, quote(), quoteByOwnRules())
                .example(
                        "POST " + DRAFTS,
                        schemeDraft(),
                        schemeDraftByPrimeRate(),
                        schemeDraftByPoints(),
                        schemeDraftAboveRate(),
                        schemeDraftByCosts(),
                        schemeDraftByPrincipal(),
                        schemeDraftBySize())
                .example("POST " + DRAFTS + "/{id}/decisions", schemeDecision())
                .example("POST " + OVERLAPS, overlaps())
                .example("POST " + ROUNDS, subsidies.round(), subsidies.roundOfParties())
                .example("POST " + ROUNDS + "/{id}/budget", subsidies.budget(), subsidies.budgetOfParties())
                .example("POST " + ROUNDS + "/{roundId}/applications", subsidies.application())
                .example("POST " + ROUNDS + "/{roundId}/list", subsidies.list())
                .example("POST " + ROUNDS + "/{roundId}/approvals/preview", subsidies.batchPreview())
                .example("POST " + ROUNDS + "/{roundId}/approvals", subsidies.batch())
                .example("POST " + ROUNDS + "/{id}/payment-orders", subsidies.order())
                .example("POST " + RoundStory.ORDERS + "/{id}/receipts", subsidies.receipt(), subsidies.failure())
                .example("POST " + APPLICATIONS + "/{id}/corrections", subsidies.correction())
                .example(
                        "POST " + APPLICATIONS + "/{id}/decisions",
                        subsidies.confirmation(),
                        subsidies.review(),
                        subsidies.sendingBack())
                .example("POST " + APPLICATIONS + "/{id}/objections", subsidies.objectionOnPaper())
                .example("POST " + APPLICATIONS + "/{id}/clawbacks", subsidies.clawback())
                .example("POST " + APPLICATIONS + "/{id}/clawbacks/{number}/returns", subsidies.moneyBack())
                .example("POST /api/loan/v1/public-notices/{id}/objections", subsidies.objection())
                .example("POST /api/loan/v1/subsidy-objections/{id}/decisions", subsidies.objectionDecision())
                .tests();
    }

    private static Example overlaps() {
        return Example.of("""
                        {"days": [{"uscc": "91371502MA0000001X", "bankCode": "BANK-A", "contractNumber": "LC-2025-1",
                         "noteNumber": "LC-2025-1-01", "principal": "5000000.00", "disbursedOn": "2025-03-05",
                         "from": "2025-03-05", "to": "2025-06-05"}]}
                        """)
                .as(TestTokens::bureauApprover)
                .refuses("no loan", "/days", body -> body.putArray("days"))
                .refuses(
                        "an end before the start",
                        "/days/0/to",
                        body -> ((ObjectNode) body.at("/days/0")).put("to", "2025-03-04"))
                .refuses(
                        "an empty period",
                        "/days/0/to",
                        body -> ((ObjectNode) body.at("/days/0")).put("to", "2025-03-05"))
                .refuses(
                        "a foreign field",
                        "/days/0/caseId",
                        body -> ((ObjectNode) body.at("/days/0")).put("caseId", "1"));
    }

    private Example loan() {
        return keyed(today(() -> Story.loan(Story.freshNote(), Story.freshUscc(), "5000000.00")
                        .replace("\"libraryNumber\": null", "\"libraryNumber\": \"202637150200000001\"")
                        .replace("\"predecessorNoteNumber\": null", "\"predecessorNoteNumber\": \"LC-2020-1\"")))
                .as(TestTokens::bankAClerk)
                .keeps("/enterprise/name")
                .keeps("/achievement/name")
                .refuses("maturity before disbursement", "/maturesOn", body -> body.put("maturesOn", "2020-01-01"))
                .refuses(
                        "a wrong check character",
                        "/enterprise/uscc",
                        body -> ((ObjectNode) body.get("enterprise")).put("uscc", "91371502MA0000001Y"))
                .refuses(
                        "a division of nowhere",
                        "/enterprise/divisionCode",
                        body -> ((ObjectNode) body.get("enterprise")).put("divisionCode", "999999"))
                .refuses("a foreign status", "/status", body -> body.put("status", "ACCEPTED"))
                .refuses("a foreign filed amount", "/filedAmount", body -> body.put("filedAmount", "1.00"));
    }

    private Example floatingLoan() {
        return keyed(today(() -> Story.loan(Story.freshNote(), Story.freshUscc(), "5000000.00")
                        .replace(
                                "{\"kind\": \"FIXED\", \"annualRatePercent\": \"3.45\"}",
                                "{\"kind\": \"LPR_PLUS\", \"tenor\": \"ONE_YEAR\", \"spreadBp\": 40, \"repricedOn\":"
                                        + " [\"%s\"]}".formatted(today.plusDays(30)))))
                .as(TestTokens::bankAClerk);
    }

    private Example decision() {
        return keyed(today("{\"decision\": \"RETURN\", \"reason\": {\"code\": \"AMOUNT_DIFFERS\", \"text\": \"与合同不符\"},"
                        + " \"fields\": [\"/principal\"]}"))
                .as(TestTokens::bankAChecker)
                .header("If-Match", () -> "\"v1\"")
                .path("id", () -> story.recorded(Story.freshUscc(), "1000000.00"));
    }

    private Example correction() {
        return correctionOf(Story.loan(Story.freshNote(), Story.freshUscc(), "1000000.00")
                .replace("\"libraryNumber\": null", "\"libraryNumber\": \"202637150200000001\"")
                .replace("\"predecessorNoteNumber\": null", "\"predecessorNoteNumber\": \"LC-2020-1\""));
    }

    private Example floatingCorrection() {
        return correctionOf(Story.loan(Story.freshNote(), Story.freshUscc(), "1000000.00")
                .replace(
                        "{\"kind\": \"FIXED\", \"annualRatePercent\": \"3.45\"}",
                        "{\"kind\": \"LPR_PLUS\", \"tenor\": \"ONE_YEAR\", \"spreadBp\": 40, \"repricedOn\": [\"%s\"]}"
                                .formatted(today.plusDays(30))));
    }

    /** A record, recorded anew for each request under its own note number and returned without marks. */
    private Example correctionOf(String template) {
        AtomicReference<String> body = new AtomicReference<>("");
        return keyed(today(() -> {
                    String note = Story.freshNote();
                    body.set(template.replaceAll("LC-T-\\d+-01", note));
                    return String.valueOf(body.get());
                }))
                .as(TestTokens::bankAClerk)
                .header("If-Match", () -> "\"v2\"")
                .path("id", () -> {
                    String id = story.record(String.valueOf(body.get())).at("/id");
                    story.decide(TestTokens.bankAChecker(), id, "RETURN");
                    return id;
                });
    }

    private Example repayment() {
        return keyed(today("{\"on\": \"%s\", \"amount\": \"1000.00\"}".formatted(today)))
                .as(TestTokens::bankAClerk)
                .path("id", () -> story.accepted(Story.freshUscc(), "1000000.00"))
                .refuses("more than is open", "/amount", body -> body.put("amount", "1000000.01"))
                .refuses("before the disbursement", "/on", body -> body.put("on", "2020-01-01"));
    }

    private Example voucher() {
        return keyed(today(() -> "{\"paidOn\": \"%s\", \"amount\": \"1000.00\", \"voucherNumber\": \"%s\"}"
                        .formatted(today, Story.freshNote())))
                .as(TestTokens::bankAClerk)
                .path("id", () -> story.accepted(Story.freshUscc(), "1000000.00"));
    }

    private Example settlement() {
        return keyed(today("{\"settledOn\": \"%s\", \"overdueDays\": 0}".formatted(today)))
                .as(TestTokens::bankAClerk)
                .path("id", () -> story.accepted(Story.freshUscc(), "1000000.00"));
    }

    private Example reversal(String entry) {
        AtomicReference<String> loan = new AtomicReference<>("");
        return keyed(today("{\"reason\": {\"code\": \"WRONG_AMOUNT\", \"text\": \"金额录错\"}, \"on\": \"%s\"}"
                        .formatted(today)))
                .as(TestTokens::bankAClerk)
                .path("id", () -> {
                    loan.set(story.accepted(Story.freshUscc(), "1000000.00"));
                    return loan.get();
                })
                .path(
                        entry,
                        () -> ("voucherId".equals(entry)
                                        ? story.voucher(String.valueOf(loan.get()), today, "100.00")
                                        : story.repay(String.valueOf(loan.get()), today, "100.00"))
                                .at("/id"))
                .refuses("before the wrong entry", "/on", body -> body.put("on", "2020-01-01"));
    }

    /** On a settled loan; its version is 5: recorded, checked, accepted, voucher, settled. */
    private Example settlementReversal() {
        return keyed(today("{\"reason\": {\"code\": \"WRONG_LOAN\", \"text\": \"结清登记错误\"}}"))
                .as(TestTokens::bankAChecker)
                .header("If-Match", () -> "\"v5\"")
                .path("id", () -> story.settled(Story.freshUscc(), "1000000.00", "10.00"));
    }

    private Example extension() {
        return keyed(today("{\"newMaturesOn\": \"%s\", \"agreedOn\": \"%s\", \"contractNumber\": \"ZQ-1\"}"
                        .formatted(today.plusYears(2), today)))
                .as(TestTokens::bankAClerk)
                .path("id", () -> story.accepted(Story.freshUscc(), "1000000.00"))
                .refuses("no later end", "/newMaturesOn", body -> body.put("newMaturesOn", today.toString()))
                .refuses("agreed before the disbursement", "/agreedOn", body -> body.put("agreedOn", "2020-01-01"));
    }

    private Example number() {
        return qualification("{\"libraryNumber\": \"%d37150200000001\"}".formatted(today.getYear()))
                .refuses(
                        "a number of last year",
                        "/libraryNumber",
                        body -> body.put("libraryNumber", (today.getYear() - 1) + "37150200000001"));
    }

    private Example evaluation() {
        return qualification(
                "{\"evaluation\": {\"kind\": \"KERONGXIN\", \"passedOn\": \"%s\", \"reference\": \"KRX-1\"}}"
                        .formatted(today));
    }

    private Example qualification(String body) {
        return keyed(today(body))
                .as(TestTokens::bankAClerk)
                .path("id", () -> story.accepted(Story.freshUscc(), "1000000.00"));
    }

    /** For a day before the first record of this test. */
    private Example revocation() {
        return keyed(today("{\"on\": \"2025-12-31\", \"reason\": {\"code\": \"YEAR_END\", \"text\": \"年末清理\"}}"))
                .as(TestTokens::bureauReviewer)
                .header(
                        "If-Match",
                        () -> service.as(TestTokens.bureauReviewer())
                                .get(REVOCATIONS + "/preview?on=2025-12-31")
                                .header("ETag")
                                .orElseThrow());
    }

    private Example paymentConfirmation() {
        Sheets sheets = new Sheets(service.port(), Sheets.PAYMENT_IMPORTS);
        return keyed(today("{\"mode\": \"VALID_ROWS\"}"))
                .as(TestTokens::bankAClerk)
                .path("id", () -> payments(sheets));
    }

    private Example paymentCorrection() {
        Sheets sheets = new Sheets(service.port(), Sheets.PAYMENT_IMPORTS);
        return correction("/kind", "还款", sheets, () -> payments(sheets));
    }

    private String payments(Sheets sheets) {
        String loan = story.accepted(Story.freshUscc(), "1000000.00");
        String note =
                service.as(TestTokens.bankAClerk()).get(LOANS + "/" + loan).at("/noteNumber");
        return sheets.checked(sheets.send(Sheets.PAYMENTS + note + ",还款," + today + ",1.00,\n"))
                .at("/id");
    }

    /** The last batch is judged again before the next is made, so that no worker writes beside a refused request. */
    private Example correction(String column, String text, Sheets sheets, Supplier<String> batch) {
        String[] corrected = {""};
        return keyed(today("{\"rows\": [{\"key\": 1, \"cells\": [{\"column\": \"%s\", \"text\": \"%s\"}]}]}"
                        .formatted(column, text)))
                .as(TestTokens::bankAClerk)
                .path("id", () -> {
                    if (!corrected[0].isEmpty()) {
                        sheets.awaits(corrected[0], "CHECKED");
                    }
                    corrected[0] = batch.get();
                    return corrected[0];
                })
                .refuses("an unknown row", "/rows/0/key", body -> ((ObjectNode) body.at("/rows/0")).put("key", 99))
                .refuses(
                        "an unknown column",
                        "/rows/0/cells/0/column",
                        body -> ((ObjectNode) body.at("/rows/0/cells/0")).put("column", "/no"));
    }

    private Example importCorrection() {
        Sheets sheets = new Sheets(service.port(), LoanImports.PATH);
        return correction(
                "/security",
                "信用",
                sheets,
                () -> sheets.checked(sheets.send(Sheets.HEADER + Sheets.row(Story.freshNote())))
                        .at("/id"));
    }

    private Example importConfirmation() {
        Sheets sheets = new Sheets(service.port(), LoanImports.PATH);
        return keyed(today("{\"mode\": \"VALID_ROWS\"}"))
                .as(TestTokens::bankAClerk)
                .path(
                        "id",
                        () -> sheets.checked(sheets.send(Sheets.HEADER + Sheets.row(Story.freshNote())))
                                .at("/id"));
    }

    private static Example quote() {
        return Example.of("""
                        {"scheme": {"code": "SD-TRANSFER-LOAN", "on": "2025-01-01"},
                         "loan": {"signedOn": "2023-05-09", "filedOn": "2023-06-01", "pledgedOn": "2023-05-01",
                          "drawdowns": [{"on": "2023-05-10", "amount": "3000000.00"}],
                          "repayments": [{"on": "2023-09-01", "amount": "1000000.00"}],
                          "maturesOn": "2024-05-09", "extendedTo": "2024-06-09", "settledOn": "2024-05-09",
                          "rate": {"kind": "FIXED", "annualRatePercent": "4.05"},
                          "interestVouchers": [{"paidOn": "2023-06-21", "amount": "14175.00"}],
                          "interestPaid": "14175.00", "overdueDays": 0, "pledgedSharePercent": "60",
                          "filedAmount": "3000000.00", "firstLoan": false,
                          "firstPledge": true, "rightKinds": ["INVENTION_PATENT"],
                          "fees": [{"kind": "APPRAISAL", "paidOn": "2023-04-28", "amount": "20000.00"}],
                          "otherSubsidies": "100.00"},
                         "previousGrants": [{"schemeCode": "SD-IP-PLEDGE", "year": 2024, "party": "PROVINCE",
                                             "amount": "100000.00"}],
                         "grantYear": 2025}
                        """)
                .as(TestTokens::enterpriseA)
                .refuses(
                        "maturity before drawdown",
                        "/loan/maturesOn",
                        body -> ((ObjectNode) body.get("loan")).put("maturesOn", "2020-01-01"));
    }

    private static Example quoteByOwnRules() {
        return Example.of("""
                        {"rules": {"code": "OWN", "version": "1", "name": {"zh": "试算", "en": "Trial"}, "source": "own",
                          "validFrom": "2023-01-01", "validUntil": null, "base": {"kind": "INTEREST_PAID"},
                          "dayCount": "ACT_360", "termLimit": null, "limitToInterestPaid": true,
                          "applyPledgedShare": false, "applyFiledShare": false, "conditions": [],
                          "grants": [{"party": "PROVINCE", "percent": "40"}], "budget": null},
                         "loan": {"signedOn": "2023-05-09", "drawdowns": [{"on": "2023-05-10", "amount": "3000000.00"}],
                          "maturesOn": "2024-05-09",
                          "rate": {"kind": "LPR_PLUS", "tenor": "ONE_YEAR", "spreadBp": 40,
                                   "repricedOn": ["2023-12-03"]}}}
                        """).as(TestTokens::ruleAuthor);
    }

    private static String scheme(String base, String conditions) {
        return """
                {"code": "%s", "version": "1", "name": {"zh": "试点", "en": "Pilot"}, "source": "own",
                 "validFrom": "%s", "validUntil": "2099-12-31", "base": %s, "dayCount": "ACT_360", "termLimit": "P3Y",
                 "limitToInterestPaid": true, "applyPledgedShare": false, "applyFiledShare": false,
                 "countExtension": false, "conditions": %s,
                 "grants": [{"party": "PROVINCE", "percent": "40", "capPerLoan": "100000.00",
                             "capPerEnterprise": {"amount": "500000.00", "per": "YEAR"}},
                            {"party": "CITY", "ofParty": "PROVINCE", "percent": "50"}],
                 "budget": {"amount": "1000000.00", "whenShort": "PRO_RATA"}}
                """.formatted(Story.freshNote(), RunningService.today().plusDays(1), base, conditions);
    }

    private Example schemeDraft() {
        return schemeDraftOf("{\"kind\": \"INTEREST_PAID\"}", "[{\"kind\": \"FILED_AFTER\", \"date\": \"2020-12-16\"}]")
                .allows("/grants/0/ofParty", BadInput.UNFILLED, "a share of an earlier party; the first has none")
                .refuses("a first day that is over", "/validFrom", body -> body.put("validFrom", "2020-01-01"));
    }

    private Example schemeDraftByPrimeRate() {
        return schemeDraftOf(
                "{\"kind\": \"LPR_INTEREST\", \"tenor\": \"ONE_YEAR\", \"fixing\": \"SIGNING_DAY\","
                        + " \"limitToContractRate\": true}",
                "[{\"kind\": \"RATE_CEILING\", \"lprSpreadBp\": 100}]");
    }

    private Example schemeDraftByPoints() {
        return schemeDraftOf(
                "{\"kind\": \"FIXED_POINTS\", \"annualRatePercent\": \"1.5\", \"firstLoanAnnualRatePercent\": \"2\"}",
                "[{\"kind\": \"RATE_CEILING\", \"lprMultiplePercent\": \"150\"}]");
    }

    private Example schemeDraftAboveRate() {
        return schemeDraftOf(
                "{\"kind\": \"INTEREST_ABOVE_LPR\", \"spreadBp\": 50}",
                "[{\"kind\": \"PAID_WITHIN\", \"from\": \"2026-01-01\", \"to\": \"2026-12-31\"}]");
    }

    private Example schemeDraftByCosts() {
        return schemeDraftOf(
                "{\"kind\": \"COSTS\", \"items\": [{\"cost\": \"LPR_INTEREST\", \"tenor\": \"ONE_YEAR\","
                        + " \"fixing\": \"SIGNING_DAY\", \"limitToContractRate\": true, \"percent\": \"50\","
                        + " \"cap\": \"30000.00\", \"capPercentOfPrincipal\": \"0.5\"}]}",
                "[{\"kind\": \"RIGHT_KINDS\", \"kinds\": [\"TRADEMARK\"]}]");
    }

    private Example schemeDraftByPrincipal() {
        return schemeDraftOf(
                "{\"kind\": \"PRINCIPAL\", \"percent\": \"3\"}",
                "[{\"kind\": \"PRINCIPAL_AT_MOST\", \"amount\": \"10000000.00\"}]");
    }

    private Example schemeDraftBySize() {
        return schemeDraftOf(
                "{\"kind\": \"PRINCIPAL_STEPS\", \"steps\": [{\"above\": \"0.00\", \"amount\": \"10000.00\"}]}",
                "[{\"kind\": \"FIRST_PLEDGE_ONLY\"}]");
    }

    private Example schemeDraftOf(String base, String conditions) {
        return keyed(today(() -> scheme(base, conditions))).as(TestTokens::ruleAuthor);
    }

    private Example schemeDecision() {
        return keyed(today("{\"decision\": \"REJECT\", \"reason\": {\"code\": \"CAP_DOUBTFUL\", \"text\": \"上限存疑\"}}"))
                .as(TestTokens::ruleApprover)
                .header("If-Match", () -> "\"v1\"")
                .path("id", () -> {
                    service.days().moveTo(0);
                    return service.post(TestTokens.ruleAuthor(), DRAFTS, scheme("{\"kind\": \"INTEREST_PAID\"}", "[]"))
                            .at("/id");
                });
    }

    /** The subsidy's examples move the day; these are of the real one. */
    private Example today(String body) {
        return today(() -> body);
    }

    private Example today(Supplier<String> body) {
        return Example.of(() -> {
            service.days().moveTo(0);
            return body.get();
        });
    }

    static Example keyed(Example example) {
        return example.header("Idempotency-Key", RunningService::key);
    }
}
