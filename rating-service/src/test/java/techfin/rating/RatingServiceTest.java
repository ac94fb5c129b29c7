package techfin.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.http.Api;
import techfin.testkit.openapi.CommittedApi;
import techfin.testkit.token.TestTokens;

@OnEveryDatabase
final class RatingServiceTest {
    private final Api api;

    RatingServiceTest(TestDatabase database) {
        api = RunningService.on(database).anonymous();
    }

    @Test
    void it_is_alive_and_ready_without_any_neighbour() {
        assertThat(api.get("/health/liveness").status()).isEqualTo(200);
        assertThat(api.get("/health/readiness").status()).isEqualTo(200);
    }

    @Test
    void it_serves_the_description_that_is_committed() throws IOException {
        CommittedApi.check();
        Answer answer = api.get("/api/rating/openapi.yaml");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo(Files.readString(CommittedApi.COMMITTED));
        assertThat(api.get("/api/rating/docs").status()).isEqualTo(200);
    }

    @Test
    void the_auditor_proves_the_chain_and_nobody_else_sees_it() {
        Answer proof = api.as(TestTokens.auditor()).get("/api/rating/v1/audit/verify");
        assertThat(proof.status()).as(proof.text()).isEqualTo(200);
        assertThat(proof.json().path("valid").asBoolean()).isTrue();

        assertThat(api.get("/api/rating/v1/audit/verify").status()).isEqualTo(401);
        assertThat(api.as(TestTokens.bankAClerk())
                        .get("/api/rating/v1/audit/verify")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void what_is_not_there_yet_is_a_plain_404() {
        Answer answer = api.as(TestTokens.bankAClerk()).get("/api/rating/v1/nothing");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
    }
}
