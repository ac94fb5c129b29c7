package techfin.pledge.subsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import techfin.pledge.RunningService;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.http.Api;
import techfin.testkit.token.TestTokens;

/** Which office runs a round that names none is a setting of the place. */
class OfficeSettingTest {
    private static Answer called(EmbeddedServer server, String token) {
        return Api.at(server.getPort())
                .as(token)
                .with("Idempotency-Key", RunningService.key())
                .post(IpRoundStory.ROUNDS, """
                        {"name": "贴息", "schemeCode": "SD-IP-PLEDGE", "schemeVersion": "2024", "opensOn": "%1$s",
                         "closesOn": "%1$s", "grantYear": 2026, "budget": "1.00"}
                        """.formatted(RunningService.today()));
    }

    @Test
    void where_the_science_bureau_leads_it_calls_the_rounds_and_the_ip_office_does_not() {
        EmbeddedServer server =
                RunningService.start(TestDatabase.h2().another(), Map.of("TECHFIN_PLEDGE_OFFICE", "SCIENCE_BUREAU"));
        try {
            assertThat(called(server, TestTokens.ipReviewer()).status()).isEqualTo(403);
            Answer opened = called(server, TestTokens.bureauReviewer());
            assertThat(opened.status()).as(opened.text()).isEqualTo(201);
            assertThat(opened.at("/office")).isEqualTo("SCIENCE_BUREAU");
        } finally {
            server.stop();
        }
    }

    @Test
    void an_office_that_nobody_knows_stops_the_start() {
        assertThatThrownBy(() -> RunningService.start(
                        TestDatabase.h2().another(), Map.of("TECHFIN_PLEDGE_OFFICE", "PARLIAMENT")))
                .hasStackTraceContaining("TECHFIN_PLEDGE_OFFICE: 'PARLIAMENT' is neither");
    }
}
