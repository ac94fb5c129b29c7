package techfin.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import techfin.gateway.GatewayUnderTest;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;

class DoorLimitsTest {
    private static final int MEBIBYTE = 1024 * 1024;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @SuppressWarnings("NullAway.Init")
    private static GatewayUnderTest gateway;

    @SuppressWarnings("NullAway.Init")
    private static FakeService service;

    @SuppressWarnings("NullAway.Init")
    private static String token;

    @BeforeAll
    static void start() {
        service = FakeService.start();
        gateway = GatewayUnderTest.start(
                TestDatabase.h2(),
                Map.of("TECHFIN_DEMO", "true", "TECHFIN_LOAN_URL", service.url(), "TECHFIN_PLEDGE_URL", service.url()),
                Map.of());
        token = gateway.signIn("admin").at("/accessToken");
    }

    @AfterAll
    static void stop() {
        gateway.close();
        service.close();
    }

    @BeforeEach
    void forget() {
        service.seen.clear();
    }

    @Test
    void a_body_up_to_the_limit_goes_through_and_one_byte_more_does_not() {
        assertThat(sized("/api/loan/v1/loans", MEBIBYTE).statusCode()).isEqualTo(200);
        assertThat(chunked("/api/loan/v1/loans", MEBIBYTE).statusCode()).isEqualTo(200);
        assertThat(service.seen).extracting(FakeService.Seen::bytes).containsOnly((long) MEBIBYTE);
        service.seen.clear();

        assertTooLarge(sized("/api/loan/v1/loans", MEBIBYTE + 1));
        assertTooLarge(chunked("/api/loan/v1/loans", MEBIBYTE + 1));
        assertTooLarge(chunked("/api/loan/v1/loans", 8 * MEBIBYTE));
        assertThat(service.seen).isEmpty();
    }

    /** A file of 50 MB in the frame of a multipart body is a little larger than the file. */
    @Test
    void an_import_may_be_larger() {
        assertThat(sized("/api/loan/v1/loan-imports", 51 * MEBIBYTE).statusCode())
                .isEqualTo(200);
        assertThat(chunked("/api/loan/v1/loan-imports", 20 * MEBIBYTE).statusCode())
                .isEqualTo(200);
        assertTooLarge(sized("/api/loan/v1/loan-imports", 51 * MEBIBYTE + 1));
        assertThat(service.seen).extracting(FakeService.Seen::bytes).containsExactly(51L * MEBIBYTE, 20L * MEBIBYTE);
    }

    @Test
    void an_import_of_pledge_loans_may_be_as_large() {
        assertThat(sized("/api/ip-pledge/v1/loan-imports", 51 * MEBIBYTE).statusCode())
                .isEqualTo(200);
        assertTooLarge(sized("/api/ip-pledge/v1/loan-imports", 51 * MEBIBYTE + 1));
        assertTooLarge(sized("/api/ip-pledge/v1/loans", MEBIBYTE + 1));
    }

    /** The rating service is down here: what is not too large is told that. */
    @Test
    void a_list_of_qualifications_may_be_as_large() {
        assertThat(sized("/api/rating/v1/qualification-imports", 2 * MEBIBYTE).statusCode())
                .isEqualTo(503);
        assertTooLarge(sized("/api/rating/v1/qualification-imports", 51 * MEBIBYTE + 1));
        assertTooLarge(sized("/api/rating/v1/assessments", MEBIBYTE + 1));
    }

    @Test
    void the_gateways_own_paths_take_small_bodies_only() {
        assertTooLarge(sized("/api/auth/v1/login", 2 * MEBIBYTE));
        assertTooLarge(chunked("/api/auth/v1/login", 2 * MEBIBYTE));
        assertTooLarge(sized("/api/auth/v1/login", 60 * MEBIBYTE));
    }

    @Test
    void a_length_too_large_is_refused_before_the_body_is_sent() {
        String answer = Raw.send(
                gateway.port(),
                "POST /api/loan/v1/loans HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                        + "\r\nContent-Length: 99999999\r\nExpect: 100-continue\r\n\r\n");

        assertThat(Raw.status(answer)).isEqualTo(413);
        assertThat(service.seen).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef",
                "Content-Length: 5, 6\r\n\r\nabcdef",
                "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n",
                "Content-Length: +5\r\n\r\nabcde",
                "Content-Length: -1\r\n\r\n",
                "Host: other\r\nContent-Length: 2\r\n\r\n{}"
            })
    void framing_that_can_be_read_in_two_ways_is_refused_and_the_connection_closed(String rest) {
        String answer = Raw.send(
                gateway.port(),
                "POST /api/loan/v1/loans HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\n"
                        + rest);

        assertThat(Raw.status(answer)).as(answer).isEqualTo(400);
        assertThat(answer.split("HTTP/1.1 ", -1)).as("one answer: " + answer).hasSize(2);
        assertThat(service.seen).isEmpty();
        assertThat(gateway.api().as(token).get("/api/loan/v1/loans").status()).isEqualTo(200);
    }

    @Test
    void when_a_length_and_chunks_are_both_given_the_chunks_alone_count_and_go_on() {
        String answer = Raw.send(
                gateway.port(),
                "POST /api/loan/v1/loans HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                        + "\r\nContent-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
                        + "GET /api/loan/v1/loans HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(Raw.status(answer)).isEqualTo(200);
        assertThat(answer).contains("401 Unauthorized");
        assertThat(service.seen).hasSize(1);
        assertThat(service.seen.element().bytes()).isZero();
    }

    @Test
    void every_answer_carries_the_security_headers() {
        List<Answer> answers = List.of(
                gateway.api().get("/"),
                gateway.api().get("/icon.svg"),
                gateway.api().get("/api/loan/v1/loans"),
                gateway.api().as(token).get("/api/loan/v1/loans"),
                gateway.api().as(token).get("/nothing"),
                gateway.api().as(token).get("/api/rating/v1/things"),
                gateway.api().as(token).send("PUT", "/api/auth/v1/me", "{}"),
                gateway.api().post("/api/auth/v1/login", "{"),
                gateway.api().get("/health/liveness"),
                gateway.api().get("/.well-known/jwks.json"),
                gateway.api().get("/api/auth/docs"));

        assertThat(answers)
                .extracting(Answer::status)
                .containsExactly(200, 200, 401, 200, 404, 503, 405, 400, 200, 200, 200);
        for (Answer answer : answers) {
            assertThat(answer.header("Content-Security-Policy").orElse(""))
                    .contains("default-src 'self'")
                    .contains("frame-ancestors 'none'");
            assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
            assertThat(answer.header("Referrer-Policy")).isPresent();
            assertThat(answer.header("Permissions-Policy")).isPresent();
            assertThat(answer.header("Server")).isEmpty();
            assertThat(answer.header("Strict-Transport-Security")).isEmpty();
            assertThat(answer.headers().allValues("X-Trace-Id")).hasSize(1);
        }
        assertThat(answers.get(2).header("Cache-Control")).hasValue("no-store");
        assertThat(answers.get(3).header("Cache-Control")).hasValue("no-store");
        assertThat(answers.get(9).header("Cache-Control").orElse("")).contains("max-age");
    }

    @Test
    void behind_tls_the_browser_is_told_to_stay_there_and_the_service_that_it_was_so() {
        try (GatewayUnderTest own = GatewayUnderTest.start(
                TestDatabase.h2(),
                Map.of("TECHFIN_DEMO", "true", "TECHFIN_LOAN_URL", service.url(), "TECHFIN_BEHIND_TLS", "true"),
                Map.of())) {
            Answer answer = own.as("admin").get("/api/loan/v1/loans");

            assertThat(answer.header("Strict-Transport-Security").orElse("")).contains("max-age=31536000");
            assertThat(service.seen.element().header("X-Forwarded-Proto")).isEqualTo("https");
        }
    }

    @Test
    void the_gateways_own_refusals_are_problems_in_the_callers_language() {
        Answer notFound = gateway.api().as(token).get("/api/auth/v1/nothing", "Accept-Language", "en");
        Answer method = gateway.api().as(token).send("DELETE", "/api/auth/v1/me", null);
        Answer media = gateway.api().send("POST", "/api/auth/v1/login", "a=b", "Content-Type", "text/plain");
        Answer unavailable = gateway.api().as(token).get("/api/rating/v1/x", "Accept-Language", "en");

        assertThat(List.of(notFound, method, media, unavailable))
                .extracting(Answer::status)
                .containsExactly(404, 405, 415, 503);
        for (Answer answer : List.of(notFound, method, media, unavailable)) {
            assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.at("/traceId"))
                    .isEqualTo(answer.header("X-Trace-Id").orElseThrow());
        }
        assertThat(unavailable.at("/title")).isEqualTo("The service is not available");
    }

    @Test
    void figures_of_the_gateway_are_shown_to_this_machine_alone() {
        Answer own = gateway.api().get("/prometheus");
        Answer brought = gateway.api().get("/prometheus", "X-Forwarded-For", "127.0.0.1");

        assertThat(own.status()).isEqualTo(200);
        assertThat(own.text())
                .contains("resilience4j_circuitbreaker_state")
                .contains("resilience4j_bulkhead_available_concurrent_calls")
                .contains("resilience4j_timelimiter_calls");
        assertThat(brought.status()).isEqualTo(404);
        assertThat(gateway.api().get("/info", "Forwarded", "for=127.0.0.1").status())
                .isEqualTo(404);
        assertThat(gateway.api().get("/info").status()).isEqualTo(200);
    }

    private static void assertTooLarge(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("TOO_LARGE");
    }

    private static HttpResponse<String> sized(String path, int bytes) {
        return send(path, BodyPublishers.ofByteArray(new byte[bytes]));
    }

    private static HttpResponse<String> chunked(String path, int bytes) {
        return send(path, BodyPublishers.ofInputStream(() -> (InputStream) new ByteArrayInputStream(new byte[bytes])));
    }

    private static HttpResponse<String> send(String path, HttpRequest.BodyPublisher body) {
        try {
            return CLIENT.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + gateway.port() + path))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .POST(body)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
