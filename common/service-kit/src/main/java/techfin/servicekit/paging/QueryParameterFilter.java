package techfin.servicekit.paging;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.web.router.MethodBasedRouteMatch;
import io.micronaut.web.router.RouteAttributes;
import java.util.HashSet;
import java.util.Set;
import techfin.servicekit.problem.Problem;

/** Refuses query parameters that the endpoint does not know: a misspelt filter must not answer as if it were none. */
@ServerFilter("/api/**")
@Order(QueryParameterFilter.AFTER_SECURITY)
final class QueryParameterFilter {
    static final int AFTER_SECURITY = 39_500;

    static {
        if (AFTER_SECURITY <= ServerFilterPhase.SECURITY.order()) {
            throw new IllegalStateException("must run after the security filter");
        }
    }

    @RequestFilter
    void check(HttpRequest<?> request) {
        if (request.getParameters().isEmpty()) {
            return;
        }
        if (RouteAttributes.getRouteMatch(request).orElse(null) instanceof MethodBasedRouteMatch<?, ?> route) {
            Set<String> known = known(route);
            Problem problem = Problem.of(400, "UNKNOWN_PARAMETER");
            request.getParameters().names().stream()
                    .filter(name -> !known.contains(name))
                    .sorted()
                    .forEach(name -> problem.at("?" + name, "UNKNOWN_PARAMETER"));
            if (!problem.errors().isEmpty()) {
                throw problem;
            }
        }
    }

    private static Set<String> known(MethodBasedRouteMatch<?, ?> route) {
        Set<String> known = new HashSet<>();
        for (Argument<?> argument : route.getArguments()) {
            if (argument.getType() == PageRequest.class) {
                known.add("limit");
                known.add("cursor");
            } else if (argument.isAnnotationPresent(RequestBean.class)) {
                BeanIntrospection.getIntrospection(argument.getType())
                        .getBeanProperties()
                        .forEach(property -> known.add(name(property.asArgument())));
            } else {
                known.add(name(argument));
            }
        }
        return known;
    }

    private static String name(Argument<?> argument) {
        return argument.getAnnotationMetadata()
                .stringValue(Bindable.class)
                .filter(name -> !name.isEmpty())
                .orElse(argument.getName());
    }
}
