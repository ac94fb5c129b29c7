package techfin.subsidykit.notice.usecase;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Consumer;
import techfin.casework.CaseEvent;
import techfin.casework.Hand;
import techfin.casework.Party;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.problem.Problem;
import techfin.subsidykit.access.usecase.CaseScopes;
import techfin.subsidykit.application.Cases;
import techfin.subsidykit.application.Decided;
import techfin.subsidykit.application.SubsidyApplication;
import techfin.subsidykit.application.usecase.MoveCase;
import techfin.subsidykit.application.usecase.MoveCase.Held;
import techfin.subsidykit.application.usecase.MoveCase.Reason;
import techfin.subsidykit.notice.Objection;
import techfin.subsidykit.notice.Objections;

/** The approver dismisses an objection, and the case goes on; or upholds it, and the case is refused. */
@Singleton
public class DecideObjection {
    private final Objections objections;
    private final Cases cases;
    private final MoveCase move;
    private final CaseScopes scopes;
    private final AuditTrail audit;
    private final BusinessClock clock;

    DecideObjection(
            Objections objections,
            Cases cases,
            MoveCase move,
            CaseScopes scopes,
            AuditTrail audit,
            BusinessClock clock) {
        this.objections = objections;
        this.cases = cases;
        this.move = move;
        this.scopes = scopes;
        this.audit = audit;
        this.clock = clock;
    }

    /** What can come of an objection. */
    public enum Outcome {
        DISMISS,
        UPHOLD
    }

    /**
     * Decides. Runs inside the caller's transaction and holds the case.
     *
     * @param unmoved checks that the objection is the one that was seen; throws otherwise
     * @throws Problem 404 for no such objection in the actor's scope, 403 for others than the office's approver, whoever
     *     brought it in, and whoever has another part in the case; 409 {@code ALREADY_DECIDED}
     */
    public ObjectionView decide(
            Actor approver, String id, Outcome outcome, Reason reason, Consumer<ObjectionView> unmoved) {
        scopes.requireAny(approver);
        Objection seen = objections.find(id).orElseThrow(Problem::notFound);
        Held held = move.hold(approver, seen.applicationId());
        CaseScopes.require(approver, Party.APPROVER, held.round().terms().office());
        Objection before = objections.find(id).orElseThrow();
        unmoved.accept(ObjectionView.of(before));
        if (before.state() != Objection.State.OPEN) {
            throw Problem.of(409, "ALREADY_DECIDED").with("status", before.state());
        }
        if (before.recordedBy().equals(approver.username())) {
            throw Problem.of(403, "ANOTHER_HAND");
        }
        boolean upheld = outcome == Outcome.UPHOLD;
        Objection after = before.decided(
                upheld ? Objection.State.UPHELD : Objection.State.DISMISSED,
                new Decided(approver.username(), clock.today(), reason.code(), reason.text()));
        objections.decide(after);
        moveCase(approver, held, upheld, reason);
        audit.record(
                approver,
                upheld ? "OBJECTION_UPHELD" : "OBJECTION_DISMISSED",
                "objection",
                id,
                ObjectionView.of(before),
                ObjectionView.of(after),
                reason.code());
        return ObjectionView.of(after);
    }

    private void moveCase(Actor approver, Held held, boolean upheld, Reason reason) {
        boolean othersOpen = objections.of(held.application().id()).stream()
                .anyMatch(objection -> objection.state() == Objection.State.OPEN);
        boolean blocked = held.round()
                .course()
                .step(held.application().state(), CaseEvent.DISMISS)
                .isPresent();
        if (!blocked) {
            // The case ended by another objection: this one is decided for the record.
            return;
        }
        if (upheld) {
            move.take(approver, held, CaseEvent.UPHOLD, reason);
        } else if (!othersOpen) {
            move.take(approver, held, CaseEvent.DISMISS, reason);
        } else {
            move.lend(approver, held.application(), Hand.APPROVER);
        }
    }

    /**
     * One objection, for the office.
     *
     * @throws Problem 404 for no such objection in the actor's scope, 403 for readers outside the office
     */
    public ObjectionView one(Actor reader, String id) {
        scopes.requireBudgets(reader);
        return ObjectionView.of(objections.find(id).orElseThrow(Problem::notFound));
    }

    /**
     * The objections to an application, oldest first, for the office.
     *
     * @throws Problem 404 outside the actor's scope, 403 for readers outside the office
     */
    public List<ObjectionView> of(Actor reader, String applicationId) {
        SubsidyApplication application =
                cases.find(scopes.of(reader), applicationId).orElseThrow(Problem::notFound);
        scopes.requireBudgets(reader);
        return objections.of(application.id()).stream().map(ObjectionView::of).toList();
    }
}
