package techfin.subsidykit.application.usecase;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import techfin.casework.Deadline;
import techfin.casework.Stage;
import techfin.casework.StageClock;
import techfin.money.WorkingCalendar;
import techfin.subsidykit.application.SubsidyApplication;
import techfin.subsidykit.application.Words;
import techfin.subsidykit.round.SubsidyRound;

/**
 * Where the money is: state, who holds the case, until when by the rule, what comes next.
 *
 * @param holder who holds the case, null when nobody does
 * @param dueOn last day of the running stage, working days of the State Council calendar; null when no clock runs
 * @param dueIsProjected whether the day leans on a year whose calendar is not published yet and may still move
 * @param overdue whether that day is over; nothing is decided by that
 */
public record StandingView(
        Words state,
        @Nullable Words holder,
        @Nullable Stage stage,
        @Nullable LocalDate dueOn,
        boolean dueIsProjected,
        boolean overdue,
        Words next) {

    static StandingView of(
            SubsidyApplication application, SubsidyRound round, LocalDate today, WorkingCalendar calendar) {
        StageClock clock = application.progress().clock();
        Deadline deadline = clock == null ? null : clock.deadline(calendar);
        return new StandingView(
                Words.of(application.state()),
                clock == null ? null : Words.of(clock.stage().holder()),
                clock == null ? null : clock.stage(),
                deadline == null ? null : deadline.day(),
                deadline != null && deadline.projected(),
                deadline != null && deadline.isOverdueOn(today),
                Words.next(application.state(), round.terms().countyReviews()));
    }
}
