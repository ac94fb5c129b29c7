package techfin.gateway.door.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.http.server.netty.NettyHttpRequest;
import techfin.gateway.door.PlainTarget;
import techfin.servicekit.problem.Problem;

/**
 * Refuses, before anything else looks at it, a request whose target is not plain, or whose framing two programs could
 * read in two ways. Looks at the target as it came over the wire: what the framework shows was parsed and mended already.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class PlainTargets implements Ordered {
    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.order();
    }

    @RequestFilter
    void check(HttpRequest<?> request) {
        String target = request instanceof NettyHttpRequest<?> netty
                ? netty.getNativeRequest().uri()
                : request.getUri().toString();
        if (!PlainTarget.isPlain(target) || !plainFraming(request)) {
            throw Problem.invalid().header("Connection", "close");
        }
        request.setAttribute(PlainTarget.ATTRIBUTE, target);
    }

    private static boolean plainFraming(HttpRequest<?> request) {
        var codings = request.getHeaders().getAll("Transfer-Encoding");
        var lengths = request.getHeaders().getAll("Content-Length");
        var hosts = request.getHeaders().getAll("Host");
        boolean plainCoding = codings.isEmpty()
                || (codings.size() == 1 && codings.getFirst().equalsIgnoreCase("chunked") && lengths.isEmpty());
        return plainCoding && lengths.size() <= 1 && hosts.size() == 1;
    }
}
