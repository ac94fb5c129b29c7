package techfin.rating.product;

import com.fasterxml.jackson.databind.node.ObjectNode;
import techfin.testkit.openapi.Example;
import techfin.testkit.token.TestTokens;

/** An applicant of whom everything is stated, for the table of bad input. */
public final class ProductExamples {
    private ProductExamples() {}

    public static Example applicant() {
        return Example.of("""
                {"on": "2026-06-01", "uscc": "91371502MA0000001X", "divisionCode": "371502", "stage": "GROWTH",
                 "grade": "BBB", "qualifications": [{"kind": "HIGH_TECH", "year": 2024, "validUntil": "2027-11-30"}],
                 "rd": "1500000.00", "revenue": "30000000.00", "lastEquityRound": "10000000.00",
                 "rights": [{"kind": "INVENTION", "value": "5000000.00"}], "firstLoan": true, "purpose": "RESEARCH",
                 "security": "CREDIT"}""")
                .as(TestTokens::enterpriseA)
                .refuses("a wrong check character", "/uscc", body -> body.put("uscc", "91371502MA0000001Y"))
                .refuses("no division", "/divisionCode", body -> body.put("divisionCode", "37150"))
                .refuses(
                        "over before it began",
                        "/qualifications/0/validUntil",
                        body -> ((ObjectNode) body.at("/qualifications/0")).put("validUntil", "2023-12-31"));
    }
}
