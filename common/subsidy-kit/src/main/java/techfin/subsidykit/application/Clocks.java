package techfin.subsidykit.application;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.casework.CaseEvent;
import techfin.casework.CaseState;
import techfin.casework.Stage;
import techfin.casework.StageClock;
import techfin.money.WorkingCalendar;
import techfin.subsidykit.round.SubsidyRound;

/** The lawful clock of a case when it moves: a return stops a review's clock, and it goes on with the days left. */
public final class Clocks {
    private Clocks() {}

    /**
     * How a case gets on after a step.
     *
     * @param before how it was getting on
     * @param event what happened
     * @param to the state that it moves to
     * @param today day of the step
     */
    public static Progress moved(
            Progress before,
            CaseEvent event,
            CaseState to,
            SubsidyRound round,
            LocalDate today,
            WorkingCalendar calendar) {
        StageClock.Stopped paused = paused(before, event, today, calendar);
        StageClock clock = null;
        Optional<Stage> stage = Stage.of(to, round.terms().countyReviews());
        if (stage.isPresent()) {
            clock = started(stage.get(), paused, round, today);
            if (paused != null && paused.stage() == stage.get()) {
                paused = null;
            }
        }
        boolean reviewed = event == CaseEvent.REVIEW || event == CaseEvent.CONFIRM;
        return new Progress(before.details(), clock, paused, reviewed ? null : before.returned(), before.decision());
    }

    private static StageClock.@Nullable Stopped paused(
            Progress before, CaseEvent event, LocalDate today, WorkingCalendar calendar) {
        StageClock running = before.clock();
        return event == CaseEvent.RETURN && running != null ? running.stop(today, calendar) : before.paused();
    }

    private static StageClock started(
            Stage stage, StageClock.@Nullable Stopped paused, SubsidyRound round, LocalDate today) {
        if (paused != null && paused.stage() == stage) {
            return paused.resume(today);
        }
        SubsidyRound.NoticeOfRound notice = round.notice();
        LocalDate from =
                stage == Stage.APPROVAL && notice != null && notice.closesOn().isAfter(today)
                        ? notice.closesOn()
                        : today;
        return StageClock.start(stage, round.terms().daysOf(stage), from);
    }
}
