package techfin.rating.override;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;
import techfin.rating.access.Decided;
import techfin.rating.access.Proposed;

/**
 * Another grade beside the one that the model gives, for a limited time. The grade of the model stays what it is.
 *
 * @param version goes up by one with each step
 * @param assessmentId the assessment that it was proposed of
 * @param modelGrade what the model gives; another one ends the override
 * @param expiresOn the last day on which it can be in force
 * @param decision null while nobody decided
 * @param ending null unless it ended before its time
 */
public record GradeOverride(
        String id,
        long version,
        Uscc uscc,
        String assessmentId,
        String modelGrade,
        String grade,
        OverrideReason reason,
        String text,
        LocalDate expiresOn,
        State state,
        Proposed proposed,
        @Nullable Decided decision,
        @Nullable Ending ending) {
    public GradeOverride {
        if ((state == State.APPROVED || state == State.REFUSED) && decision == null) {
            throw new IllegalArgumentException(state + " by nobody");
        }
        if ((state == State.ENDED) != (ending != null)) {
            throw new IllegalArgumentException(state + " with ending " + ending);
        }
        if (decision != null) {
            proposed.checkSecond(decision);
        }
    }

    /** Where an override stands. */
    public enum State {
        /** Waits for the second person. */
        PROPOSED,
        APPROVED,
        REFUSED,
        /** Over, whether it was approved before or not. */
        ENDED
    }

    /** Why an override ended. */
    public enum End {
        /** Somebody took it back. */
        WITHDRAWN,
        /** An assessment gave another grade than the one that was overridden. */
        SUPERSEDED,
        /** Its last day has passed. */
        EXPIRED
    }

    /**
     * How it ended.
     *
     * @param on first day without it
     * @param by user name; null where the service ended it
     * @param reason in words, or what ended it
     */
    public record Ending(End cause, LocalDate on, @Nullable String by, String reason) {}

    /** Whether it waits for the second person or can be in force: an enterprise has one such at most. */
    public boolean isLive() {
        return state == State.PROPOSED || state == State.APPROVED;
    }

    /** Whether the grade counts on a day, as far as is known now. */
    public boolean isInForce(LocalDate day) {
        return decision != null
                && state != State.REFUSED
                && !day.isBefore(decision.on())
                && !day.isAfter(expiresOn)
                && (ending == null || day.isBefore(ending.on()));
    }

    /** The next version, approved or refused. */
    public GradeOverride decided(boolean isApproved, Decided by) {
        require(state == State.PROPOSED);
        return moved(isApproved ? State.APPROVED : State.REFUSED, by, null);
    }

    /** The next version, over. */
    public GradeOverride ended(Ending how) {
        require(isLive());
        return moved(State.ENDED, decision, how);
    }

    private GradeOverride moved(State to, @Nullable Decided by, @Nullable Ending how) {
        return new GradeOverride(
                id, version + 1, uscc, assessmentId, modelGrade, grade, reason, text, expiresOn, to, proposed, by, how);
    }

    private void require(boolean allowed) {
        if (!allowed) {
            throw new IllegalStateException("not while " + state + ": " + id);
        }
    }
}
