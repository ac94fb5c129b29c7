package techfin.servicekit.clock;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
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
}
