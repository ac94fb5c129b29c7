package techfin.gateway.door.client;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedTimeLimiterMetrics;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import techfin.gateway.door.Route;
import techfin.gateway.door.Routes;

/** One guard per service, and what they count as metrics {@code resilience4j_*} with the route's name. */
@Singleton
final class Guards {
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("door-time-limit").daemon().factory());
    private final Map<String, Guard> guards = new HashMap<>();

    Guards(Routes routes, GuardSettings settings, MeterRegistry meters) {
        Registries registries = new Registries(
                BulkheadRegistry.ofDefaults(), CircuitBreakerRegistry.ofDefaults(), TimeLimiterRegistry.ofDefaults());
        for (Route route : routes.all()) {
            guards.put(route.name(), new Guard(route, settings, registries, timer));
        }
        TaggedBulkheadMetrics.ofBulkheadRegistry(registries.bulkheads()).bindTo(meters);
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(registries.breakers())
                .bindTo(meters);
        TaggedTimeLimiterMetrics.ofTimeLimiterRegistry(registries.limiters()).bindTo(meters);
    }

    /** Where guards are registered, so that they can be counted. */
    record Registries(BulkheadRegistry bulkheads, CircuitBreakerRegistry breakers, TimeLimiterRegistry limiters) {}

    Guard of(Route route) {
        Guard guard = guards.get(route.name());
        if (guard == null) {
            throw new IllegalArgumentException("no guard for route " + route.name());
        }
        return guard;
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }
}
