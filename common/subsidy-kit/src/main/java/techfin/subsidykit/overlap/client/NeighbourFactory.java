package techfin.subsidykit.overlap.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import java.net.URI;
import techfin.servicekit.start.BadSetting;
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
        String environment = neighbour.environment();
        String setting = "TECHFIN_" + environment + "_URL";
        String usual = "http://127.0.0.1:" + settings.port("TECHFIN_" + environment + "_PORT", neighbour.port());
        String text = settings.text(setting, usual).strip();
        try {
            URI base = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
            boolean http = "http".equals(base.getScheme()) || "https".equals(base.getScheme());
            if (!http || base.getHost() == null || base.getQuery() != null) {
                throw new BadSetting(setting, "must be an address like http://127.0.0.1:8081, was '" + text + "'");
            }
            return URI.create(base + "/api/" + neighbour.path() + "/v1/subsidy-overlaps");
        } catch (IllegalArgumentException e) {
            throw new BadSetting(setting, "must be an address like http://127.0.0.1:8081, was '" + text + "'");
        }
    }
}
