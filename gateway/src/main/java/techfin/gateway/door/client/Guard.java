package techfin.gateway.door.client;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import io.micronaut.http.ByteBodyHttpResponse;
import io.micronaut.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import techfin.gateway.door.Route;
import techfin.servicekit.problem.Problem;

/**
 * Guards the calls to one service, outermost first: a bulkhead bounds the calls that wait for it, a breaker answers for it
 * while it fails, a time limit ends each wait. Nothing is tried twice. The breaker counts what went wrong between door and
 * service; an answer is an answer, whatever its status, and what the caller did wrong is not the service's failure.
 */
final class Guard {
    private static final String UNAVAILABLE = "UPSTREAM_UNAVAILABLE";

    private final Bulkhead bulkhead;
    private final CircuitBreaker breaker;
    private final TimeLimiter usual;
    private final TimeLimiter large;
    private final Route route;
    private final ScheduledExecutorService timer;
    private final String retryAfterOpen;

    Guard(Route route, GuardSettings settings, Guards.Registries registries, ScheduledExecutorService timer) {
        this.route = route;
        this.timer = timer;
        this.bulkhead = registries
                .bulkheads()
                .bulkhead(
                        route.name(),
                        BulkheadConfig.custom()
                                .maxConcurrentCalls(settings.callsAtOnce())
                                .maxWaitDuration(Duration.ZERO)
                                .writableStackTraceEnabled(false)
                                .build());
        this.breaker = registries
                .breakers()
                .circuitBreaker(
                        route.name(),
                        CircuitBreakerConfig.custom()
                                .slidingWindowSize(settings.window())
                                .minimumNumberOfCalls(settings.windowMinimum())
                                .failureRateThreshold(settings.failurePercent())
                                .waitDurationInOpenState(settings.openFor())
                                .permittedNumberOfCallsInHalfOpenState(settings.trials())
                                .ignoreException(failure -> cause(failure) instanceof CallerFault)
                                .writableStackTraceEnabled(false)
                                .build());
        this.usual = limiter(registries, route.name(), route.usual().time());
        this.large = limiter(registries, route.name() + "-large", route.large().time());
        this.retryAfterOpen = Long.toString(Math.max(1, settings.openFor().toSeconds()));
    }

    /**
     * Makes the call under the guard; fails with the problem that the caller may see.
     *
     * @param blame turns what went wrong into a {@link CallerFault} where it was the caller
     */
    CompletableFuture<HttpResponse<?>> call(
            Route.Bounds bounds,
            Supplier<? extends CompletionStage<HttpResponse<?>>> call,
            UnaryOperator<Throwable> blame) {
        TimeLimiter limiter = bounds.equals(route.usual()) ? usual : large;
        Supplier<CompletionStage<HttpResponse<?>>> limited = () -> limiter.executeCompletionStage(timer, call)
                .exceptionallyCompose(failure -> CompletableFuture.failedFuture(blame.apply(cause(failure))));
        CompletableFuture<HttpResponse<?>> answer = new CompletableFuture<>();
        Bulkhead.decorateCompletionStage(bulkhead, CircuitBreaker.decorateCompletionStage(breaker, limited))
                .get()
                .whenComplete((response, failure) -> {
                    if (failure == null) {
                        complete(answer, response);
                    } else {
                        answer.completeExceptionally(problem(cause(failure)));
                    }
                });
        return answer;
    }

    /** Hands an answer over, or lets go of it when nobody waits for it any more. */
    static void complete(CompletableFuture<HttpResponse<?>> answer, HttpResponse<?> response) {
        if (!answer.complete(response) && response instanceof ByteBodyHttpResponse<?> late) {
            late.close();
        }
    }

    private Problem problem(Throwable cause) {
        return switch (cause) {
            case CallerFault fault -> fault.problem();
            default -> unavailable(cause);
        };
    }

    private Problem unavailable(Throwable cause) {
        boolean open = cause instanceof CallNotPermittedException;
        // An open breaker and a full bulkhead say it all: no stack of theirs is worth a line in the log.
        Problem problem = open || cause instanceof BulkheadFullException
                ? Problem.of(503, UNAVAILABLE)
                : Problem.of(503, UNAVAILABLE, cause);
        return problem.with("service", route.name()).header("Retry-After", open ? retryAfterOpen : "1");
    }

    static Throwable cause(Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static TimeLimiter limiter(Guards.Registries registries, String name, Duration limit) {
        return registries
                .limiters()
                .timeLimiter(
                        name,
                        TimeLimiterConfig.custom()
                                .timeoutDuration(limit)
                                .cancelRunningFuture(false)
                                .build());
    }
}
