package techfin.subsidykit.demo;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import techfin.casework.Party;
import techfin.casework.Stage;
import techfin.casework.StageClock;
import techfin.casework.Step;
import techfin.money.WorkingCalendar;
import techfin.servicekit.audit.AuditTrail;
import techfin.subsidykit.application.Cases;
import techfin.subsidykit.application.Clocks;
import techfin.subsidykit.application.Decided;
import techfin.subsidykit.application.Hands;
import techfin.subsidykit.application.Progress;
import techfin.subsidykit.application.Returned;
import techfin.subsidykit.application.Review;
import techfin.subsidykit.application.Reviews;
import techfin.subsidykit.application.SubsidyApplication;
import techfin.subsidykit.application.usecase.CaseRecord;
import techfin.subsidykit.round.SubsidyRound;

/** A case of a demo city that is sent back, refused or taken back before the list. */
@Singleton
class TurnDemoCase {
    private final Cases cases;
    private final Hands hands;
    private final Reviews reviews;
    private final AuditTrail audit;
    private final WorkingCalendar calendar;

    TurnDemoCase(Cases cases, Hands hands, Reviews reviews, AuditTrail audit, WorkingCalendar calendar) {
        this.cases = cases;
        this.hands = hands;
        this.reviews = reviews;
        this.audit = audit;
        this.calendar = calendar;
    }

    void turn(DemoRound told, DemoTurn turn, SubsidyApplication before) {
        SubsidyRound round = told.round();
        Step step = round.course().step(turn.from(), turn.event()).orElseThrow();
        LocalDate on = calendar.plus(told.filedOn(), turn.workingDays()).day();
        String by = step.who() == Party.APPLICANT
                ? before.preparedBy()
                : DemoStaff.reviewer(round.terms().office());
        Review.Verdict verdict = turn.verdict();
        if (verdict != null) {
            reviews.add(before.id(), review(turn, verdict, before.progress().clock(), by, on));
        }
        Progress moved = Clocks.moved(returned(turn, before), turn.event(), turn.to(), round, on, calendar);
        SubsidyApplication after = before.next(
                turn.to(),
                new Progress(
                        moved.details(),
                        moved.clock(),
                        moved.paused(),
                        moved.returned(),
                        new Decided(by, on, turn.reason(), turn.words())));
        hands.lend(before.id(), by, Objects.requireNonNull(step.hand()), after.version());
        cases.change(after);
        audit.recordSystem(
                "demo",
                "DEMO_LOADED",
                "subsidy-application",
                before.id(),
                CaseRecord.of(before),
                CaseRecord.of(after),
                turn.reason());
    }

    private Review review(
            DemoTurn turn, Review.Verdict verdict, @Nullable StageClock running, String by, LocalDate on) {
        return new Review(
                0,
                Stage.CITY_REVIEW,
                verdict,
                true,
                by,
                on,
                running == null ? null : running.deadline(calendar).day(),
                List.of(),
                turn.words(),
                turn.reason(),
                turn.marked());
    }

    private static Progress returned(DemoTurn turn, SubsidyApplication before) {
        Progress was = before.progress();
        return turn.marked().isEmpty()
                ? was
                : new Progress(
                        was.details(),
                        was.clock(),
                        was.paused(),
                        new Returned(Stage.CITY_REVIEW, turn.marked(), before.version() + 1),
                        was.decision());
    }
}
