package techfin.gateway.door.client;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import techfin.gateway.door.Route;
import techfin.gateway.door.Routes;
import techfin.servicekit.start.Settings;

/** Makes the routes of the settings. */
@Factory
final class RouteFactory {
    @Singleton
    Routes routes(List<RouteSettings> settings, Settings environment) {
        return new Routes(settings.stream()
                .map(route -> route.route(environment))
                .sorted(Comparator.comparing(Route::prefix))
                .toList());
    }
}
