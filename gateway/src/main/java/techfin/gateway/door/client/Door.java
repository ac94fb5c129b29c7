package techfin.gateway.door.client;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.ByteBodyHttpResponse;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.AvailableByteBody;
import io.micronaut.http.body.ByteBody;
import io.micronaut.http.client.RawHttpClient;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.security.authentication.Authentication;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import reactor.core.publisher.Mono;
import techfin.gateway.door.HeaderRules;
import techfin.gateway.door.PlainTarget;
import techfin.gateway.door.Route;
import techfin.gateway.door.Routes;
import techfin.servicekit.problem.Problem;

/**
 * Sends each routed request on to its service and the answer back, without reading either body and without a thread that
 * waits. It stands behind the security filter, and asks once more whether somebody is signed in.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class Door implements Ordered {
    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    private static final CompletableFuture<Optional<MutableHttpResponse<?>>> NOT_ROUTED =
            CompletableFuture.completedFuture(Optional.empty());

    private final Routes routes;
    private final Guards guards;
    private final OwnHeaders ownHeaders;
    private final RawHttpClient client;

    Door(Routes routes, Guards guards, OwnHeaders ownHeaders, @Client(id = "door") RawHttpClient client) {
        this.routes = routes;
        this.guards = guards;
        this.ownHeaders = ownHeaders;
        this.client = client;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    @RequestFilter
    CompletableFuture<Optional<MutableHttpResponse<?>>> pass(HttpRequest<?> request) {
        String target =
                request.getAttribute(PlainTarget.ATTRIBUTE, String.class).orElseThrow(Problem::invalid);
        String path = PlainTarget.path(target);
        Optional<Route> route = routes.of(path);
        if (route.isEmpty() || !(request instanceof ServerHttpRequest<?> incoming)) {
            return NOT_ROUTED;
        }
        if (!route.get().isPublic(path)
                && request.getUserPrincipal(Authentication.class).isEmpty()) {
            throw Problem.of(401, "UNAUTHENTICATED").header("WWW-Authenticate", "Bearer");
        }
        if (!METHODS.contains(request.getMethod())) {
            throw Problem.of(405, "METHOD_NOT_ALLOWED").header("Allow", "GET, HEAD, POST, PUT, PATCH, DELETE");
        }
        return send(incoming, route.get(), target, path).thenApply(response -> Optional.of(answer(response)));
    }

    private CompletableFuture<HttpResponse<?>> send(
            ServerHttpRequest<?> request, Route route, String target, String path) {
        Route.Bounds bounds = route.bounds(path);
        MutableHttpRequest<?> outgoing = outgoing(request, route, target);
        CountedBody body;
        try {
            body = CountedBody.of(request.byteBody(), request.byteBodyFactory(), bounds.bytes());
        } catch (CallerFault fault) {
            return CompletableFuture.failedFuture(fault.problem());
        }
        return guards.of(route)
                .call(
                        bounds,
                        () -> exchange(outgoing, body),
                        failure ->
                                failure instanceof TimeoutException && !body.sent() ? CountedBody.tooSlow() : failure);
    }

    private CompletableFuture<HttpResponse<?>> exchange(MutableHttpRequest<?> outgoing, CountedBody body) {
        CompletableFuture<HttpResponse<?>> answer = new CompletableFuture<>();
        Mono.from(client.exchange(outgoing, body.body(), null))
                .subscribe(response -> Guard.complete(answer, response), answer::completeExceptionally);
        return answer;
    }

    private MutableHttpRequest<?> outgoing(ServerHttpRequest<?> request, Route route, String target) {
        URI uri;
        try {
            uri = URI.create(route.url() + target);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid();
        }
        MutableHttpRequest<?> outgoing = HttpRequest.create(request.getMethod(), uri.toString());
        String connection = String.join(",", request.getHeaders().getAll("Connection"));
        request.getHeaders().forEach((name, values) -> {
            if (HeaderRules.requestPasses(name, connection)) {
                values.forEach(value -> outgoing.getHeaders().add(name, value));
            }
        });
        ownHeaders.add(request, outgoing.getHeaders());
        return outgoing;
    }

    private static MutableHttpResponse<?> answer(HttpResponse<?> from) {
        MutableHttpResponse<Object> answer = HttpResponse.status(from.code(), from.reason());
        String connection = String.join(",", from.getHeaders().getAll("Connection"));
        from.getHeaders().forEach((name, values) -> {
            if (HeaderRules.answerPasses(name, connection)) {
                values.forEach(value -> answer.getHeaders().add(name, value));
            }
        });
        if (from instanceof ByteBodyHttpResponse<?> bytes) {
            ByteBody body = bytes.byteBody();
            if (!(body instanceof AvailableByteBody whole)) {
                answer.body(body.toByteArrayPublisher());
                typed(answer);
            } else if (whole.length() > 0) {
                answer.body(whole.toByteArray());
                typed(answer);
            } else {
                bytes.close();
            }
        }
        return answer;
    }

    /** Else the framework would call it JSON, or not send it at all. */
    private static void typed(MutableHttpResponse<?> answer) {
        if (!answer.getHeaders().contains("Content-Type")) {
            answer.contentType(MediaType.APPLICATION_OCTET_STREAM_TYPE);
        }
    }
}
