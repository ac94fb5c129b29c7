package techfin.rating.review.job;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import techfin.rating.review.usecase.WatchRatings;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.database.DatabaseErrors;

/**
 * Asks every hour whether the day has been run; so the first hour of a day in Beijing does it, and a service that was down
 * then does it after its next start.
 */
@Singleton
class ReviewTimer {
    private static final Logger LOG = LoggerFactory.getLogger(ReviewTimer.class);

    private final WatchRatings watch;
    private final BusinessClock clock;

    ReviewTimer(WatchRatings watch, BusinessClock clock) {
        this.watch = watch;
        this.clock = clock;
    }

    @Scheduled(initialDelay = "${techfin.reviews.first-after:1m}", fixedDelay = "${techfin.reviews.every:1h}")
    void everyHour() {
        try {
            watch.on(clock.today())
                    .ifPresent(run -> LOG.info(
                            "Ratings of {}: {} looked at, {} reviews due, {} no longer",
                            run.runFor(),
                            run.ratings(),
                            run.opened(),
                            run.closed()));
        } catch (RuntimeException e) {
            LOG.warn("The watch over ratings is tried again in an hour: {}", DatabaseErrors.summary(e));
        }
    }
}
