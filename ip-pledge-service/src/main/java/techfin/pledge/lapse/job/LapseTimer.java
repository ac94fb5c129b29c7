package techfin.pledge.lapse.job;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import techfin.pledge.lapse.usecase.WatchLapses;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.database.DatabaseErrors;

/**
 * Asks every hour whether the day has been run; so the first hour of a day in Beijing does it, and a service that was down
 * then does it after its next start.
 */
@Singleton
class LapseTimer {
    private static final Logger LOG = LoggerFactory.getLogger(LapseTimer.class);

    private final WatchLapses watch;
    private final BusinessClock clock;

    LapseTimer(WatchLapses watch, BusinessClock clock) {
        this.watch = watch;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "${techfin.lapse.first-after:1m}", fixedDelay = "${techfin.lapse.every:1h}")
    void everyHour() {
        try {
            watch.on(clock.today())
                    .ifPresent(run -> LOG.info(
                            "Pledged rights of {}: {} looked at, {} warnings opened, {} closed",
                            run.runFor(),
                            run.rights(),
                            run.opened(),
                            run.closed()));
        } catch (RuntimeException e) {
            LOG.warn("The watch over pledged rights is tried again in an hour: {}", DatabaseErrors.summary(e));
        }
    }
}
