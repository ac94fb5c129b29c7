package techfin.servicekit.trace;

import io.micronaut.context.propagation.slf4j.MdcPropagationContext;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Map;

/** Gives every request its trace: in the logs, in the context of its threads and in the answer. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class TraceFilter {
    @RequestFilter
    void begin(HttpRequest<?> request, MutablePropagatedContext context) {
        String id = Trace.of(request);
        context.add(new Trace(id));
        context.add(new MdcPropagationContext(Map.of("traceId", id)));
    }

    @ResponseFilter
    void end(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.getHeaders().set(Trace.HEADER, Trace.of(request));
    }
}
