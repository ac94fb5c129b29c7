package techfin.subsidykit.overlap.client;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedRetryMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedTimeLimiterMetrics;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.retry.RetryRegistry;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import techfin.subsidykit.overlap.LoanDays;
import techfin.subsidykit.overlap.Neighbour;
import techfin.subsidykit.overlap.NeighbourSilent;

/**
 * Asks the neighbour under guard, outermost first: a second try, a breaker, a time limit for each try. All tries of one
 * approval stay within one budget. What is no answer is no answer, whatever the reason: the guard never makes one up.
 */
final class GuardedNeighbour implements Neighbour, AutoCloseable {
    private static final int AT_ONCE = 500;
    private static final int TRIES = 2;

    private final NeighbourCall call;
    private final NeighbourSettings settings;
    private final Retry retry;
    private final CircuitBreaker breaker;
    private final TimeLimiter limiter;

    GuardedNeighbour(String name, NeighbourCall call, NeighbourSettings settings, MeterRegistry meters) {
        this.call = call;
        this.settings = settings;
        RetryRegistry retries = RetryRegistry.ofDefaults();
        CircuitBreakerRegistry breakers = CircuitBreakerRegistry.ofDefaults();
        TimeLimiterRegistry limiters = TimeLimiterRegistry.ofDefaults();
        retry = retries.retry(
                name,
                RetryConfig.custom()
                        .maxAttempts(TRIES)
                        .waitDuration(settings.pause())
                        .ignoreExceptions(
                                CallNotPermittedException.class,
                                NoAnswer.Refused.class,
                                BudgetSpent.class,
                                InterruptedException.class)
                        .build());
        breaker = breakers.circuitBreaker(
                name,
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
                name,
                TimeLimiterConfig.custom()
                        .timeoutDuration(settings.timeLimit())
                        .cancelRunningFuture(true)
                        .build());
        TaggedRetryMetrics.ofRetryRegistry(retries).bindTo(meters);
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
        TaggedTimeLimiterMetrics.ofTimeLimiterRegistry(limiters).bindTo(meters);
    }

    /** No time is left for another try. */
    private static final class BudgetSpent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BudgetSpent() {
            super("no time left for another try", null, false, false);
        }
    }

    @Override
    public List<Boolean> overlaps(String authorization, List<LoanDays> asked) {
        long lastStart = System.nanoTime()
                + settings.budget().minus(settings.timeLimit()).toNanos();
        List<Boolean> answers = new ArrayList<>();
        for (int from = 0; from < asked.size(); from += AT_ONCE) {
            List<LoanDays> some = asked.subList(from, Math.min(asked.size(), from + AT_ONCE));
            answers.addAll(guarded(authorization, some, lastStart));
        }
        return answers;
    }

    private List<Boolean> guarded(String authorization, List<LoanDays> asked, long lastStart) {
        Callable<List<Boolean>> limited =
                () -> call.read(limiter.executeFutureSupplier(() -> call.ask(authorization, asked)), asked.size());
        Callable<List<Boolean>> broken = CircuitBreaker.decorateCallable(breaker, limited);
        Callable<List<Boolean>> inBudget = () -> {
            if (System.nanoTime() - lastStart > 0) {
                throw new BudgetSpent();
            }
            return broken.call();
        };
        try {
            return Retry.decorateCallable(retry, inBudget).call();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw silent(e);
        } catch (Exception e) {
            throw silent(e);
        }
    }

    private NeighbourSilent silent(Exception why) {
        Duration again = why instanceof CallNotPermittedException ? settings.openFor() : Duration.ofSeconds(1);
        return new NeighbourSilent("the neighbour did not answer: " + why, again, why);
    }

    @Override
    public void close() {
        call.close();
    }
}
