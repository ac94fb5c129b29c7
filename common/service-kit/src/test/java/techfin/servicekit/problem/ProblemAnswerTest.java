package techfin.servicekit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import techfin.servicekit.sample.SampleService;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.http.Api;
import techfin.testkit.token.TestTokens;

class ProblemAnswerTest {
    private static final String NOTES = "/api/sample/v1/notes";
    private static SampleService service;
    private static Api clerk;

    @BeforeAll
    static void start() {
        service = SampleService.on(TestDatabase.h2());
        clerk = service.api().as(TestTokens.bankAClerk());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/sample/v1/nothing, 404, NOT_FOUND",
        "GET, /nothing, 404, NOT_FOUND",
        "PUT, /api/sample/v1/notes, 405, METHOD_NOT_ALLOWED",
        "DELETE, /api/sample/v1/notes/x, 405, METHOD_NOT_ALLOWED",
        "GET, /api/sample/v1/notes?titel=x, 400, UNKNOWN_PARAMETER",
        "GET, /api/sample/v1/notes/x?a=b, 400, UNKNOWN_PARAMETER",
        "GET, /api/sample/v1/notes/x, 404, NOT_FOUND",
    })
    void what_the_framework_refuses_is_a_problem_too(String method, String path, int status, String code) {
        assertProblem(clerk.send(method, path, null), status, code);
    }

    @Test
    void a_body_of_another_type_is_415() {
        Answer answer = clerk.post(NOTES, "title=x", "Content-Type", "application/x-www-form-urlencoded");
        assertProblem(answer, 415, "UNSUPPORTED_MEDIA_TYPE");
        assertProblem(clerk.post(NOTES, "x", "Content-Type", "text/plain"), 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void an_answer_that_cannot_be_given_in_the_wanted_form_is_406() {
        assertProblem(clerk.get(NOTES, "Accept", "image/png"), 406, "NOT_ACCEPTABLE");
    }

    @Test
    void more_than_a_mebibyte_is_413() {
        assertProblem(clerk.post(NOTES, "{\"title\":\"" + "x".repeat(2_000_000) + "\"}"), 413, "TOO_LARGE");
    }

    @Test
    void a_missing_body_is_named() {
        Answer answer = clerk.post(NOTES, "", "Content-Type", "application/json");
        assertProblem(answer, 400, "INVALID_REQUEST");
        assertThat(answer.at("/errors/0/code")).isEqualTo("BODY_REQUIRED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|未找到|zh",
                "zh-CN|未找到|zh",
                "en|Not found|en",
                "en-GB,en;q=0.9|Not found|en",
                "fr|未找到|zh",
                "de, en;q=0.5, zh;q=0.1|Not found|en",
                "*|未找到|zh",
                "!!;q=2|未找到|zh",
            })
    void problems_speak_the_language_of_the_caller(String accepted, String title, String tag) {
        Answer answer = accepted == null
                ? clerk.get("/api/sample/v1/nothing")
                : clerk.get("/api/sample/v1/nothing", "Accept-Language", accepted);
        assertThat(answer.at("/title")).isEqualTo(title);
        assertThat(answer.header("Content-Language")).contains(tag);
    }

    @Test
    void the_trace_of_the_caller_is_taken_over_and_told() {
        Answer answer = clerk.get(
                "/api/sample/v1/nothing", "traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        assertThat(answer.at("/traceId")).isEqualTo("0af7651916cd43dd8448eb211c80319c");
        assertThat(answer.header("X-Trace-Id")).contains("0af7651916cd43dd8448eb211c80319c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01"
            })
    void a_malformed_trace_is_replaced(String traceparent) {
        Answer answer = clerk.get("/api/sample/v1/nothing", "traceparent", traceparent);
        assertThat(answer.at("/traceId")).matches("[0-9a-f]{32}").isNotEqualTo("0af7651916cd43dd8448eb211c80319c");
    }

    @Test
    void a_good_answer_has_its_trace_too() {
        assertThat(clerk.get(NOTES).header("X-Trace-Id")).isPresent();
        assertThat(service.api().get("/health/liveness").header("X-Trace-Id")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/sample/v1/notes?x=%zz HTTP/1.1",
                "GET /api/sample/v1/notes/%zz HTTP/1.1",
                "GET http://[ HTTP/1.1",
                "GET /api/sample/v1/notes\\x HTTP/1.1",
                "GET // HTTP/1.1",
                "FOO /api/sample/v1/notes HTTP/1.1",
                "GET /api/sample/v1/../../../health HTTP/1.1",
                "GET /api/sample/v1/notes;jsessionid=1 HTTP/1.1",
            })
    void a_crooked_request_line_gets_a_4xx_and_nothing_inner(String line) throws IOException {
        String answer = raw(line + "\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("xception").doesNotContain("netty");
        assertThat(answer.toLowerCase(java.util.Locale.ROOT)).contains("x-trace-id: ");
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.at("/status")).isEqualTo(String.valueOf(status));
        assertThat(answer.at("/code")).isEqualTo(code);
        assertThat(answer.at("/type"))
                .isEqualTo("urn:techfin:problem:"
                        + code.toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        assertThat(answer.at("/title")).isNotBlank();
        assertThat(answer.at("/detail")).isNotBlank().doesNotContain("{");
        assertThat(answer.at("/traceId")).isEqualTo(answer.header("X-Trace-Id").orElseThrow());
    }
}
