package techfin.rating.override.job;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import techfin.rating.override.usecase.EndOverrides;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.database.DatabaseErrors;
import techfin.servicekit.transaction.UnitOfWork;

/** Looks every hour for overrides whose last day has passed; of several instances the first ends them. */
@Singleton
class OverrideTimer {
    private static final Logger LOG = LoggerFactory.getLogger(OverrideTimer.class);

    private final EndOverrides endOverrides;
    private final BusinessClock clock;
    private final UnitOfWork work;

    OverrideTimer(EndOverrides endOverrides, BusinessClock clock, UnitOfWork work) {
        this.endOverrides = endOverrides;
        this.clock = clock;
        this.work = work;
    }

    @Scheduled(initialDelay = "${techfin.overrides.first-after:1m}", fixedDelay = "${techfin.overrides.every:1h}")
    void everyHour() {
        try {
            int ended = work.run(() -> endOverrides.expired(clock.today()));
            LOG.debug("{} overrides have expired", ended);
        } catch (RuntimeException e) {
            LOG.warn("Expired overrides are looked for again in an hour: {}", DatabaseErrors.summary(e));
        }
    }
}
