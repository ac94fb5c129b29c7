package techfin.subsidykit.notice.usecase;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import techfin.casework.CaseEvent;
import techfin.casework.CaseState;
import techfin.casework.NoticeWindow;
import techfin.casework.Party;
import techfin.casework.Step;
import techfin.money.WorkingCalendar;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.id.Ids;
import techfin.servicekit.json.Digests;
import techfin.servicekit.problem.Problem;
import techfin.subsidykit.access.usecase.CaseScopes;
import techfin.subsidykit.application.Cases;
import techfin.subsidykit.application.SubsidyApplication;
import techfin.subsidykit.application.usecase.CaseRecord;
import techfin.subsidykit.application.usecase.MoveCase;
import techfin.subsidykit.listing.Frozen;
import techfin.subsidykit.listing.FrozenLists;
import techfin.subsidykit.notice.PublicNotice;
import techfin.subsidykit.notice.PublicNotices;
import techfin.subsidykit.round.RoundStage;
import techfin.subsidykit.round.Rounds;
import techfin.subsidykit.round.SubsidyRound;

/** Publishes the frozen list, masked, and opens the window for objections; everybody may read it. */
@Singleton
public class PublishNotice {
    private final Rounds rounds;
    private final Cases cases;
    private final FrozenLists lists;
    private final PublicNotices notices;
    private final MoveCase move;
    private final Digests digests;
    private final AuditTrail audit;
    private final BusinessClock clock;
    private final WorkingCalendar calendar;

    PublishNotice(
            Rounds rounds,
            Cases cases,
            FrozenLists lists,
            PublicNotices notices,
            MoveCase move,
            Digests digests,
            AuditTrail audit,
            BusinessClock clock,
            WorkingCalendar calendar) {
        this.rounds = rounds;
        this.cases = cases;
        this.lists = lists;
        this.notices = notices;
        this.move = move;
        this.digests = digests;
        this.audit = audit;
        this.clock = clock;
        this.calendar = calendar;
    }

    /**
     * Publishes the notice. Runs inside the caller's transaction and holds the cases and the round.
     *
     * @param unmoved checks the round that was seen; throws otherwise
     * @throws Problem 404 for no such round, 403 for others than the office's reviewer, 409 when there is no frozen list
     *     or a notice already
     */
    public NoticeView publish(Actor reviewer, String roundId, Consumer<SubsidyRound> unmoved) {
        SubsidyRound called = rounds.find(roundId).orElseThrow(Problem::notFound);
        CaseScopes.require(reviewer, Party.CITY_REVIEWER, called.terms().office());
        List<SubsidyApplication> listed = cases.lockOfRound(roundId, List.of(CaseState.LISTED));
        SubsidyRound round = rounds.lock(roundId).orElseThrow();
        unmoved.accept(round);
        if (round.stage() != RoundStage.LISTED) {
            throw Problem.of(409, round.stage() == RoundStage.OPEN ? "NO_LIST" : "ALREADY_NOTICED");
        }
        Frozen frozen = lists.of(roundId).orElseThrow();
        NoticeWindow window = NoticeWindow.of(
                clock.today(), round.terms().noticeDays(), round.terms().noticeCounting(), calendar);
        PublicNotice notice =
                PublicNotice.of(Ids.next(), round, frozen.list(), frozen.digest(), window, reviewer.username());
        String digest = "sha256:" + Digests.sha256(digests.canonical(notice));
        notices.add(notice, digest);
        rounds.noticed(roundId, notice.id(), window.closesOn());
        moveAll(reviewer, rounds.find(roundId).orElseThrow(), listed);
        NoticeView view = NoticeView.of(notice, digest, clock.today());
        audit.record(reviewer, "NOTICE_PUBLISHED", "public-notice", notice.id(), null, view, null);
        return view;
    }

    private void moveAll(Actor reviewer, SubsidyRound round, List<SubsidyApplication> listed) {
        Step step = round.course().step(CaseState.LISTED, CaseEvent.PUBLISH).orElseThrow();
        List<SubsidyApplication> next = new ArrayList<>();
        List<AuditTrail.Event> events = new ArrayList<>();
        for (SubsidyApplication before : listed) {
            SubsidyApplication after = move.next(before, round, step, null, before.progress(), reviewer, null);
            next.add(after);
            events.add(new AuditTrail.Event(before.id(), CaseRecord.of(before), CaseRecord.of(after), null));
        }
        cases.changeAll(next);
        audit.recordAll(reviewer, "APPLICATION_" + step.event(), "subsidy-application", events);
    }

    /** The latest notices, newest first, for everybody. */
    public List<NoticeHead> latest(int limit) {
        LocalDate today = clock.today();
        return notices.latest(limit).stream()
                .map(head -> NoticeHead.of(head, today))
                .toList();
    }

    /**
     * A notice, for everybody.
     *
     * @throws Problem 404 when there is none
     */
    public NoticeView one(String id) {
        PublicNotice notice = notices.find(id).orElseThrow(Problem::notFound);
        return NoticeView.of(notice, notices.digest(id).orElseThrow(), clock.today());
    }
}
