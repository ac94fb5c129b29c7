package techfin.rating.assessment.job;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import techfin.rating.assessment.usecase.WorkOnRun;
import techfin.servicekit.database.DatabaseErrors;

/** Looks every second whether a run waits: one that was just started, or one whose worker died. */
@Singleton
class RunTimer {
    private static final Logger LOG = LoggerFactory.getLogger(RunTimer.class);

    private final WorkOnRun work;

    RunTimer(WorkOnRun work) {
        this.work = work;
    }

    @Scheduled(initialDelay = "${techfin.assessments.first-after:3s}", fixedDelay = "${techfin.assessments.every:1s}")
    void everySecond() {
        try {
            work.next()
                    .ifPresent(run -> LOG.info(
                            "Assessment run {}: {} enterprises looked at, {} assessments written",
                            run.id(),
                            run.lookedAt(),
                            run.written()));
        } catch (RuntimeException e) {
            LOG.warn("The assessment run is tried again when its hold has ended: {}", DatabaseErrors.summary(e));
        }
    }
}
