package techfin.subsidykit.overlap.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import java.net.URI;
import techfin.servicekit.start.NeighbourAddress;
import techfin.servicekit.start.Settings;
import techfin.subsidykit.overlap.OverlapNeighbour;

/** Makes the guarded client at the start, so that a bad address stops it. */
@Factory
final class NeighbourFactory {
    @Context
    @Bean(preDestroy = "close")
    @Requires(beans = OverlapNeighbour.class)
    GuardedNeighbour neighbour(
            OverlapNeighbour neighbour,
            Settings environment,
            NeighbourSettings settings,
            ObjectMapper json,
            MeterRegistry meters) {
        URI address = address(neighbour, environment);
        return new GuardedNeighbour(neighbour.path(), new NeighbourCall(address, json), settings, meters);
    }

    /** Where the neighbour answers: {@code TECHFIN_<environment>_URL}, or its port on this machine. */
    static URI address(OverlapNeighbour neighbour, Settings settings) {
        URI base = NeighbourAddress.of(settings, neighbour.environment(), neighbour.port());
        return URI.create(base + "/api/" + neighbour.path() + "/v1/subsidy-overlaps");
    }
}
