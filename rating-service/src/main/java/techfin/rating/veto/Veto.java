package techfin.rating.veto;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;
import techfin.rating.access.Decided;
import techfin.rating.access.Proposed;

/**
 * An event that puts an enterprise under a veto, entered by one person and confirmed by another before it counts.
 *
 * @param version goes up by one with each step
 * @param decision null while it is {@link State#PROPOSED}
 * @param lifting the last one that was proposed, null for none
 */
public record Veto(
        String id,
        long version,
        Uscc uscc,
        VetoFacts facts,
        State state,
        Proposed entered,
        @Nullable Decided decision,
        @Nullable Lifting lifting) {
    public Veto {
        if ((decision == null) != (state == State.PROPOSED)) {
            throw new IllegalArgumentException(state + " with decision " + decision);
        }
        if (decision != null) {
            entered.checkSecond(decision);
        }
        boolean granted = lifting != null && lifting.state() == Lifting.State.GRANTED;
        if (granted != (state == State.LIFTED)) {
            throw new IllegalArgumentException(state + " with lifting " + lifting);
        }
    }

    /** What became of the entry. */
    public enum State {
        /** Waits for the second person; does not count. */
        PROPOSED,
        CONFIRMED,
        /** The second person found it unproven; it never counted. */
        REJECTED,
        /** Ended before its time; it counted until then. */
        LIFTED
    }

    /** How it stands on a day, as far as is known now. */
    public enum Standing {
        /** Not confirmed, or rejected: it does not count on any day. */
        WITHOUT_EFFECT,
        /** The event is later. */
        NOT_YET,
        IN_FORCE,
        /** The days on which such an event counts are over. */
        OVER,
        LIFTED
    }

    /** A veto as it is entered. */
    public static Veto entered(String id, Uscc uscc, VetoFacts facts, Proposed by) {
        return new Veto(id, 1, uscc, facts, State.PROPOSED, by, null, null);
    }

    /** The next version, confirmed or rejected. */
    public Veto decided(boolean isConfirmed, Decided by) {
        require(state == State.PROPOSED);
        return new Veto(
                id, version + 1, uscc, facts, isConfirmed ? State.CONFIRMED : State.REJECTED, entered, by, null);
    }

    /** Whether somebody may propose to lift it. */
    public boolean takesLifting() {
        return state == State.CONFIRMED && openLifting().isEmpty();
    }

    /** The next version, with a lifting that waits for the second person. */
    public Veto liftingProposed(Lifting.Terms terms, Proposed by) {
        require(takesLifting());
        return with(state, new Lifting(terms, by, Lifting.State.PROPOSED, null));
    }

    /** The next version, lifted or not. */
    public Veto liftingDecided(boolean isGranted, Decided by) {
        Lifting open = openLifting().orElseThrow(IllegalStateException::new);
        return isGranted
                ? with(State.LIFTED, open.decided(Lifting.State.GRANTED, by))
                : with(state, open.decided(Lifting.State.REFUSED, by));
    }

    /** The lifting that waits for the second person. */
    public Optional<Lifting> openLifting() {
        return Optional.ofNullable(lifting).filter(last -> last.state() == Lifting.State.PROPOSED);
    }

    /** The last day on which it counts as things stand; empty where no end is known. */
    public Optional<LocalDate> lastDay() {
        Optional<LocalDate> byRule = facts.ground().lastDay(facts.on());
        if (state != State.LIFTED || lifting == null) {
            return byRule;
        }
        LocalDate before = lifting.terms().from().minusDays(1);
        return byRule.filter(before::isAfter).or(() -> Optional.of(before));
    }

    /**
     * How it stands on a day. A confirmed event counts from its own day on, whenever it was confirmed, and a lifted one up
     * to the day before its lifting.
     */
    public Standing standingOn(LocalDate day) {
        return switch (state) {
            case PROPOSED, REJECTED -> Standing.WITHOUT_EFFECT;
            case CONFIRMED, LIFTED -> effectOn(day);
        };
    }

    private Standing effectOn(LocalDate day) {
        if (day.isBefore(facts.on())) {
            return Standing.NOT_YET;
        }
        if (state == State.LIFTED
                && lifting != null
                && !day.isBefore(lifting.terms().from())) {
            return Standing.LIFTED;
        }
        return facts.ground().lastDay(facts.on()).filter(day::isAfter).isPresent() ? Standing.OVER : Standing.IN_FORCE;
    }

    /** Whether it counts on a day. */
    public boolean isInForce(LocalDate day) {
        return standingOn(day) == Standing.IN_FORCE;
    }

    private Veto with(State next, Lifting changed) {
        return new Veto(id, version + 1, uscc, facts, next, entered, decision, changed);
    }

    private void require(boolean allowed) {
        if (!allowed) {
            throw new IllegalStateException("not while " + state + ": " + id);
        }
    }
}
