package techfin.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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
import techfin.testkit.http.Api;

class DoorTest {
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
                Map.of(
                        "TECHFIN_DEMO", "true",
                        "TECHFIN_LOAN_URL", service.url(),
                        "TECHFIN_PLEDGE_URL", service.url(),
                        "TECHFIN_RATING_URL", service.url()),
                Map.of());
        token = gateway.signIn("bank-a.clerk").at("/accessToken");
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

    private static Api caller() {
        return gateway.api().as(token);
    }

    private static FakeService.Seen onlySeen() {
        assertThat(service.seen).hasSize(1);
        return service.seen.element();
    }

    @Test
    void a_request_goes_through_as_it_came_and_the_answer_comes_back() {
        Answer answer = caller().post("/api/loan/v1/loans?limit=5&q=%E4%B8%AD", "{\"a\":1}", "Idempotency-Key", "k-1");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("{\"from\":\"service\"}");
        assertThat(answer.header("ETag")).hasValue("\"v1\"");
        FakeService.Seen seen = onlySeen();
        assertThat(seen.method()).isEqualTo("POST");
        assertThat(seen.target()).isEqualTo("/api/loan/v1/loans?limit=5&q=%E4%B8%AD");
        assertThat(seen.bytes()).isEqualTo(7);
        assertThat(seen.header("Idempotency-Key")).isEqualTo("k-1");
        assertThat(seen.header("Authorization")).isEqualTo("Bearer " + token);
        assertThat(seen.header("Content-Type")).isEqualTo("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"})
    void every_method_of_the_api_goes_through_with_and_without_a_body(String method) {
        Answer empty = caller().send(method, "/api/rating/v1/things", null);

        assertThat(empty.status()).isEqualTo(200);
        assertThat(empty.header("Content-Length")).hasValue("18");
        assertThat(onlySeen().method()).isEqualTo(method);
    }

    @Test
    void answers_without_a_body_redirects_and_errors_are_passed_on_untouched() {
        assertThat(caller().get("/api/loan/v1/gone").status()).isEqualTo(204);
        Answer moved = caller().get("/api/loan/v1/moved");
        assertThat(moved.status()).isEqualTo(302);
        assertThat(moved.header("Location")).hasValue("/elsewhere");
        assertThat(caller().get("/api/loan/v1/broken").status()).isEqualTo(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/loan", "/api/ip-pledge", "/api/rating"})
    void no_routed_path_is_reached_without_a_token(String prefix) {
        for (String path : List.of("", "/", "/v1/loans", "/v1/audit/verify", "/health", "/v1/public-noticesx")) {
            for (String method : List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")) {
                assertThat(gateway.api().send(method, prefix + path, null).status())
                        .as(method + " " + prefix + path)
                        .isEqualTo(401);
            }
        }
        assertThat(gateway.api().as("not.a.token").get(prefix + "/v1/loans").status())
                .isEqualTo(401);
        assertThat(service.seen).isEmpty();
    }

    @Test
    void the_public_paths_of_a_route_can_be_read_and_nothing_else_done_there() {
        for (String path : List.of(
                "/api/loan/openapi.yaml",
                "/api/loan/docs",
                "/api/loan/docs/swagger-ui.css",
                "/api/loan/v1/public-notices",
                "/api/loan/v1/public-notices/7",
                "/api/ip-pledge/v1/public-notices",
                "/api/rating/openapi.yaml")) {
            assertThat(gateway.api().get(path).status()).as(path).isEqualTo(200);
            assertThat(gateway.api().post(path, "{}").status()).as(path).isEqualTo(401);
        }
        assertThat(service.seen).hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//api/loan/v1/loans",
                "/api//loan/v1/loans",
                "/api/loan//v1/loans",
                "/./api/loan/v1/loans",
                "/api/loan/./v1/loans",
                "/api/loan/v1/../../../health",
                "/api/loan/docs/../v1/loans",
                "/api/loan/docs/..;/v1/loans",
                "/api/loan/docs/%2e%2e/v1/loans",
                "/api/loan/docs/.%2E/v1/loans",
                "/api/loan/docs/..%2fv1/loans",
                "/api/loan/docs/%2e%2e%2fv1%2floans",
                "/api/loan/docs/%252e%252e/v1/loans",
                "/api/loan/docs\\..\\v1\\loans",
                "/api/loan/docs/%5c..%5cv1",
                "/api/loan/v1/loans;jsessionid=1",
                "/api/loan/docs;/v1/loans",
                "/api/loan/docs/%3b/v1",
                "/api/loan/v1/loans%00",
                "/api/loan/docs/%00/v1",
                "/api/loan/docs/%0d%0aX-User:admin",
                "/API/LOAN/v1/loans",
                "/api/Loan/docs",
                "/api/loan./v1/loans",
                "/api/loan/v1/loans.",
                "/api/loan/docs./",
                "/api/loan/docs/%c0%ae%c0%ae/v1",
                "/api/loan/docs/%",
                "/api/loan/docs/%zz",
                "/api/loan/docs/#/v1",
                "/api/loanx/docs",
                "/%61pi/loan/v1/loans",
                "http://127.0.0.1/api/loan/docs",
                "http://evil.example/api/loan/v1/loans",
                "api/loan/docs",
                "*"
            })
    void no_trick_with_the_path_reaches_a_service_without_a_token(String target) {
        String answer =
                Raw.send(gateway.port(), "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(Raw.status(answer)).as(answer).isIn(400, 401, 404);
        assertThat(answer).doesNotContain("from").contains("problem+json").containsIgnoringCase("nosniff");
        assertThat(service.seen).isEmpty();
    }

    @Test
    void claims_of_the_caller_about_itself_are_dropped_and_the_doors_own_are_set() {
        List<String> claims = List.of(
                "X-User",
                "X-User-Id",
                "X-Roles",
                "X-Role",
                "X-Forwarded-For",
                "X-Forwarded-Host",
                "X-Forwarded-Proto",
                "X-Forwarded-Prefix",
                "X-Forwarded-User",
                "Forwarded",
                "X-Original-URL",
                "X-Rewrite-URL",
                "X-Real-IP",
                "True-Client-IP",
                "X-HTTP-Method-Override",
                "X_User",
                "X-Auth-Token",
                "X-Remote-User",
                "Via");
        Api api = caller();
        for (String name : claims) {
            api = api.with(name, "203.0.113.9");
        }

        assertThat(api.get("/api/loan/v1/loans", "X-Kept", "yes").status()).isEqualTo(200);

        FakeService.Seen seen = onlySeen();
        assertThat(seen.headers().values().toString()).doesNotContain("203.0.113.9");
        assertThat(seen.header("X-Kept")).isEqualTo("yes");
        assertThat(seen.header("X-Forwarded-For")).isEqualTo("127.0.0.1");
        assertThat(seen.header("X-Forwarded-Proto")).isEqualTo("http");
        assertThat(seen.header("X-Forwarded-Host")).isEqualTo("127.0.0.1:" + gateway.port());
        assertThat(seen.header("Host")).isEqualTo("127.0.0.1:" + service.port());
    }

    @Test
    void identity_headers_alone_open_nothing() {
        Answer answer = gateway.api()
                .get(
                        "/api/loan/v1/loans",
                        "X-User",
                        "admin",
                        "X-Roles",
                        "ADMIN",
                        "X-Forwarded-For",
                        "127.0.0.1",
                        "X-Original-URL",
                        "/api/loan/docs",
                        "X-Rewrite-URL",
                        "/api/loan/docs");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(service.seen).isEmpty();
    }

    @Test
    void headers_of_one_connection_do_not_go_on_to_the_next() {
        String answer = Raw.send(
                gateway.port(),
                "GET /api/loan/v1/loans HTTP/1.1\r\nHost: localhost\r\nConnection: close, X-Named, Authorization\r\n"
                        + "X-Named: 1\r\nTE: trailers\r\nKeep-Alive: 5\r\nProxy-Authorization: Basic eA==\r\n"
                        + "Upgrade: h2c\r\nAuthorization: Bearer " + token + "\r\n\r\n");

        assertThat(Raw.status(answer)).isEqualTo(200);
        FakeService.Seen seen = onlySeen();
        for (String name : List.of("X-Named", "TE", "Keep-Alive", "Proxy-Authorization", "Upgrade")) {
            assertThat(seen.header(name)).as(name).isEmpty();
        }
        assertThat(seen.header("Authorization")).isNotEmpty();
    }

    @Test
    void the_trace_goes_on_and_the_make_of_the_service_does_not_come_back() {
        Answer answer = caller().get(
                        "/api/loan/v1/loans", "traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

        assertThat(answer.headers().allValues("X-Trace-Id")).containsExactly("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("X-Powered-By")).isEmpty();
        assertThat(onlySeen().header("traceparent"))
                .startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-")
                .doesNotContain("00f067aa0ba902b7");
    }

    @Test
    void a_stream_of_events_comes_through_as_it_is_sent() throws Exception {
        try (FakeService slow = FakeService.start();
                GatewayUnderTest own = GatewayUnderTest.start(
                        TestDatabase.h2(), Map.of("TECHFIN_DEMO", "true", "TECHFIN_LOAN_URL", slow.url()), Map.of())) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + own.port() + "/api/loan/v1/stream"))
                    .header("Authorization", "Bearer " + own.signIn("admin").at("/accessToken"))
                    .build();
            HttpResponse<InputStream> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofInputStream());
            BufferedReader lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));

            assertThat(lines.readLine()).isEqualTo("data: first");
            slow.goOn.countDown();
            assertThat(lines.readLine()).isEmpty();
            assertThat(lines.readLine()).isEqualTo("data: second");
        }
    }

    @Test
    void an_answer_of_64_mebibytes_comes_through_whole() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + gateway.port() + "/api/loan/v1/large"))
                .header("Authorization", "Bearer " + token)
                .build();

        HttpResponse<InputStream> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofInputStream());

        try (InputStream body = response.body()) {
            assertThat(body.transferTo(java.io.OutputStream.nullOutputStream())).isEqualTo(64L * 1024 * 1024);
        }
    }
}
