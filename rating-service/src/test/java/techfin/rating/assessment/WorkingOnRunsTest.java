package techfin.rating.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import techfin.rating.RunningService;
import techfin.rating.access.RatingScope;
import techfin.rating.system.Systems;
import techfin.servicekit.id.Ids;
import techfin.servicekit.transaction.UnitOfWork;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;

/** A run is worked on by one at a time, and who lost it writes nothing more. */
@OnEveryDatabase
final class WorkingOnRunsTest {
    private static final Duration LONG = Duration.ofHours(1);
    private final RunningService service;
    private final AssessmentRuns runs;
    private final UnitOfWork work;

    WorkingOnRunsTest(TestDatabase database) {
        service = RunningService.on(database);
        runs = service.context().getBean(AssessmentRuns.class);
        work = service.context().getBean(UnitOfWork.class);
    }

    @Test
    void a_run_that_is_held_is_free_for_the_next_only_when_its_hold_has_ended() {
        Instant now = Instant.parse("2030-01-01T00:00:00Z");
        AssessmentRun run = held(now, "first");

        assertThat(work.run(() -> runs.take("second", now.plus(LONG), now.plus(LONG))))
                .isEmpty();
        Optional<AssessmentRun> taken =
                work.run(() -> runs.take("second", now.plus(LONG).plusSeconds(1), now.plus(LONG.multipliedBy(3))));
        assertThat(taken).map(AssessmentRun::id).hasValue(run.id());

        AssessmentRun further = run.advanced(10, 3, "91371502MA0000001X");
        assertThat(work.run(() -> runs.advance(further, "first", now))).isFalse();
        assertThat(work.run(() -> runs.advance(further, "second", now))).isTrue();
        assertThat(work.run(() -> runs.advance(further.finished(now), "second", now)))
                .isTrue();
        AssessmentRun done = runs.find(run.id()).orElseThrow();
        assertThat(done.status()).isEqualTo(AssessmentRun.Status.DONE);
        assertThat(done.lookedAt()).isEqualTo(10);
        assertThat(done.lastUscc()).isEqualTo("91371502MA0000001X");
    }

    private AssessmentRun held(Instant now, String owner) {
        String system = service.context()
                .getBean(Systems.class)
                .inForce("LC-INNOVATION", service.businessDay())
                .orElseThrow()
                .id();
        AssessmentRun run = new AssessmentRun(
                Ids.next(),
                new RatingScope.OfCity(),
                service.businessDay(),
                system,
                AssessmentRun.Status.RUNNING,
                0,
                0,
                0,
                null,
                "bureau.reviewer",
                now,
                null);
        return work.run(() -> {
            runs.add(run);
            assertThat(runs.take(owner, now, now.plus(LONG)))
                    .map(AssessmentRun::id)
                    .hasValue(run.id());
            return run;
        });
    }
}
