package techfin.loan.filing.client;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.loan.filing.LibraryCheck.Outcome.CONFIRMED;
import static techfin.loan.filing.LibraryCheck.Outcome.NOT_ASKED;
import static techfin.loan.filing.LibraryCheck.Outcome.NOT_FOUND;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import techfin.lending.enterprise.Uscc;
import techfin.loan.filing.LibraryCheck;
import techfin.loan.filing.LibraryQuestion;

/** The client against a library that answers in every way a server can. */
class AskingTheLibraryTest {
    private static final LibraryQuestion QUESTION =
            new LibraryQuestion(new Uscc("91371502MA0000001X"), "202637150200000001", 2026);
    private static final String REGISTERED = """
            {"items": [{"kind": "HIGH_TECH", "year": 2024, "number": "GR2024"},
                       {"id": "x", "kind": "TECH_SME", "year": 2026, "number": "202637150200000001", "more": {}}]}""";

    private final LibrarySettings settings = new LibrarySettings();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicInteger calls = new AtomicInteger();
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private volatile Way way = exchange -> answer(exchange, 200, REGISTERED);

    private interface Way {
        void answer(HttpExchange exchange) throws IOException;
    }

    AskingTheLibraryTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            calls.incrementAndGet();
            way.answer(exchange);
        });
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void the_question_is_the_one_of_the_api_for_the_last_day_of_the_library_year_with_the_caller_s_token() {
        StringBuilder seen = new StringBuilder();
        way = exchange -> {
            seen.append(exchange.getRequestMethod()).append(' ').append(exchange.getRequestURI());
            seen.append(' ').append(exchange.getRequestHeaders().getFirst("Authorization"));
            answer(exchange, 200, REGISTERED);
        };
        assertThat(asked()).isEqualTo(CONFIRMED);
        assertThat(seen.toString())
                .isEqualTo("GET /api/rating/v1/enterprises/91371502MA0000001X/qualifications?on=2026-12-31 Bearer t");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"items\": []}|NOT_FOUND",
                "{\"items\": [{\"kind\": \"HIGH_TECH\", \"year\": 2026, \"number\": null}]}|NOT_FOUND",
                "{\"items\": [{\"kind\": \"TECH_SME\", \"year\": 2025, \"number\": \"202637150200000001\"}]}|NOT_FOUND",
                "{\"items\": [{\"kind\": \"TECH_SME\", \"year\": 2026, \"number\": \"202637150200000002\"}]}|NOT_FOUND",
                "{\"items\": [{\"kind\": \"TECH_SME\", \"year\": 2026, \"number\": null}]}|CONFIRMED",
                "{\"items\": [{\"kind\": \"TECH_SME\", \"year\": 2026}]}|CONFIRMED",
            })
    void a_registration_of_the_year_confirms_unless_it_has_another_number(String body, LibraryCheck.Outcome expected) {
        way = exchange -> answer(exchange, 200, body);
        assertThat(asked()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no JSON",
                "null",
                "[]",
                "{}",
                "{\"items\": null}",
                "{\"items\": {}}",
                "{\"items\": [null]}",
                "{\"items\": [{}]}",
                "{\"items\": [{\"kind\": 1, \"year\": 2026}]}",
                "{\"items\": [{\"kind\": \"TECH_SME\", \"year\": \"2026\"}]}",
                "{\"items\": [{\"kind\": \"TECH_SME\", \"year\": 2026, \"number\": 5}]}",
                "{\"items\": [",
            })
    void what_is_no_list_of_qualifications_is_no_answer(String body) {
        way = exchange -> answer(exchange, 200, body);
        assertThat(asked()).isEqualTo(NOT_ASKED);
    }

    @Test
    void a_body_without_end_is_no_answer() {
        way = exchange -> answer(exchange, 200, REGISTERED + " ".repeat(1_000_000));
        assertThat(asked()).isEqualTo(NOT_ASKED);
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 302, 400, 401, 403, 404, 429, 500, 502, 503})
    void another_status_is_no_answer_whatever_the_body_says(int status) {
        way = exchange -> answer(exchange, status, REGISTERED);
        assertThat(asked()).isEqualTo(NOT_ASKED);
        assertThat(calls).hasValue(1);
    }

    @Test
    void a_library_that_hangs_is_left_after_the_time_limit() {
        settings.setTimeLimit(Duration.ofMillis(100));
        way = exchange -> {
            awaitEnd();
            answer(exchange, 200, REGISTERED);
        };
        assertThat(asked()).isEqualTo(NOT_ASKED);
        assertThat(calls).hasValue(1);
    }

    @Test
    void an_answer_that_stops_in_its_middle_is_left_after_the_time_limit() {
        settings.setTimeLimit(Duration.ofMillis(100));
        way = exchange -> {
            exchange.sendResponseHeaders(200, REGISTERED.length());
            exchange.getResponseBody().write(REGISTERED.getBytes(StandardCharsets.UTF_8), 0, 10);
            exchange.getResponseBody().flush();
            awaitEnd();
        };
        assertThat(asked()).isEqualTo(NOT_ASKED);
    }

    @Test
    void a_dead_library_is_silent() {
        server.stop(0);
        assertThat(asked()).isEqualTo(NOT_ASKED);
    }

    @Test
    void the_breaker_opens_while_the_library_fails_and_closes_when_it_is_back() {
        settings.setWindowMinimum(4);
        settings.setOpenFor(Duration.ofSeconds(1));
        settings.setTrials(1);
        try (GuardedLibrary library = library()) {
            way = exchange -> answer(exchange, 500, "");
            for (int i = 0; i < 10; i++) {
                assertThat(library.ask("Bearer t", QUESTION)).isEqualTo(NOT_ASKED);
            }
            assertThat(calls).hasValue(4);
            assertThat(breaker("open")).isEqualTo(1);

            way = exchange -> answer(exchange, 200, REGISTERED);
            Awaitility.await().until(() -> library.ask("Bearer t", QUESTION) == CONFIRMED);
            assertThat(breaker("closed")).isEqualTo(1);
        }
    }

    @Test
    void callers_whom_the_library_refuses_open_no_breaker() {
        settings.setWindowMinimum(2);
        way = exchange -> answer(exchange, 403, "");
        try (GuardedLibrary library = library()) {
            for (int i = 0; i < 5; i++) {
                library.ask("Bearer t", QUESTION);
            }
            way = exchange -> answer(exchange, 200, "{\"items\": []}");
            assertThat(library.ask("Bearer t", QUESTION)).isEqualTo(NOT_FOUND);
        }
    }

    @Test
    void when_as_many_wait_as_may_the_next_goes_without_an_answer() throws Exception {
        settings.setAtOnce(1);
        settings.setTimeLimit(Duration.ofSeconds(20));
        CountDownLatch arrived = new CountDownLatch(1);
        way = exchange -> {
            arrived.countDown();
            awaitEnd();
            answer(exchange, 200, REGISTERED);
        };
        try (GuardedLibrary library = library()) {
            Future<LibraryCheck.Outcome> waiting = threads.submit(() -> library.ask("Bearer t", QUESTION));
            arrived.await();
            assertThat(library.ask("Bearer t", QUESTION)).isEqualTo(NOT_ASKED);
            end.countDown();
            assertThat(waiting.get()).isEqualTo(CONFIRMED);
        }
    }

    private double breaker(String state) {
        return meters.get("resilience4j.circuitbreaker.state")
                .tag("name", "library")
                .tag("state", state)
                .gauge()
                .value();
    }

    private GuardedLibrary library() {
        URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new GuardedLibrary(new LibraryCall(base, new ObjectMapper()), settings, meters);
    }

    private LibraryCheck.Outcome asked() {
        try (GuardedLibrary library = library()) {
            return library.ask("Bearer t", QUESTION);
        }
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }
}
