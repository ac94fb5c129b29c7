package techfin.subsidykit.overlap.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import techfin.money.DatePeriod;
import techfin.money.Money;
import techfin.servicekit.json.MoneyModule;
import techfin.servicekit.start.BadSetting;
import techfin.servicekit.start.Settings;
import techfin.subsidykit.overlap.LoanDays;
import techfin.subsidykit.overlap.NeighbourSilent;
import techfin.subsidykit.overlap.OverlapNeighbour;

/** The client against a neighbour that answers in every way a server can. */
class AskingTheNeighbourTest {
    private static final OverlapNeighbour PLEDGE = new OverlapNeighbour("ip-pledge", "PLEDGE", 8082);
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .registerModule(new MoneyModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final String NO = "{\"results\": [{\"overlap\": false}]}";

    private final NeighbourSettings settings = new NeighbourSettings();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicInteger calls = new AtomicInteger();
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private volatile Way way = exchange -> answer(exchange, 200, NO);

    private interface Way {
        void answer(HttpExchange exchange) throws IOException;
    }

    AskingTheNeighbourTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        settings.setPause(Duration.ofMillis(1));
        server.setExecutor(threads);
        server.createContext("/api/ip-pledge/v1/subsidy-overlaps", exchange -> {
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
    void a_yes_is_a_yes_and_a_no_is_a_no_in_the_order_asked() {
        way = exchange -> answer(
                exchange, 200, "{\"results\": [{\"overlap\": true}, {\"overlap\": false}, {\"overlap\": true}]}");
        try (GuardedNeighbour neighbour = neighbour()) {
            assertThat(neighbour.overlaps("Bearer t", asked(3))).containsExactly(true, false, true);
        }
    }

    @Test
    void the_question_is_the_one_of_the_api_with_the_caller_s_token() throws IOException {
        StringBuilder seen = new StringBuilder();
        way = exchange -> {
            seen.append(exchange.getRequestHeaders().getFirst("Authorization")).append(' ');
            seen.append(JSON.readTree(exchange.getRequestBody()));
            answer(exchange, 200, NO);
        };
        try (GuardedNeighbour neighbour = neighbour()) {
            neighbour.overlaps("Bearer t", asked(1));
        }
        assertThat(seen.toString()).startsWith("Bearer t ");
        assertThat(JSON.readTree(seen.substring("Bearer t ".length()))).isEqualTo(JSON.readTree("""
                {"days": [{"uscc": "91371502MA0000001X", "bankCode": "BANK-A", "contractNumber": "C-1",
                 "noteNumber": "N-1", "principal": "5000000.00", "disbursedOn": "2025-03-05", "from": "2025-03-05",
                 "to": "2025-06-05"}]}
                """));
    }

    @Test
    void more_than_five_hundred_are_asked_in_several_questions() {
        way = exchange -> {
            int size = JSON.readTree(exchange.getRequestBody()).path("days").size();
            answer(
                    exchange,
                    200,
                    JSON.writeValueAsString(
                            Map.of("results", Collections.nCopies(size, Map.of("overlap", size != 500)))));
        };
        try (GuardedNeighbour neighbour = neighbour()) {
            List<Boolean> answers = neighbour.overlaps("Bearer t", asked(501));
            assertThat(answers).hasSize(501);
            assertThat(answers.getFirst()).isFalse();
            assertThat(answers.getLast()).isTrue();
        }
        assertThat(calls).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no JSON",
                "null",
                "[]",
                "{}",
                "{\"results\": []}",
                "{\"results\": null}",
                "{\"results\": [{}]}",
                "{\"results\": [{\"overlap\": null}]}",
                "{\"results\": [{\"overlap\": \"false\"}]}",
                "{\"results\": [{\"overlap\": 0}]}",
                "{\"results\": [{\"overlap\": false}, {\"overlap\": false}]}",
                "{\"results\": [{\"overlap\": false}"
            })
    void what_is_no_exact_answer_is_no_answer_and_is_asked_once_more(String body) {
        way = exchange -> answer(exchange, 200, body);
        assertSilent();
        assertThat(calls).hasValue(2);
    }

    @Test
    void a_body_without_end_is_no_answer() {
        way = exchange -> answer(exchange, 200, NO + " ".repeat(1_000_000));
        assertSilent();
    }

    @ParameterizedTest
    @CsvSource({"500, 2", "503, 2", "502, 2", "429, 2", "201, 2", "302, 2", "400, 1", "401, 1", "403, 1", "404, 1"})
    void another_status_is_no_answer_whatever_the_body_says(int status, int tries) {
        way = exchange -> answer(exchange, status, NO);
        assertSilent();
        assertThat(calls).hasValue(tries);
    }

    @Test
    void a_second_try_may_help() {
        way = exchange -> answer(exchange, calls.get() == 1 ? 500 : 200, NO);
        try (GuardedNeighbour neighbour = neighbour()) {
            assertThat(neighbour.overlaps("Bearer t", asked(1))).containsExactly(false);
        }
    }

    @Test
    void a_neighbour_that_hangs_is_left_after_the_time_limit_and_its_late_answer_counts_for_nothing() {
        settings.setTimeLimit(Duration.ofMillis(100));
        way = exchange -> {
            awaitEnd();
            answer(exchange, 200, NO);
        };
        assertSilent();
        assertThat(calls).hasValue(2);
    }

    @Test
    void an_answer_that_stops_in_its_middle_is_left_after_the_time_limit() {
        settings.setTimeLimit(Duration.ofMillis(100));
        way = exchange -> {
            exchange.sendResponseHeaders(200, NO.length());
            exchange.getResponseBody().write(NO.getBytes(StandardCharsets.UTF_8), 0, 10);
            exchange.getResponseBody().flush();
            awaitEnd();
        };
        assertSilent();
    }

    @Test
    void no_second_try_begins_when_the_budget_is_spent() {
        settings.setTimeLimit(Duration.ofMillis(200));
        settings.setBudget(Duration.ofMillis(300));
        way = exchange -> awaitEnd();
        assertSilent();
        assertThat(calls).hasValue(1);
    }

    @Test
    void a_dead_neighbour_is_silent() {
        server.stop(0);
        assertSilent();
    }

    @Test
    void the_breaker_opens_while_the_neighbour_fails_and_closes_when_it_is_back() {
        settings.setWindowMinimum(4);
        settings.setOpenFor(Duration.ofSeconds(1));
        settings.setTrials(1);
        try (GuardedNeighbour neighbour = neighbour()) {
            way = exchange -> answer(exchange, 500, "");
            silent(neighbour);
            silent(neighbour);
            int before = calls.get();
            assertThat(before).isEqualTo(4);
            NeighbourSilent refused = silent(neighbour);
            assertThat(calls).hasValue(before);
            assertThat(refused.retryAfter()).isEqualTo(Duration.ofSeconds(1));
            assertThat(meters.get("resilience4j.circuitbreaker.state")
                            .tag("name", "ip-pledge")
                            .tag("state", "open")
                            .gauge()
                            .value())
                    .isEqualTo(1);

            way = exchange -> answer(exchange, 200, NO);
            Awaitility.await()
                    .ignoreExceptionsMatching(NeighbourSilent.class::isInstance)
                    .until(() -> neighbour.overlaps("Bearer t", asked(1)).equals(List.of(false)));
            assertThat(meters.get("resilience4j.circuitbreaker.state")
                            .tag("name", "ip-pledge")
                            .tag("state", "closed")
                            .gauge()
                            .value())
                    .isEqualTo(1);
        }
    }

    @Test
    void callers_whom_the_neighbour_refuses_open_no_breaker() {
        settings.setWindowMinimum(2);
        way = exchange -> answer(exchange, 401, "");
        try (GuardedNeighbour neighbour = neighbour()) {
            silent(neighbour);
            silent(neighbour);
            silent(neighbour);
            way = exchange -> answer(exchange, 200, NO);
            assertThat(neighbour.overlaps("Bearer t", asked(1))).containsExactly(false);
        }
    }

    @Test
    void the_address_is_the_setting_s_or_the_neighbour_s_port_on_this_machine() {
        assertThat(address(Map.of())).isEqualTo("http://127.0.0.1:8082/api/ip-pledge/v1/subsidy-overlaps");
        assertThat(address(Map.of("TECHFIN_PLEDGE_PORT", "9082")))
                .isEqualTo("http://127.0.0.1:9082/api/ip-pledge/v1/subsidy-overlaps");
        assertThat(address(Map.of("TECHFIN_PLEDGE_URL", "http://ip-pledge:8082/")))
                .isEqualTo("http://ip-pledge:8082/api/ip-pledge/v1/subsidy-overlaps");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ip-pledge:8082", "ftp://ip-pledge", "http://", "http://a b", "http://a?b"})
    void a_bad_address_stops_the_start(String text) {
        assertThatThrownBy(() -> address(Map.of("TECHFIN_PLEDGE_URL", text)))
                .isInstanceOf(BadSetting.class)
                .hasMessageStartingWith("TECHFIN_PLEDGE_URL: ");
    }

    private static String address(Map<String, String> environment) {
        return NeighbourFactory.address(PLEDGE, new Settings(environment)).toString();
    }

    private GuardedNeighbour neighbour() {
        URI address = NeighbourFactory.address(
                PLEDGE,
                new Settings(Map.of(
                        "TECHFIN_PLEDGE_URL",
                        "http://127.0.0.1:" + server.getAddress().getPort())));
        return new GuardedNeighbour("ip-pledge", new NeighbourCall(address, JSON), settings, meters);
    }

    private void assertSilent() {
        try (GuardedNeighbour neighbour = neighbour()) {
            assertThat(silent(neighbour).retryAfter()).isPositive();
        }
    }

    private static NeighbourSilent silent(GuardedNeighbour neighbour) {
        return catchThrowableOfType(NeighbourSilent.class, () -> neighbour.overlaps("Bearer t", asked(1)));
    }

    private static List<LoanDays> asked(int count) {
        LocalDate from = LocalDate.parse("2025-03-05");
        return Collections.nCopies(
                count,
                new LoanDays(
                        "91371502MA0000001X",
                        "BANK-A",
                        "C-1",
                        "N-1",
                        Money.parse("5000000.00"),
                        from,
                        new DatePeriod(from, LocalDate.parse("2025-06-05"))));
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
