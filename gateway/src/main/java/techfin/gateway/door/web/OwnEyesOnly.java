package techfin.gateway.door.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import techfin.servicekit.problem.Problem;

/**
 * Shows figures and build of the gateway to programs on the same machine alone: the gateway is the one process that others
 * can reach. A request that another proxy brought is not from this machine, wherever that proxy runs.
 */
@ServerFilter({"/prometheus/**", "/info/**"})
final class OwnEyesOnly implements Ordered {
    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.after();
    }

    @RequestFilter
    void check(HttpRequest<?> request) {
        boolean loopback = request.getRemoteAddress().getAddress().isLoopbackAddress();
        boolean brought = request.getHeaders().contains("X-Forwarded-For")
                || request.getHeaders().contains("Forwarded")
                || request.getHeaders().contains("X-Real-IP");
        if (!loopback || brought) {
            throw Problem.notFound();
        }
    }
}
