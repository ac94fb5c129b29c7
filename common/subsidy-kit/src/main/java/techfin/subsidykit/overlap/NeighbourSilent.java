package techfin.subsidykit.overlap;

import java.time.Duration;

/** The neighbouring service did not say whether days are taken: nothing may be approved on that. */
public final class NeighbourSilent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    /**
     * Why it did not answer, and when to ask again.
     *
     * @param retryAfter at least a second
     */
    public NeighbourSilent(String why, Duration retryAfter, Throwable cause) {
        super(why, cause);
        this.retryAfter = retryAfter;
    }

    /** When to ask again. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
