package techfin.gateway.door.client;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.time.Duration;

/** How the door guards itself and the others from a service that fails; one guard per service. */
@ConfigurationProperties("techfin.door.guard")
public final class GuardSettings {
    private int callsAtOnce = 128;
    private int window = 20;
    private int windowMinimum = 10;
    private int failurePercent = 50;
    private Duration openFor = Duration.ofSeconds(5);
    private int trials = 3;

    int callsAtOnce() {
        return callsAtOnce;
    }

    int window() {
        return window;
    }

    int windowMinimum() {
        return windowMinimum;
    }

    int failurePercent() {
        return failurePercent;
    }

    Duration openFor() {
        return openFor;
    }

    int trials() {
        return trials;
    }

    /** Calls that may wait for a service's answer at once (bulkhead). */
    public void setCallsAtOnce(int callsAtOnce) {
        this.callsAtOnce = callsAtOnce;
    }

    /** Calls that the breaker looks back on. */
    public void setWindow(int window) {
        this.window = window;
    }

    /** Calls before the breaker judges. */
    public void setWindowMinimum(int windowMinimum) {
        this.windowMinimum = windowMinimum;
    }

    /** Failed part of them at which it opens. */
    public void setFailurePercent(int failurePercent) {
        this.failurePercent = failurePercent;
    }

    /** How long it stays open. */
    public void setOpenFor(Duration openFor) {
        this.openFor = openFor;
    }

    /** Calls let through afterwards to see whether the service is back. */
    public void setTrials(int trials) {
        this.trials = trials;
    }
}
