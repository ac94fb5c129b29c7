package techfin.servicekit.clock;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.InstantSource;

/** The one source of instants; tests register their own. */
@Factory
final class ClockFactory {
    @Singleton
    @Requires(missingBeans = InstantSource.class)
    InstantSource instants() {
        return Clock.systemUTC();
    }

    @Singleton
    @Requires(missingBeans = DayShift.class)
    DayShift dayShift(@Value("${techfin.day-shift:0}") int days) {
        return () -> days;
    }
}
