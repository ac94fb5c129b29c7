package techfin.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import techfin.testkit.http.Answer;

/** The bureau puts a published list into rating-service; loan-service confirms the numbers that banks state by it. */
@WithSuite
final class LibraryLookupTest {
    private static final String USCC = "91371502ME00000016";
    private static final String ENTERPRISES = "/api/rating/v1/enterprises";

    private final Suite suite;
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private final String number = today.getYear() + "37150200000777";

    LibraryLookupTest(Suite suite) {
        this.suite = suite;
    }

    @Test
    void a_registration_in_the_library_confirms_the_number_of_a_filing_and_no_other() {
        Answer registered = post("bureau.reviewer", ENTERPRISES, """
                {"uscc": "%s", "name": "聊城古漯轴承有限公司", "divisionCode": "371502", "industryCode": "3451"}
                """.formatted(USCC));
        assertThat(registered.status()).as(registered.text()).isEqualTo(201);
        Answer listed = post("bureau.reviewer", ENTERPRISES + "/" + USCC + "/qualifications", """
                {"kind": "TECH_SME", "year": %1$d, "number": "%2$s", "validFrom": "%1$d-01-04", "source": "第一批名单"}
                """.formatted(
                        today.getYear(), number));
        assertThat(listed.status()).as(listed.text()).isEqualTo(201);

        Answer confirmed = filed(number);
        assertThat(confirmed.at("/libraryCheck/outcome")).as(confirmed.text()).isEqualTo("CONFIRMED");
        Answer unknown = filed(number.replace("777", "778"));
        assertThat(unknown.at("/libraryCheck/outcome")).isEqualTo("NOT_FOUND");
        assertThat(unknown.text()).contains("LIBRARY_REGISTRATION_NOT_FOUND");
    }

    @Test
    void filings_of_the_demo_city_name_the_registrations_that_its_library_has() {
        int known = 0;
        // Of the years before: other tests file newer loans.
        Answer loans = suite.as("auditor").get("/api/loan/v1/loans?limit=100&disbursedTo=2025-12-31");
        for (JsonNode loan : loans.json().at("/items")) {
            String filedUnder = loan.at("/enterprise/libraryNumber").asText("");
            String uscc = loan.at("/enterprise/uscc").asText();
            if (filedUnder.isEmpty() || uscc.equals(USCC)) {
                continue;
            }
            for (JsonNode one : suite.as("auditor")
                    .get(ENTERPRISES + "/" + uscc + "/qualifications")
                    .json()
                    .at("/items")) {
                if (one.path("kind").asText().equals("TECH_SME")
                        && filedUnder.startsWith(one.path("year").asText())) {
                    assertThat(one.path("number").asText()).as(uscc).isEqualTo(filedUnder);
                    known++;
                }
            }
        }
        assertThat(known).isGreaterThan(20);
    }

    private Answer filed(String libraryNumber) {
        LocalDate disbursed = today.minusDays(20);
        Answer answer = post("bank-a.clerk", "/api/loan/v1/loans", """
                {"contractNumber": "C-%1$s", "noteNumber": "%1$s",
                 "enterprise": {"uscc": "%2$s", "name": "聊城古漯轴承有限公司", "divisionCode": "371502",
                                "industryCode": "3451", "libraryNumber": "%3$s"},
                 "bankBranchCode": "BANK-A-001", "signedOn": "%4$s", "disbursedOn": "%4$s", "maturesOn": "%5$s",
                 "principal": "1000000.00", "rate": {"kind": "FIXED", "annualRatePercent": "3.45"},
                 "security": "CREDIT", "purpose": "RESEARCH", "stage": "EARLY", "firstLoan": true,
                 "achievement": null, "predecessorNoteNumber": null}
                """.formatted(
                        "LC-L-" + UUID.randomUUID(), USCC, libraryNumber, disbursed, disbursed.plusYears(1)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer;
    }

    private Answer post(String username, String path, String body) {
        return suite.as(username)
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post(path, body);
    }
}
