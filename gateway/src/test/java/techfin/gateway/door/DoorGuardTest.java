package techfin.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import techfin.gateway.GatewayUnderTest;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.http.Api;

class DoorGuardTest {
    private final FakeService loan = FakeService.start();
    private final FakeService rating = FakeService.start();
    private final GatewayUnderTest gateway = GatewayUnderTest.start(
            TestDatabase.h2(),
            Map.of("TECHFIN_DEMO", "true", "TECHFIN_LOAN_URL", loan.url(), "TECHFIN_RATING_URL", rating.url()),
            Map.of(
                    "techfin.door.routes.loan.time-limit", "700ms",
                    "techfin.door.guard.calls-at-once", 8,
                    "techfin.door.guard.window", 10,
                    "techfin.door.guard.window-minimum", 10,
                    "techfin.door.guard.trials", 1,
                    "techfin.door.guard.open-for", "1s"));

    @SuppressWarnings("NullAway.Init")
    private Api caller;

    @BeforeEach
    void signIn() {
        caller = gateway.as("admin");
    }

    @AfterEach
    void stop() {
        gateway.close();
        loan.close();
        rating.close();
    }

    @Test
    void a_stalled_service_is_answered_for_in_time_and_does_not_slow_the_others() throws Exception {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> stalled = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                stalled.add(callers.submit(() -> caller.get("/api/loan/v1/stall")));
            }
            for (int i = 0; i < 50; i++) {
                assertThat(caller.get("/api/rating/v1/things").status()).isEqualTo(200);
            }
            for (Future<Answer> future : stalled) {
                assertUnavailable(future.get());
            }
        }
        assertThat(rating.seen).hasSize(50);
    }

    @Test
    void a_full_bulkhead_refuses_at_once() throws Exception {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> stalled = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                stalled.add(callers.submit(() -> caller.get("/api/loan/v1/stall")));
            }
            Awaitility.await().until(() -> gauge("resilience4j.bulkhead.available.concurrent.calls", "loan") == 0.0);

            Answer refused = caller.get("/api/loan/v1/loans");

            assertUnavailable(refused);
            assertThat(refused.header("Retry-After")).hasValue("1");
            assertThat(loan.seen).isEmpty();
            for (Future<Answer> future : stalled) {
                assertUnavailable(future.get());
            }
        }
        Awaitility.await().until(() -> gauge("resilience4j.bulkhead.available.concurrent.calls", "loan") == 8.0);
    }

    @Test
    void the_breaker_opens_for_a_dead_service_and_closes_when_it_is_back() {
        int port = loan.port();
        assertThat(caller.get("/api/loan/v1/loans").status()).isEqualTo(200);
        loan.close();

        for (int i = 0; i < 12; i++) {
            assertUnavailable(caller.get("/api/loan/v1/loans"));
        }
        assertThat(state("open")).isEqualTo(1.0);

        try (FakeService back = FakeService.start(port)) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> caller.get("/api/loan/v1/loans").status() == 200);
            assertThat(state("closed")).isEqualTo(1.0);
            assertThat(back.seen).isNotEmpty();
        }
    }

    @Test
    void answers_of_the_service_that_say_error_do_not_open_the_breaker() {
        for (int i = 0; i < 15; i++) {
            assertThat(caller.get("/api/loan/v1/broken").status()).isEqualTo(500);
        }
        assertThat(state("closed")).isEqualTo(1.0);
    }

    @Test
    void nothing_is_sent_twice() {
        loan.close();
        assertUnavailable(caller.post("/api/loan/v1/loans", "{}"));
        try (FakeService back = FakeService.start(loan.port())) {
            assertThat(caller.post("/api/loan/v1/loans", "{}").status()).isEqualTo(200);
            assertThat(back.seen).hasSize(1);
        }
    }

    private double gauge(String name, String route) {
        return gateway.beans()
                .getBean(MeterRegistry.class)
                .get(name)
                .tag("name", route)
                .gauge()
                .value();
    }

    private double state(String state) {
        return gateway.beans()
                .getBean(MeterRegistry.class)
                .get("resilience4j.circuitbreaker.state")
                .tag("name", "loan")
                .tag("state", state)
                .gauge()
                .value();
    }

    private static void assertUnavailable(Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.at("/code")).isEqualTo("UPSTREAM_UNAVAILABLE");
        assertThat(answer.header("Retry-After")).isPresent();
        assertThat(answer.text()).doesNotContain("127.0.0.1").doesNotContain("Exception");
    }
}
