package techfin.loan.filing.client;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedTimeLimiterMetrics;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import techfin.loan.filing.LibraryCheck;
import techfin.loan.filing.LibraryQuestion;
import techfin.loan.filing.RegistrationLibrary;

/**
 * Asks the library under guard, outermost first: a bulkhead bounds the people who wait for it, a breaker answers for it
 * while it fails, a time limit ends a wait. There is no second try: whoever handles the record next asks again.
 */
final class GuardedLibrary implements RegistrationLibrary, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GuardedLibrary.class);
    private static final String NAME = "library";

    private final LibraryCall call;
    private final Bulkhead bulkhead;
    private final CircuitBreaker breaker;
    private final TimeLimiter limiter;

    GuardedLibrary(LibraryCall call, LibrarySettings settings, MeterRegistry meters) {
        this.call = call;
        BulkheadRegistry bulkheads = BulkheadRegistry.ofDefaults();
        CircuitBreakerRegistry breakers = CircuitBreakerRegistry.ofDefaults();
        TimeLimiterRegistry limiters = TimeLimiterRegistry.ofDefaults();
        bulkhead = bulkheads.bulkhead(
                NAME,
                BulkheadConfig.custom()
                        .maxConcurrentCalls(settings.atOnce())
                        .maxWaitDuration(Duration.ZERO)
                        .writableStackTraceEnabled(false)
                        .build());
        breaker = breakers.circuitBreaker(
                NAME,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(settings.window())
                        .minimumNumberOfCalls(settings.windowMinimum())
                        .failureRateThreshold(settings.failurePercent())
                        .waitDurationInOpenState(settings.openFor())
                        .permittedNumberOfCallsInHalfOpenState(settings.trials())
                        .ignoreExceptions(NoAnswer.Refused.class, InterruptedException.class)
                        .writableStackTraceEnabled(false)
                        .build());
        limiter = limiters.timeLimiter(
                NAME,
                TimeLimiterConfig.custom()
                        .timeoutDuration(settings.timeLimit())
                        .cancelRunningFuture(true)
                        .build());
        TaggedBulkheadMetrics.ofBulkheadRegistry(bulkheads).bindTo(meters);
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
        TaggedTimeLimiterMetrics.ofTimeLimiterRegistry(limiters).bindTo(meters);
    }

    @Override
    public LibraryCheck.Outcome ask(String authorization, LibraryQuestion question) {
        Callable<LibraryCheck.Outcome> limited =
                () -> call.read(limiter.executeFutureSupplier(() -> call.ask(authorization, question)), question);
        Callable<LibraryCheck.Outcome> broken = CircuitBreaker.decorateCallable(breaker, limited);
        try {
            return Bulkhead.decorateCallable(bulkhead, broken).call();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return LibraryCheck.Outcome.NOT_ASKED;
        } catch (CallNotPermittedException | BulkheadFullException guarded) {
            LOG.debug("The library is not asked: {}", guarded.getMessage());
            return LibraryCheck.Outcome.NOT_ASKED;
        } catch (Exception e) {
            LOG.warn("The library did not answer: {}", e.toString());
            return LibraryCheck.Outcome.NOT_ASKED;
        }
    }

    @Override
    public void close() {
        call.close();
    }
}
