package techfin.servicekit.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import techfin.servicekit.sample.SampleService;
import techfin.servicekit.transaction.UnitOfWork;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.http.Api;
import techfin.testkit.token.TestTokens;

@OnEveryDatabase
@NullUnmarked
class DatabaseTroubleTest {
    private static final String NOTES = "/api/sample/v1/notes";

    private final TestDatabase database;

    DatabaseTroubleTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void with_every_connection_taken_it_fails_fast_stays_alive_and_recovers() throws Exception {
        Map<String, Object> two = Map.of("datasources.default.maximum-pool-size", 2, "techfin.audit.seal-every", "1h");
        CountDownLatch taken = new CountDownLatch(2);
        CountDownLatch release = new CountDownLatch(1);
        try (SampleService service = SampleService.on(database.another(), two);
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Api clerk = service.api().as(TestTokens.bankAClerk());
            assertThat(clerk.get(NOTES).status()).isEqualTo(200);
            UnitOfWork work = service.bean(UnitOfWork.class);
            Runnable hold = () -> work.run(() -> {
                taken.countDown();
                await(release);
            });
            Future<?> first = threads.submit(hold);
            Future<?> second = threads.submit(hold);
            await(taken);
            Answer refused = clerk.get(NOTES);
            assertThat(refused.status()).as(refused.text()).isEqualTo(503);
            assertThat(refused.at("/code")).isEqualTo("DATABASE_UNAVAILABLE");
            assertThat(refused.header("Retry-After")).isPresent();
            assertThat(refused.text()).doesNotContain("Hikari", "xception", "jdbc");
            assertThat(service.api().get("/health/liveness").status()).isEqualTo(200);
            assertThat(service.api().get("/health/readiness").status()).isEqualTo(503);
            release.countDown();
            first.get(20, TimeUnit.SECONDS);
            second.get(20, TimeUnit.SECONDS);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> clerk.get(NOTES).status() == 200);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> service.api().get("/health/readiness").status() == 200);
        }
    }

    @Test
    void health_tells_nothing_of_the_inside_and_requests_are_timed() {
        try (SampleService service = SampleService.on(database.another())) {
            service.api().as(TestTokens.bankAClerk()).get(NOTES);
            assertThat(service.api().get("/health/readiness").text())
                    .contains("\"details\":null")
                    .doesNotContain("jdbc");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .untilAsserted(
                            () -> assertThat(service.api().get("/prometheus").text())
                                    .contains("http_server_requests_seconds_count", "uri=\"/api/sample/v1/notes"));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
