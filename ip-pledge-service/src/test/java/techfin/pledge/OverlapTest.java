package techfin.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import techfin.money.DatePeriod;
import techfin.money.Money;
import techfin.servicekit.id.Ids;
import techfin.servicekit.start.ServiceStart;
import techfin.subsidykit.overlap.Claims;
import techfin.subsidykit.overlap.InterestDays;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.http.Api;
import techfin.testkit.token.TestTokens;

/** The question whether interest days are taken, over real HTTP; ZY-1 of bank A is. */
@OnEveryDatabase
final class OverlapTest {
    private static final String PATH = "/api/ip-pledge/v1/subsidy-overlaps";
    private static final String TAKEN = loan("BANK-A", "ZY-1", "2025-03-05", "2025-06-05");
    private static final String FREE = loan("BANK-A", "ZY-2", "2025-03-05", "2025-06-05");
    private static EmbeddedServer server;

    OverlapTest(TestDatabase database) {
        assertThat(database).isNotNull();
    }

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase database) {
        Map<String, String> environment = new HashMap<>(database.another().settings("PLEDGE"));
        environment.put("TECHFIN_PLEDGE_PORT", "0");
        environment.put("TECHFIN_JWKS", TestTokens.jwksJson());
        server = ServiceStart.context(PledgeService.NAME, environment).run(EmbeddedServer.class);
        LocalDate from = LocalDate.parse("2025-03-05");
        InterestDays taken = new InterestDays(
                Ids.next(),
                Ids.next(),
                "LC-IP-PLEDGE",
                "91371502MA0000001X",
                "BANK-A",
                "ZY-1",
                "ZY-1-01",
                Money.parse("3000000.00"),
                from,
                new DatePeriod(from, LocalDate.parse("2025-06-05")));
        server.getApplicationContext().getBean(Claims.class).claim(List.of(taken), Instant.now());
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        server.close();
        server.getApplicationContext().close();
    }

    @Test
    void answers_come_in_the_order_asked_and_say_no_more_than_yes_or_no() {
        Answer answer = ask(TestTokens.bureauApprover(), FREE, TAKEN, FREE);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().toString())
                .isEqualTo("{\"results\":[{\"overlap\":false},{\"overlap\":true},{\"overlap\":false}]}");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-04, 2025-07-01, true",
        "2025-06-05, 2025-07-01, false",
        "2025-01-01, 2025-03-05, false",
        "2025-01-01, 2025-03-06, true"
    })
    void the_end_bears_no_interest(String from, String to, boolean overlap) {
        Answer answer = ask(TestTokens.ipApprover(), loan("BANK-A", " zy-1", from, to));
        assertThat(answer.at("/results/0/overlap")).isEqualTo(Boolean.toString(overlap));
    }

    static List<String> readers() {
        return List.of(
                TestTokens.bureauReviewer(),
                TestTokens.bureauApprover(),
                TestTokens.ipReviewer(),
                TestTokens.ipApprover(),
                TestTokens.auditor(),
                TestTokens.bankAClerk(),
                TestTokens.bankAChecker());
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("readers")
    void offices_the_auditor_and_the_loan_s_own_bank_may_ask(String token) {
        Answer answer = ask(token, TAKEN);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.at("/results/0/overlap")).isEqualTo("true");
    }

    static List<String> others() {
        return List.of(
                TestTokens.bankBClerk(),
                TestTokens.bankBChecker(),
                TestTokens.county371502(),
                TestTokens.enterpriseA(),
                TestTokens.financePayer(),
                TestTokens.ruleAuthor(),
                TestTokens.ruleApprover(),
                TestTokens.admin());
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("others")
    void nobody_else_may(String token) {
        assertThat(ask(token, TAKEN).status()).isEqualTo(403);
    }

    @Test
    void a_bank_may_not_hide_another_bank_s_loan_among_its_own() {
        Answer answer = ask(TestTokens.bankAClerk(), TAKEN, loan("BANK-B", "ZY-1", "2025-03-05", "2025-06-05"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(Api.at(server.getPort())
                        .post(PATH, "{\"days\": [" + TAKEN + "]}")
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"days\": null}",
                "{\"days\": []}",
                "{\"days\": [null]}",
                "{\"days\": [{}]}",
                "{\"days\": [], \"more\": 1}"
            })
    void a_body_that_asks_nothing_is_refused(String body) {
        assertThat(Api.at(server.getPort())
                        .as(TestTokens.ipApprover())
                        .post(PATH, body)
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"3000000.00\" | 3000000.00 | /days/0/principal",
                "\"3000000.00\" | \"-1.00\" | /days/0/principal",
                "91371502MA0000001X | 91371502MA0000001I | /days/0/uscc",
                "\"2025-06-05\" | \"2025-03-05\" | /days/0/to",
                "\"2025-06-05\" | \"2025-02-30\" | /days/0/to",
                "\"2025-06-05\" | \"9999-12-31\" | /days/0/to",
                "\"2025-03-05\" | \"9999-12-31\" | /days/0/from",
                "\"bankCode\" | \"caseId\" | /days/0/caseId"
            })
    void a_wrong_field_is_named(String right, String wrong, String pointer) {
        Answer answer = ask(TestTokens.ipApprover(), TAKEN.replace(right, wrong));
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().at("/errors").findValuesAsText("pointer")).contains(pointer);
    }

    @Test
    void five_hundred_may_be_asked_at_once_and_no_more() {
        String[] most = new String[500];
        Arrays.fill(most, FREE);
        assertThat(ask(TestTokens.ipApprover(), most).json().at("/results")).hasSize(500);
        String[] more = new String[501];
        Arrays.fill(more, FREE);
        assertThat(ask(TestTokens.ipApprover(), more).status()).isEqualTo(400);
    }

    private static Answer ask(String token, String... loans) {
        return Api.at(server.getPort()).as(token).post(PATH, "{\"days\": [" + String.join(", ", loans) + "]}");
    }

    private static String loan(String bank, String contract, String from, String to) {
        return """
                {"uscc": "91371502MA0000001X", "bankCode": "%s", "contractNumber": "%s", "noteNumber": "%s-01",
                 "principal": "3000000.00", "disbursedOn": "%s-03-05", "from": "%s", "to": "%s"}
                """.formatted(bank, contract, contract, contract.equals("ZY-2") ? "2024" : "2025", from, to);
    }
}
