package techfin.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import techfin.testkit.http.Answer;
import techfin.testkit.http.Api;
import techfin.testkit.token.TestTokens;

/** Kill -9 of the rating service while it rates the city: the next start ends the run, nothing is lost or doubled. */
final class RatingRunKilledTest {
    private static final String API = "/api/rating/v1";
    private static final int ENTERPRISES = 30_000;
    /** What one transaction of a run writes. */
    private static final int STRETCH = 2_000;

    private static final int SIXTY_PERCENT = ENTERPRISES * 6 / 10;
    private static final long SEED = 2026;

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Test
    void a_run_survives_a_kill_at_sixty_percent(@TempDir Path calm, @TempDir Path killed) throws Exception {
        String undisturbed = undisturbed(process(calm, "rating-run-calm.log"));

        ServiceProcess rating = process(killed, "rating-run-killed.log");
        RatedCity city = generated(rating);
        Process service = rating.start();
        String run = begin(rating);
        // The embedded database shows a commit a moment before it is on disk; what the one after follows is there.
        soon().until(() -> lookedAt(rating, run) >= SIXTY_PERCENT + STRETCH);
        ServiceProcess.kill(service);
        int reached = city.lookedAt();
        assertThat(reached).isGreaterThanOrEqualTo(SIXTY_PERCENT).isLessThan(ENTERPRISES);
        assertThat(city.assessments()).as("a stretch and its mark are one").isEqualTo(reached);

        service = rating.start();
        try {
            Answer ended = ended(rating, run);
            assertThat(ended.at("/lookedAt")).isEqualTo(Integer.toString(ENTERPRISES));
            assertThat(ended.at("/written")).isEqualTo(Integer.toString(ENTERPRISES));
            assertThat(ended(rating, begin(rating)).at("/written")).isEqualTo("0");
        } finally {
            ServiceProcess.stop(service);
        }
        assertThat(city.assessments()).isEqualTo(ENTERPRISES);
        assertThat(city.assessedOnce()).isEqualTo(ENTERPRISES);
        assertThat(city.digest()).isEqualTo(undisturbed);
    }

    private String undisturbed(ServiceProcess rating) throws Exception {
        RatedCity city = generated(rating);
        Process service = rating.start();
        try {
            assertThat(ended(rating, begin(rating)).at("/written")).isEqualTo(Integer.toString(ENTERPRISES));
        } finally {
            ServiceProcess.stop(service);
        }
        return city.digest();
    }

    private static ServiceProcess process(Path data, String log) {
        return new ServiceProcess(Service.RATING, data, "-Xmx256m", log);
    }

    /** A first start makes the tables. */
    private static RatedCity generated(ServiceProcess rating) throws Exception {
        ServiceProcess.stop(rating.start());
        RatedCity city = new RatedCity(rating.database());
        city.generate(ENTERPRISES, SEED);
        return city;
    }

    private String begin(ServiceProcess rating) {
        Answer begun = reviewer(rating)
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post(API + "/assessments", "{\"scope\": {}, \"on\": \"%s\"}".formatted(today));
        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        return begun.at("/id");
    }

    private static Answer ended(ServiceProcess rating, String run) {
        soon().until(() -> "DONE".equals(seen(rating, run).at("/status")));
        return seen(rating, run);
    }

    private static int lookedAt(ServiceProcess rating, String run) {
        return Integer.parseInt(seen(rating, run).at("/lookedAt"));
    }

    private static Answer seen(ServiceProcess rating, String run) {
        return reviewer(rating).get(API + "/assessment-runs/" + run);
    }

    private static Api reviewer(ServiceProcess rating) {
        return rating.api().as(TestTokens.bureauReviewer());
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(20));
    }
}
