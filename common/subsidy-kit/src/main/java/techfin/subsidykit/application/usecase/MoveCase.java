package techfin.subsidykit.application.usecase;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import techfin.casework.CaseEvent;
import techfin.casework.CaseState;
import techfin.casework.Hand;
import techfin.casework.Step;
import techfin.money.WorkingCalendar;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.problem.Problem;
import techfin.subsidykit.access.usecase.CaseScopes;
import techfin.subsidykit.application.Cases;
import techfin.subsidykit.application.Clocks;
import techfin.subsidykit.application.Decided;
import techfin.subsidykit.application.Hands;
import techfin.subsidykit.application.Progress;
import techfin.subsidykit.application.SubsidyApplication;
import techfin.subsidykit.round.Rounds;
import techfin.subsidykit.round.SubsidyRound;

/** Takes cases along their course: the right state, the right party, one hand per person, the clock, the audit row. */
@Singleton
public class MoveCase {
    private final Cases cases;
    private final Rounds rounds;
    private final Hands hands;
    private final CaseScopes scopes;
    private final AuditTrail audit;
    private final BusinessClock clock;
    private final WorkingCalendar calendar;

    MoveCase(
            Cases cases,
            Rounds rounds,
            Hands hands,
            CaseScopes scopes,
            AuditTrail audit,
            BusinessClock clock,
            WorkingCalendar calendar) {
        this.cases = cases;
        this.rounds = rounds;
        this.hands = hands;
        this.scopes = scopes;
        this.audit = audit;
        this.clock = clock;
        this.calendar = calendar;
    }

    /** A case that the running transaction holds, with its round. */
    public record Held(SubsidyApplication application, SubsidyRound round) {}

    /** Why somebody takes a step; a code of the office's list and words. */
    public record Reason(String code, @Nullable String text) {}

    /**
     * Holds a case inside the actor's scope until the transaction ends.
     *
     * @throws Problem 404 when it does not exist or lies outside the scope, which look alike
     */
    public Held hold(Actor actor, String id) {
        SubsidyApplication application = cases.lock(scopes.of(actor), id).orElseThrow(Problem::notFound);
        return new Held(application, rounds.find(application.roundId()).orElseThrow());
    }

    /**
     * Passes when the actor speaks for a party that can take this step from some state.
     *
     * @throws Problem 403 otherwise
     */
    public void requireRole(Actor actor, SubsidyRound round, CaseEvent event) {
        boolean may = round.course().steps().stream()
                .filter(step -> step.event() == event)
                .anyMatch(step ->
                        CaseScopes.speaksFor(actor, step.who(), round.terms().office()));
        if (!may) {
            throw Problem.forbidden();
        }
    }

    /**
     * The step that the event makes from the state of the case.
     *
     * @throws Problem 409 {@code STEP_NOT_POSSIBLE} when there is none, 403 when the actor does not speak for its party
     */
    public Step require(Actor actor, Held held, CaseEvent event) {
        CaseState state = held.application().state();
        Step step = held.round().course().step(state, event).orElseThrow(() -> notPossible(held, event));
        CaseScopes.require(actor, step.who(), held.round().terms().office());
        return step;
    }

    private static Problem notPossible(Held held, CaseEvent event) {
        CaseState state = held.application().state();
        List<CaseEvent> possible = held.round().course().next(state).stream()
                .map(Step::event)
                .distinct()
                .toList();
        return Problem.of(409, "STEP_NOT_POSSIBLE")
                .with("status", state)
                .with("event", event)
                .with("possible", possible.isEmpty() ? "-" : possible)
                .extension("possible", possible);
    }

    /**
     * Takes the step: lends the hand, starts and stops clocks, writes the next version and its audit row.
     *
     * @param to where the step leads; null for what the table says
     * @param progress how the case gets on apart from its clocks and the decision
     * @throws Problem 403 {@code ANOTHER_HAND} when the person had another part in this case
     */
    public SubsidyApplication take(
            Actor actor, Held held, Step step, @Nullable CaseState to, Progress progress, @Nullable Reason reason) {
        SubsidyApplication before = held.application();
        SubsidyApplication after = next(before, held.round(), step, to, progress, actor, reason);
        lend(actor, before, step.hand());
        cases.change(after);
        audit.record(
                actor,
                "APPLICATION_" + step.event(),
                "subsidy-application",
                before.id(),
                CaseRecord.of(before),
                CaseRecord.of(after),
                reason == null ? null : reason.code());
        return after;
    }

    /** Takes the step with nothing but its clocks and the decision changed. */
    public SubsidyApplication take(Actor actor, Held held, CaseEvent event, @Nullable Reason reason) {
        return take(
                actor,
                held,
                require(actor, held, event),
                null,
                held.application().progress(),
                reason);
    }

    /**
     * The case after the step; nothing is written.
     *
     * @param to where the step leads; null for what the table says
     */
    public SubsidyApplication next(
            SubsidyApplication before,
            SubsidyRound round,
            Step step,
            @Nullable CaseState to,
            Progress progress,
            Actor actor,
            @Nullable Reason reason) {
        CaseState state = to == null ? Objects.requireNonNull(step.to()) : to;
        Progress moved = Clocks.moved(progress, step.event(), state, round, clock.today(), calendar);
        Decided decided = new Decided(
                actor.username(),
                clock.today(),
                reason == null ? null : reason.code(),
                reason == null ? null : reason.text());
        return before.next(
                state, new Progress(moved.details(), moved.clock(), moved.paused(), moved.returned(), decided));
    }

    /**
     * Notes the person's hand in the case.
     *
     * @param hand null for a step that takes none
     * @throws Problem 403 {@code ANOTHER_HAND} when the person had another part in this case
     */
    public void lend(Actor actor, SubsidyApplication before, @Nullable Hand hand) {
        if (hand != null && !hands.lend(before.id(), actor.username(), hand, before.version() + 1)) {
            throw Problem.of(403, "ANOTHER_HAND");
        }
    }
}
