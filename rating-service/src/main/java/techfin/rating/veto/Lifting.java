package techfin.rating.veto;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import techfin.rating.access.Decided;
import techfin.rating.access.Proposed;

/**
 * The end of a veto before its time, proposed by one person and decided by another.
 *
 * @param decision null while it is {@link State#PROPOSED}
 */
public record Lifting(
        Terms terms,
        Proposed proposed,
        State state,
        @Nullable Decided decision) {
    public Lifting {
        if ((decision == null) != (state == State.PROPOSED)) {
            throw new IllegalArgumentException(state + " with decision " + decision);
        }
        if (decision != null) {
            proposed.checkSecond(decision);
        }
    }

    /** Where a lifting stands. */
    public enum State {
        PROPOSED,
        GRANTED,
        REFUSED
    }

    /**
     * What is proposed.
     *
     * @param from first day without the veto
     * @param reason why it holds no more, in words
     * @param source the document that proves it
     */
    public record Terms(LocalDate from, String reason, String source) {}

    /** The same, decided. */
    Lifting decided(State to, Decided by) {
        return new Lifting(terms, proposed, to, by);
    }
}
