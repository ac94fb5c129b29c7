package techfin.subsidykit.application.usecase;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import techfin.casework.CaseEvent;
import techfin.casework.CaseState;
import techfin.casework.Correction;
import techfin.casework.Step;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.problem.Problem;
import techfin.subsidykit.application.Details;
import techfin.subsidykit.application.Progress;
import techfin.subsidykit.application.Returned;
import techfin.subsidykit.application.Reviews;
import techfin.subsidykit.application.SubsidyApplication;
import techfin.subsidykit.application.usecase.MoveCase.Held;

/** The applicant changes a draft freely, and of a returned case the marked fields and nothing else. */
@Singleton
public class CorrectApplication {
    private final MoveCase move;
    private final Reviews reviews;

    CorrectApplication(MoveCase move, Reviews reviews) {
        this.move = move;
        this.reviews = reviews;
    }

    /**
     * Corrects the case; reviews that did not rest on a changed field stay valid. Runs inside the caller's transaction.
     *
     * @param changes fields to replace; what is null or empty stays as it is
     * @param unmoved checks that the case is the one that the applicant saw; throws otherwise
     * @throws Problem 404 outside the scope, 403 for others than the applicant's side, 409 when it is neither a draft nor
     *     returned, 400 {@code FIELD_NOT_MARKED} for every changed field that nobody marked
     */
    public SubsidyApplication correct(Actor actor, String id, Details changes, Consumer<Held> unmoved) {
        Held held = move.hold(actor, id);
        move.requireRole(actor, held.round(), CaseEvent.CORRECT);
        unmoved.accept(held);
        Step step = move.require(actor, held, CaseEvent.CORRECT);
        SubsidyApplication application = held.application();
        Details merged = merged(application.details(), changes);
        Set<String> changed = application.details().changedIn(merged);
        Returned returned = application.progress().returned();
        if (application.state() == CaseState.DRAFT || returned == null) {
            return move.take(actor, held, step, CaseState.DRAFT, with(application, merged), null);
        }
        refuseUnmarked(returned, changed);
        Correction correction = Correction.of(held.round().course(), returned.stage(), changed);
        reviews.undo(id, correction.undone());
        return move.take(actor, held, step, correction.to(), with(application, merged), null);
    }

    private static void refuseUnmarked(Returned returned, Set<String> changed) {
        Set<String> unmarked = new TreeSet<>(Correction.unmarked(returned.marked(), changed));
        if (!unmarked.isEmpty()) {
            Problem wrong = Problem.invalid();
            unmarked.forEach(pointer -> wrong.at(pointer, "FIELD_NOT_MARKED"));
            throw wrong;
        }
    }

    private static Progress with(SubsidyApplication application, Details details) {
        Progress was = application.progress();
        return new Progress(details, was.clock(), was.paused(), was.returned(), was.decision());
    }

    private static Details merged(Details was, Details changes) {
        return new Details(
                changes.interestPaid() == null ? was.interestPaid() : changes.interestPaid(),
                changes.statement() == null ? was.statement() : changes.statement(),
                changes.contact() == null ? was.contact() : changes.contact(),
                changes.payee() == null ? was.payee() : changes.payee(),
                changes.documents().isEmpty() ? was.documents() : changes.documents());
    }
}
