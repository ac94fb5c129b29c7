package techfin.pledge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.atomic.AtomicLong;
import techfin.testkit.openapi.BadInput;
import techfin.testkit.openapi.Example;
import techfin.testkit.token.TestTokens;

/** Requests about rules of subsidies that the service accepts. */
final class RuleExamples {
    private static final AtomicLong CODES = new AtomicLong(1);
    private final RunningService service;

    RuleExamples(RunningService service) {
        this.service = service;
    }

    static Example overlaps() {
        return Example.of("""
                        {"days": [{"uscc": "91371502MA0000001X", "bankCode": "BANK-A", "contractNumber": "ZY-2025-1",
                         "noteNumber": "ZY-2025-1-01", "principal": "5000000.00", "disbursedOn": "2025-03-05",
                         "from": "2025-03-05", "to": "2025-06-05"}]}
                        """)
                .as(TestTokens::ipApprover)
                .refuses("no loan", "/days", body -> body.putArray("days"))
                .refuses(
                        "an empty period",
                        "/days/0/to",
                        body -> ((ObjectNode) body.at("/days/0")).put("to", "2025-03-05"));
    }

    static Example quote() {
        return Example.of("""
                        {"scheme": {"code": "LC-IP-PLEDGE", "on": "2025-01-01"},
                         "loan": {"signedOn": "2024-05-09", "filedOn": "2024-06-01", "pledgedOn": "2024-05-09",
                          "drawdowns": [{"on": "2024-05-10", "amount": "3000000.00"}],
                          "repayments": [{"on": "2024-09-01", "amount": "1000000.00"}],
                          "maturesOn": "2025-05-09", "extendedTo": "2025-06-09", "settledOn": "2025-05-09",
                          "rate": {"kind": "FIXED", "annualRatePercent": "4.05"},
                          "interestVouchers": [{"paidOn": "2024-06-21", "amount": "14175.00"}],
                          "interestPaid": "14175.00", "overdueDays": 0, "pledgedSharePercent": "60",
                          "filedAmount": "3000000.00", "firstLoan": false,
                          "firstPledge": true, "rightKinds": ["INVENTION_PATENT"],
                          "fees": [{"kind": "APPRAISAL", "paidOn": "2024-04-28", "amount": "20000.00"}],
                          "otherSubsidies": "100.00"},
                         "previousGrants": [{"schemeCode": "SD-IP-PLEDGE", "year": 2024, "party": "PROVINCE",
                                             "amount": "100000.00"}],
                         "grantYear": 2025}
                        """).as(TestTokens::enterpriseA);
    }

    static Example quoteByOwnRules() {
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

    Example[] drafts() {
        return new Example[] {
            draft("{\"kind\": \"INTEREST_PAID\"}", "[{\"kind\": \"FILED_AFTER\", \"date\": \"2020-12-16\"}]")
                    .allows("/grants/0/ofParty", BadInput.UNFILLED, "a share of an earlier party; the first has none"),
            draft(
                    "{\"kind\": \"LPR_INTEREST\", \"tenor\": \"ONE_YEAR\", \"fixing\": \"SIGNING_DAY\","
                            + " \"limitToContractRate\": true}",
                    "[{\"kind\": \"RATE_CEILING\", \"lprSpreadBp\": 100}]"),
            draft(
                    "{\"kind\": \"FIXED_POINTS\", \"annualRatePercent\": \"1.5\", \"firstLoanAnnualRatePercent\": \"2\"}",
                    "[{\"kind\": \"RATE_CEILING\", \"lprMultiplePercent\": \"150\"}]"),
            draft(
                    "{\"kind\": \"COSTS\", \"items\": [{\"cost\": \"LPR_INTEREST\", \"tenor\": \"ONE_YEAR\","
                            + " \"fixing\": \"SIGNING_DAY\", \"limitToContractRate\": true, \"percent\": \"50\","
                            + " \"cap\": \"30000.00\", \"capPercentOfPrincipal\": \"0.5\"}]}",
                    "[{\"kind\": \"RIGHT_KINDS\", \"kinds\": [\"TRADEMARK\"]}]"),
            draft(
                    "{\"kind\": \"PRINCIPAL\", \"percent\": \"3\"}",
                    "[{\"kind\": \"PRINCIPAL_AT_MOST\", \"amount\": \"10000000.00\"}]"),
            draft(
                    "{\"kind\": \"PRINCIPAL_STEPS\", \"steps\": [{\"above\": \"0.00\", \"amount\": \"10000.00\"}]}",
                    "[{\"kind\": \"FIRST_PLEDGE_ONLY\"}]"),
            draft(
                    "{\"kind\": \"INTEREST_ABOVE_LPR\", \"spreadBp\": 50}",
                    "[{\"kind\": \"PAID_WITHIN\", \"from\": \"2026-01-01\", \"to\": \"2026-12-31\"}]")
        };
    }

    Example decision() {
        return keyed(Example.of(
                        "{\"decision\": \"REJECT\", \"reason\": {\"code\": \"CAP_DOUBTFUL\", \"text\": \"上限存疑\"}}"))
                .as(TestTokens::ruleApprover)
                .header("If-Match", () -> "\"v1\"")
                .path(
                        "id",
                        () -> service.post(
                                        TestTokens.ruleAuthor(),
                                        "/api/ip-pledge/v1/scheme-drafts",
                                        scheme("{\"kind\": \"INTEREST_PAID\"}", "[]"))
                                .at("/id"));
    }

    private static Example draft(String base, String conditions) {
        return keyed(Example.of(() -> scheme(base, conditions))).as(TestTokens::ruleAuthor);
    }

    private static Example keyed(Example example) {
        return example.header("Idempotency-Key", RunningService::key);
    }

    private static String scheme(String base, String conditions) {
        return """
                {"code": "PILOT-%s", "version": "1", "name": {"zh": "试点", "en": "Pilot"}, "source": "own",
                 "validFrom": "%s", "validUntil": "2099-12-31", "base": %s, "dayCount": "ACT_360", "termLimit": "P3Y",
                 "limitToInterestPaid": true, "applyPledgedShare": false, "applyFiledShare": false,
                 "countExtension": false, "conditions": %s,
                 "grants": [{"party": "PROVINCE", "percent": "40", "capPerLoan": "100000.00",
                             "capPerEnterprise": {"amount": "500000.00", "per": "YEAR"}},
                            {"party": "CITY", "ofParty": "PROVINCE", "percent": "50"}],
                 "budget": {"amount": "1000000.00", "whenShort": "PRO_RATA"}}
                """.formatted(CODES.incrementAndGet(), RunningService.today().plusDays(1), base, conditions);
    }
}
