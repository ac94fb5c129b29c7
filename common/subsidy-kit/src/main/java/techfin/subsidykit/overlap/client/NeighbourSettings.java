package techfin.subsidykit.overlap.client;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.time.Duration;

/** How the question to the neighbour is guarded. */
@ConfigurationProperties("techfin.overlap.guard")
public final class NeighbourSettings {
    private Duration timeLimit = Duration.ofSeconds(3);
    private Duration budget = Duration.ofSeconds(7);
    private Duration pause = Duration.ofMillis(200);
    private int window = 10;
    private int windowMinimum = 6;
    private int failurePercent = 50;
    private Duration openFor = Duration.ofSeconds(5);
    private int trials = 2;

    Duration timeLimit() {
        return timeLimit;
    }

    Duration budget() {
        return budget;
    }

    Duration pause() {
        return pause;
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

    /** Longest wait for one try, the whole answer included. */
    public void setTimeLimit(Duration timeLimit) {
        this.timeLimit = timeLimit;
    }

    /** Time for all tries of one approval: a try begins only while its time limit still fits. */
    public void setBudget(Duration budget) {
        this.budget = budget;
    }

    /** Pause before the second try. */
    public void setPause(Duration pause) {
        this.pause = pause;
    }

    /** Tries that the breaker looks back on. */
    public void setWindow(int window) {
        this.window = window;
    }

    /** Tries before the breaker judges. */
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

    /** Tries let through afterwards to see whether the neighbour is back. */
    public void setTrials(int trials) {
        this.trials = trials;
    }
}
