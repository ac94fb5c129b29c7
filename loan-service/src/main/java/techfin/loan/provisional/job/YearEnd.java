package techfin.loan.provisional.job;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import techfin.loan.provisional.usecase.RevokeLapsed;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.database.DatabaseErrors;

/**
 * Asks every hour whether a year is over whose provisional filings have not been revoked; so the first hour of 1 January
 * in Beijing does it, and a service that was down then does it after its next start.
 */
@Singleton
class YearEnd {
    private static final Logger LOG = LoggerFactory.getLogger(YearEnd.class);

    private final RevokeLapsed revokeLapsed;
    private final BusinessClock clock;

    YearEnd(RevokeLapsed revokeLapsed, BusinessClock clock) {
        this.revokeLapsed = revokeLapsed;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "${techfin.year-end.first-after:1m}", fixedDelay = "${techfin.year-end.every:1h}")
    void everyHour() {
        try {
            revokeLapsed
                    .atYearEnd(clock.today())
                    .ifPresent(run -> LOG.info(
                            "End of {}: {} provisional filings revoked",
                            run.yearEnd(),
                            run.cases().size()));
        } catch (RuntimeException e) {
            LOG.warn("The year's end is tried again in an hour: {}", DatabaseErrors.summary(e));
        }
    }
}
