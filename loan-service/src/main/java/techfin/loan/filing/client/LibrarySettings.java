package techfin.loan.filing.client;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.time.Duration;

/** How the question to the library is guarded: a person waits for it while a loan is recorded or decided. */
@ConfigurationProperties("techfin.library.guard")
public final class LibrarySettings {
    private Duration timeLimit = Duration.ofMillis(1500);
    private int atOnce = 32;
    private int window = 20;
    private int windowMinimum = 8;
    private int failurePercent = 50;
    private Duration openFor = Duration.ofSeconds(10);
    private int trials = 2;

    Duration timeLimit() {
        return timeLimit;
    }

    int atOnce() {
        return atOnce;
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

    /** Longest wait for an answer, all of it included. */
    public void setTimeLimit(Duration timeLimit) {
        this.timeLimit = timeLimit;
    }

    /** Questions that may wait for an answer at once (bulkhead); others go without one. */
    public void setAtOnce(int atOnce) {
        this.atOnce = atOnce;
    }

    /** Questions that the breaker looks back on. */
    public void setWindow(int window) {
        this.window = window;
    }

    /** Questions before the breaker judges. */
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

    /** Questions let through afterwards to see whether the library is back. */
    public void setTrials(int trials) {
        this.trials = trials;
    }
}
