package techfin.servicekit.clock;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;

/** How far business days run ahead; tests register their own. Instants come from Micronaut's own clock. */
@Factory
final class ClockFactory {
    @Singleton
    @Requires(missingBeans = DayShift.class)
    DayShift dayShift(@Value("${techfin.day-shift:0}") int days) {
        return () -> days;
    }
}
