package techfin.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.openapi.CommittedApi;

class OpenApiTest {
    @Test
    void the_committed_description_is_what_the_build_makes() {
        CommittedApi.check();
    }

    @Test
    void the_gateway_shows_its_description_to_everyone() {
        try (GatewayUnderTest gateway = GatewayUnderTest.start(TestDatabase.h2())) {
            Answer description = gateway.api().get("/api/auth/openapi.yaml");
            assertThat(description.status()).isEqualTo(200);
            assertThat(description.text()).contains("/api/auth/v1/login", "/.well-known/jwks.json");
            assertThat(gateway.api().get("/api/auth/docs").status()).isEqualTo(200);
        }
    }
}
