package techfin.subsidykit.application.job;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import techfin.servicekit.database.DatabaseErrors;
import techfin.subsidykit.application.usecase.RedateDeadlines;

/** A calendar comes with a new release, so projected deadlines are worked out again after each start, and daily. */
@Singleton
class NewCalendar {
    private static final Logger LOG = LoggerFactory.getLogger(NewCalendar.class);

    private final RedateDeadlines redate;

    NewCalendar(RedateDeadlines redate) {
        this.redate = redate;
    }

    @Scheduled(initialDelay = "${techfin.deadlines.first-after:30s}", fixedDelay = "${techfin.deadlines.every:24h}")
    void daily() {
        try {
            int looked = redate.all();
            if (looked > 0) {
                LOG.info("{} deadlines lean on a year without a published calendar", looked);
            }
        } catch (RuntimeException e) {
            LOG.warn("Projected deadlines are tried again in a day: {}", DatabaseErrors.summary(e));
        }
    }
}
