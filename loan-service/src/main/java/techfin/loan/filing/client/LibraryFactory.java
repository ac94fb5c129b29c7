package techfin.loan.filing.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import techfin.servicekit.start.NeighbourAddress;
import techfin.servicekit.start.Settings;

/** Makes the guarded client at the start, so that a bad address stops it: {@code TECHFIN_RATING_URL}. */
@Factory
final class LibraryFactory {
    private static final String RATING = "RATING";
    private static final int USUAL_PORT = 8083;

    @Context
    @Bean(preDestroy = "close")
    GuardedLibrary library(Settings environment, LibrarySettings settings, ObjectMapper json, MeterRegistry meters) {
        LibraryCall call = new LibraryCall(NeighbourAddress.of(environment, RATING, USUAL_PORT), json);
        return new GuardedLibrary(call, settings, meters);
    }
}
