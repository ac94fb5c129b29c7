package techfin.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import techfin.servicekit.start.ServiceStart;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.http.Api;
import techfin.testkit.openapi.CommittedApi;
import techfin.testkit.token.TestTokens;

@OnEveryDatabase
final class PledgeServiceTest {
    private static EmbeddedServer server;
    private static Api api;

    PledgeServiceTest(TestDatabase database) {
        assertThat(database).isNotNull();
    }

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase database) {
        Map<String, String> environment = new HashMap<>(database.settings("PLEDGE"));
        environment.put("TECHFIN_PLEDGE_PORT", "0");
        environment.put("TECHFIN_JWKS", TestTokens.jwksJson());
        server = ServiceStart.context(PledgeService.NAME, environment).run(EmbeddedServer.class);
        api = Api.at(server.getPort());
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        server.close();
        server.getApplicationContext().close();
    }

    @Test
    void it_is_alive_and_ready_without_any_neighbour() {
        assertThat(api.get("/health/liveness").status()).isEqualTo(200);
        assertThat(api.get("/health/readiness").status()).isEqualTo(200);
    }

    @Test
    void it_serves_the_description_that_is_committed() throws IOException {
        CommittedApi.check();
        Answer answer = api.get("/api/ip-pledge/openapi.yaml");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo(Files.readString(CommittedApi.COMMITTED));
        assertThat(api.get("/api/ip-pledge/docs").status()).isEqualTo(200);
    }

    @Test
    void the_auditor_proves_the_chain_and_nobody_else_sees_it() {
        Answer proof = api.as(TestTokens.auditor()).get("/api/ip-pledge/v1/audit/verify");
        assertThat(proof.status()).as(proof.text()).isEqualTo(200);
        assertThat(proof.json().path("valid").asBoolean()).isTrue();

        assertThat(api.get("/api/ip-pledge/v1/audit/verify").status()).isEqualTo(401);
        assertThat(api.as(TestTokens.bankAClerk())
                        .get("/api/ip-pledge/v1/audit/verify")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void what_is_not_there_yet_is_a_plain_404() {
        Answer answer = api.as(TestTokens.bankAClerk()).get("/api/ip-pledge/v1/nothing");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void it_quotes_a_pledge_loan_by_the_same_rule_book() {
        Answer answer = api.as(TestTokens.enterpriseA()).post("/api/ip-pledge/v1/subsidy-quotes", """
                {"scheme": {"code": "LC-IP-PLEDGE", "on": "2025-01-01"},
                 "loan": {"signedOn": "2024-06-03", "pledgedOn": "2024-06-04",
                  "drawdowns": [{"on": "2024-06-05", "amount": "3600000.00"}], "maturesOn": "2025-06-05",
                  "settledOn": "2025-06-05", "rate": {"kind": "FIXED", "annualRatePercent": "3.45"},
                  "pledgedSharePercent": "100"}}
                """);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.at("/outcome")).as(answer.text()).isEqualTo("GRANTED");
        assertThat(answer.at("/receipt/version")).isEqualTo("2024");
        assertThat(answer.at("/amount")).isEqualTo("49680.00");
    }

    @Test
    void it_keeps_drafts_of_schemes_for_their_author() {
        assertThat(api.as(TestTokens.ruleAuthor())
                        .get("/api/ip-pledge/v1/scheme-drafts/count")
                        .at("/count"))
                .isEqualTo("0");
    }
}
