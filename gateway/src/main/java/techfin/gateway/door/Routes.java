package techfin.gateway.door;

import java.util.List;
import java.util.Optional;

/**
 * All routes.
 *
 * @param all no two cover the same path
 */
public record Routes(List<Route> all) {
    public Routes {
        all = List.copyOf(all);
        for (Route route : all) {
            if (all.stream().filter(other -> route.covers(other.prefix())).count() > 1) {
                throw new IllegalArgumentException("another route lies within " + route.prefix());
            }
        }
    }

    /** The route of a path. */
    public Optional<Route> of(String path) {
        for (Route route : all) {
            if (route.covers(path)) {
                return Optional.of(route);
            }
        }
        return Optional.empty();
    }
}
