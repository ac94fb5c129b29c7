package techfin.rating.appeal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.casework.Deadline;
import techfin.lending.enterprise.Uscc;
import techfin.rating.access.Decided;
import techfin.rating.access.Proposed;

/**
 * An appeal of an enterprise against its assessment.
 *
 * @param version goes up by one with each step
 * @param assessedBy who made the assessment
 * @param deadline lawful last day of the decision; it decides nothing when it passes
 * @param taken who looks at it, null while nobody does
 * @param decision null while it is not decided
 * @param withdrawnOn null unless the enterprise took it back
 */
public record Appeal(
        String id,
        long version,
        Uscc uscc,
        String assessmentId,
        String assessedBy,
        List<Ground> grounds,
        State state,
        Proposed filed,
        Deadline deadline,
        @Nullable Proposed taken,
        @Nullable Decided decision,
        @Nullable LocalDate withdrawnOn) {
    public Appeal {
        grounds = List.copyOf(grounds);
        if ((decision != null) != (state == State.UPHELD || state == State.DISMISSED)) {
            throw new IllegalArgumentException(state + " with decision " + decision);
        }
        if (taken != null && taken.isBy(assessedBy)) {
            throw new IllegalArgumentException(assessedBy + " takes an appeal against the own assessment");
        }
    }

    /**
     * One thing that the enterprise holds to be misjudged.
     *
     * @param indicator code in the system of the assessment; null for the grade as a whole
     */
    public record Ground(@Nullable String indicator, String reason) {}

    /** Where an appeal stands. */
    public enum State {
        FILED,
        /** A reviewer looks at it. */
        TAKEN,
        /** The rating is made again. */
        UPHELD,
        DISMISSED,
        /** The enterprise took it back. */
        WITHDRAWN;

        public boolean isOpen() {
            return this == FILED || this == TAKEN;
        }
    }

    /** Whether its deadline has passed without a decision. */
    public boolean isOverdueOn(LocalDate today) {
        return state.isOpen() && deadline.isOverdueOn(today);
    }

    /** The next version, looked at by this reviewer from now on. */
    public Appeal taken(Proposed by) {
        require(state.isOpen());
        return moved(State.TAKEN, by, null, null);
    }

    /** The next version, upheld or dismissed. */
    public Appeal decided(boolean isUpheld, Decided by) {
        require(state == State.TAKEN);
        return moved(isUpheld ? State.UPHELD : State.DISMISSED, taken, by, null);
    }

    /** The next version, taken back by the enterprise. */
    public Appeal withdrawn(LocalDate today) {
        require(state.isOpen());
        return moved(State.WITHDRAWN, taken, null, today);
    }

    /** Whether this reviewer looks at it. */
    public boolean isWith(String username) {
        return Optional.ofNullable(taken).filter(by -> by.isBy(username)).isPresent();
    }

    private Appeal moved(State to, @Nullable Proposed by, @Nullable Decided outcome, @Nullable LocalDate back) {
        return new Appeal(
                id, version + 1, uscc, assessmentId, assessedBy, grounds, to, filed, deadline, by, outcome, back);
    }

    private void require(boolean allowed) {
        if (!allowed) {
            throw new IllegalStateException("not while " + state + ": " + id);
        }
    }
}
