package techfin.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import techfin.testkit.http.Answer;

/** The main job through the gateway, by the demo accounts: from a recorded loan to a case that the city has passed. */
@WithSuite
final class WalkTest {
    private static final String LOANS = "/api/loan/v1/loans";
    private static final String ROUNDS = "/api/loan/v1/subsidy-rounds";
    private static final String APPLICATIONS = "/api/loan/v1/subsidy-applications";

    private final Suite suite;
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    WalkTest(Suite suite) {
        this.suite = suite;
    }

    private Answer post(String username, String path, String body, String... headers) {
        return suite.as(username)
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post(path, body, headers);
    }

    private String loan(String note) {
        LocalDate disbursed = today.minusDays(80);
        return """
                {"contractNumber": "C-%1$s", "noteNumber": "%1$s",
                 "enterprise": {"uscc": "91371502MA0000001X", "name": "聊城光岳精密轴承有限公司",
                                "divisionCode": "371502", "industryCode": "3451", "libraryNumber": null},
                 "bankBranchCode": "BANK-A-001", "signedOn": "%2$s", "disbursedOn": "%2$s", "maturesOn": "%3$s",
                 "principal": "5000000.00", "rate": {"kind": "FIXED", "annualRatePercent": "3.45"},
                 "security": "CREDIT", "purpose": "RESEARCH", "stage": "EARLY", "firstLoan": true,
                 "achievement": null, "predecessorNoteNumber": null}
                """.formatted(note, disbursed, disbursed.plusYears(1).minusDays(1));
    }

    private Answer decide(String username, String id, String decision) {
        String tag = suite.as(username).get(LOANS + "/" + id).header("ETag").orElse("\"v0\"");
        return post(username, LOANS + "/" + id + "/decisions", "{\"decision\": \"" + decision + "\"}", "If-Match", tag);
    }

    private int sees(String username, String path) {
        return suite.as(username).get(path).status();
    }

    @Test
    void a_loan_is_recorded_released_accepted_settled_and_its_case_passed(@TempDir Path folder) throws Exception {
        String id = recordedOnceAndForAll();
        releasedAndAccepted(id);
        paidAndSettled(id);
        String application = passedByBankCountyAndCity(id);
        seenByItsEnterprise(application, folder);
    }

    private String recordedOnceAndForAll() {
        String body = loan("LC-W-" + UUID.randomUUID());
        String key = UUID.randomUUID().toString();
        Answer first = suite.as("bank-a.clerk").with("Idempotency-Key", key).post(LOANS, body);
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        Answer again = suite.as("bank-a.clerk").with("Idempotency-Key", key).post(LOANS, body);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("Idempotent-Replayed")).hasValue("true");
        Answer twin = post("bank-a.clerk", LOANS, body);
        assertThat(twin.status()).isEqualTo(409);
        assertThat(twin.at("/link")).isEqualTo(LOANS + "/" + first.at("/id"));
        assertThat(first.at("/filedAmount")).isEqualTo("5000000.00");
        return first.at("/id");
    }

    private void releasedAndAccepted(String id) {
        assertThat(decide("bank-a.clerk", id, "CHECK").status()).isEqualTo(403);
        assertThat(decide("bank-a.checker", id, "CHECK").at("/status")).isEqualTo("CHECKED");
        String path = LOANS + "/" + id;
        assertThat(sees("county.371502", path)).isEqualTo(200);
        assertThat(sees("county.371581", path)).isEqualTo(404);
        assertThat(sees("bank-b.clerk", path)).isEqualTo(404);
        assertThat(decide("bureau.reviewer", id, "ACCEPT").at("/status")).isEqualTo("ACCEPTED");
    }

    private void paidAndSettled(String id) {
        String path = LOANS + "/" + id;
        assertThat(post(
                                "bank-a.clerk",
                                path + "/interest-vouchers",
                                "{\"paidOn\": \"%s\", \"amount\": \"33541.67\"}".formatted(today.minusDays(1)))
                        .status())
                .isEqualTo(201);
        assertThat(post(
                                "bank-a.clerk",
                                path + "/repayments",
                                "{\"on\": \"%s\", \"amount\": \"1000000.00\"}".formatted(today.minusDays(10)))
                        .status())
                .isEqualTo(201);
        Answer settled = post("bank-a.clerk", path + "/settlement", "{\"settledOn\": \"%s\"}".formatted(today));
        assertThat(settled.at("/status")).as(settled.text()).isEqualTo("SETTLED");
        assertThat(settled.at("/outstanding")).isEqualTo("0.00");
    }

    /** Province 40 % of 33,541.67 is 13,416.67; the city's half of that, rounded up from 6,708.335, is 6,708.34. */
    private String passedByBankCountyAndCity(String loan) {
        String round = suite.as("bureau.reviewer").get(ROUNDS + "?limit=1").at("/items/0/id");
        Answer filed = post("enterprise.a", ROUNDS + "/" + round + "/applications", """
                {"loanId": "%s", "details": {"interestPaid": "33541.67", "payee": {"accountName": "聊城光岳精密轴承有限公司",
                 "accountNumber": "3715000000001234", "bankName": "聊城银行"}}}
                """.formatted(loan));
        assertThat(filed.status()).as(filed.text()).isEqualTo(201);
        assertThat(filed.at("/amount")).isEqualTo("20125.01");
        String id = filed.at("/id");
        String confirm =
                "{\"decision\": \"CONFIRM\", \"figures\": {\"settledOn\": \"%s\", \"interestPaid\": \"33541.67\"}}"
                        .formatted(today);
        assertThat(post("bank-a.checker", APPLICATIONS + "/" + id + "/decisions", confirm)
                        .status())
                .as("a decision cites what was read")
                .isEqualTo(428);
        assertThat(step("bank-a.checker", id, confirm)).isEqualTo("BANK_CONFIRMED");
        assertThat(step(
                        "county.371502",
                        id,
                        review("LOAN_AND_USE", "REPAID_AS_AGREED", "NO_DISHONESTY", "PAYEE_CHECKED")))
                .isEqualTo("COUNTY_REVIEWED");
        assertThat(step(
                        "bureau.reviewer",
                        id,
                        review("REPAID_AS_AGREED", "INTEREST_PROVED", "NO_OTHER_SUBSIDY", "PAYEE_CHECKED")))
                .isEqualTo("CITY_REVIEWED");
        return id;
    }

    private static String review(String... items) {
        return Stream.of(items)
                .map(item -> "{\"item\": \"" + item + "\", \"met\": true}")
                .collect(Collectors.joining(", ", "{\"decision\": \"REVIEW\", \"checklist\": [", "]}"));
    }

    private String step(String username, String id, String body) {
        String tag =
                suite.as(username).get(APPLICATIONS + "/" + id).header("ETag").orElseThrow();
        Answer done = post(username, APPLICATIONS + "/" + id + "/decisions", body, "If-Match", tag);
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        return done.at("/status");
    }

    private void seenByItsEnterprise(String application, Path folder) throws IOException, InterruptedException {
        String path = APPLICATIONS + "/" + application;
        Answer seen = suite.as("enterprise.a").get(path);
        assertThat(seen.at("/amount")).isEqualTo("20125.01");
        assertThat(seen.at("/status")).isEqualTo("CITY_REVIEWED");
        assertThat(seen.at("/standing/next/zh")).isEqualTo("名单确定后公示");
        assertThat(sees("enterprise.b", path)).isEqualTo(404);
        Path receipt = Files.writeString(
                folder.resolve("receipt.json"),
                suite.as("enterprise.a").get(path + "/receipt").text());
        assertThat(verify(receipt)).isZero();
        Files.writeString(receipt, Files.readString(receipt).replaceFirst("33541\\.67", "33541.68"));
        assertThat(verify(receipt)).isEqualTo(1);
    }

    private static int verify(Path receipt) throws IOException, InterruptedException {
        Process verifier = new ProcessBuilder(Checkout.file("techfin").toString(), "verify-receipt", receipt.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(verifier.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return verifier.exitValue();
    }

    @Test
    void the_demo_city_has_its_loans_and_one_open_round() {
        assertThat(Integer.parseInt(suite.as("auditor").get(LOANS + "/count").at("/count")))
                .isGreaterThan(350);
        Answer own = suite.as("enterprise.a").get(LOANS);
        assertThat(own.json().at("/items").findValuesAsText("status")).contains("SETTLED");
        Answer rounds = suite.as("enterprise.a").get(ROUNDS);
        assertThat(rounds.json().at("/items").size()).isEqualTo(4);
        assertThat(rounds.at("/items/0/closesOn")).isGreaterThanOrEqualTo("2027");
    }
}
