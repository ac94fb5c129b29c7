package techfin.subsidykit.notice.usecase;

import jakarta.inject.Singleton;
import techfin.casework.CaseEvent;
import techfin.casework.CaseState;
import techfin.casework.Stage;
import techfin.casework.Step;
import techfin.money.WorkingCalendar;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.id.Ids;
import techfin.servicekit.problem.Problem;
import techfin.subsidykit.access.CaseScope;
import techfin.subsidykit.access.Role;
import techfin.subsidykit.access.usecase.CaseScopes;
import techfin.subsidykit.application.Cases;
import techfin.subsidykit.application.Listed;
import techfin.subsidykit.application.SubsidyApplication;
import techfin.subsidykit.application.usecase.MoveCase;
import techfin.subsidykit.notice.Objection;
import techfin.subsidykit.notice.Objections;
import techfin.subsidykit.notice.PublicNotice;
import techfin.subsidykit.notice.PublicNotices;
import techfin.subsidykit.round.Rounds;
import techfin.subsidykit.round.SubsidyRound;

/** Anybody with an account objects to an entry of a notice; the office brings in what came on paper. */
@Singleton
public class RaiseObjection {
    private final PublicNotices notices;
    private final Objections objections;
    private final Cases cases;
    private final Rounds rounds;
    private final MoveCase move;
    private final CaseScopes scopes;
    private final AuditTrail audit;
    private final BusinessClock clock;
    private final WorkingCalendar calendar;

    RaiseObjection(
            PublicNotices notices,
            Objections objections,
            Cases cases,
            Rounds rounds,
            MoveCase move,
            CaseScopes scopes,
            AuditTrail audit,
            BusinessClock clock,
            WorkingCalendar calendar) {
        this.notices = notices;
        this.objections = objections;
        this.cases = cases;
        this.rounds = rounds;
        this.move = move;
        this.scopes = scopes;
        this.audit = audit;
        this.clock = clock;
        this.calendar = calendar;
    }

    /** What an objection says. */
    public record Said(String name, String contact, String evidence) {}

    /**
     * Objects to an entry of a notice. Runs inside the caller's transaction and holds the case that the entry names.
     *
     * @throws Problem 404 for no such notice, 400 {@code UNKNOWN_ENTRY}, 409 {@code NOTICE_CLOSED} after the last day or
     *     {@code STEP_NOT_POSSIBLE} when the case is over
     */
    public ObjectionView.Received toEntry(Actor actor, String noticeId, int entry, Said said) {
        PublicNotice notice = notices.find(noticeId).orElseThrow(Problem::notFound);
        String id = cases.listedAs(notice.roundId(), entry)
                .orElseThrow(() -> Problem.invalid().at("/entry", "UNKNOWN_ENTRY"));
        return raise(actor, cases.lock(new CaseScope.OfCity(), id).orElseThrow(), said);
    }

    /**
     * Brings in an objection against an application in the actor's scope, for offices.
     *
     * @throws Problem 404 outside the scope, 403 for others than offices and counties; 409 as {@link #toEntry}
     */
    public ObjectionView.Received toApplication(Actor actor, String applicationId, Said said) {
        SubsidyApplication application =
                cases.lock(scopes.of(actor), applicationId).orElseThrow(Problem::notFound);
        SubsidyRound round = rounds.find(application.roundId()).orElseThrow();
        actor.require(round.terms().office().reviewer(), round.terms().office().approver(), Role.COUNTY_REVIEWER);
        return raise(actor, application, said);
    }

    private ObjectionView.Received raise(Actor actor, SubsidyApplication application, Said said) {
        SubsidyRound round = rounds.find(application.roundId()).orElseThrow();
        SubsidyRound.NoticeOfRound at = round.notice();
        if (at == null) {
            throw Problem.of(409, "NO_NOTICE");
        }
        PublicNotice notice = notices.find(at.id()).orElseThrow();
        if (!notice.window().takesObjectionsOn(clock.today())) {
            throw Problem.of(409, "NOTICE_CLOSED").with("closesOn", notice.closesOn());
        }
        CaseState state = application.state();
        Step step = round.course()
                .step(state, CaseEvent.OBJECT)
                .orElseThrow(() -> Problem.of(409, "STEP_NOT_POSSIBLE")
                        .with("status", state)
                        .with("event", CaseEvent.OBJECT)
                        .with("possible", "-"));
        Listed listed = application.listed();
        Objection objection = new Objection(
                Ids.next(),
                1,
                application.id(),
                notice.id(),
                listed == null ? 0 : listed.entry(),
                said.name(),
                said.contact(),
                said.evidence(),
                Objection.State.OPEN,
                clock.today(),
                actor.username(),
                calendar.plus(clock.today(), round.terms().daysOf(Stage.OBJECTION))
                        .day(),
                null);
        objections.add(objection);
        move.take(actor, new MoveCase.Held(application, round), step, null, application.progress(), null);
        audit.record(actor, "OBJECTION_RAISED", "objection", objection.id(), null, ObjectionView.of(objection), null);
        return ObjectionView.Received.of(objection);
    }
}
