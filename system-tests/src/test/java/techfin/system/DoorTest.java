package techfin.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import techfin.testkit.http.Answer;

/** The suite as a whole: everything is up, the gateway is the only door, and no one comes in without a token. */
@WithSuite
final class DoorTest {
    private final Suite suite;

    DoorTest(Suite suite) {
        this.suite = suite;
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void every_service_is_alive_and_ready(Service service) {
        assertThat(suite.direct(service).get("/health/liveness").status()).isEqualTo(200);
        assertThat(suite.direct(service).get("/health/readiness").status()).isEqualTo(200);
        assertThat(suite.direct(service).get("/prometheus").text()).contains("jvm_memory_used_bytes");
        assertThat(suite.direct(service).get("/info").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void the_gateway_serves_every_services_description_and_reading_page(Service service) {
        Answer description = suite.gateway().get(service.api("/openapi.yaml"));
        assertThat(description.status()).isEqualTo(200);
        assertThat(description.text()).startsWith("openapi: 3").contains("title:");

        Answer page = suite.gateway().get(service.api("/docs"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("<html").doesNotContain("https://");
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void nobody_reads_the_audit_trail_without_a_token(Service service) {
        Answer answer = suite.gateway().get(service.api("/v1/audit/entries"));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.header("X-Trace-Id")).isPresent();
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void the_auditor_proves_each_chain_through_the_gateway(Service service) {
        Answer answer = suite.as("auditor").get(service.api("/v1/audit/verify"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("valid").asBoolean()).as(answer.text()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void a_clerk_is_no_auditor(Service service) {
        assertThat(suite.as("bank-a.clerk")
                        .get(service.api("/v1/audit/entries"))
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void a_header_that_claims_an_identity_is_nothing_to_a_service(Service service) {
        Answer direct = suite.direct(service)
                .get(
                        service.api("/v1/audit/entries"),
                        "X-User",
                        "auditor",
                        "X-Roles",
                        "AUDITOR",
                        "X-Forwarded-For",
                        "127.0.0.1",
                        "X-Original-URL",
                        "/health/liveness");
        assertThat(direct.status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//api/loan/v1/loans",
                "/api//loan/v1/loans",
                "/api/loan//v1/loans",
                "/api/./loan/v1/loans",
                "/api/loan/v1/../v1/loans",
                "/api/loan/openapi.yaml/../v1/loans",
                "/api/loan/docs/../v1/loans",
                "/api/loan/docs/%2e%2e/v1/loans",
                "/api/loan/docs/..%2fv1/loans",
                "/api/loan/v1/%6coans",
                "/api/loan/v1/loans;jsessionid=1",
                "/api/loan/v1/loans%00",
                "/api/loan/v1/loans.",
                "/API/LOAN/v1/loans",
                "/api/loan/v1/../../../health/readiness",
                "/api/loan/../../prometheus",
                "/api/loan/v1/public-notices/../loans",
                "/api/rating/..%2floan/v1/loans"
            })
    void no_spelling_of_a_path_gets_past_the_token(String path) throws IOException {
        // By hand: a client library would tidy the path first.
        assertThat(statusOf(path)).isIn(400, 401, 404);
    }

    private int statusOf(String path) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), suite.port(Service.GATEWAY))) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String head = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            return Integer.parseInt(head.substring(9));
        }
    }
}
