package techfin.rating.appeal;

import java.time.LocalDate;
import techfin.casework.Deadline;
import techfin.casework.NoticeWindow;
import techfin.casework.Stage;
import techfin.casework.StageClock;
import techfin.money.WorkingCalendar;

/**
 * The lawful clock of appeals: fifteen working days to file one, and as many to decide it. Assumed, no text sets them; the
 * days are those in which the bureau looks into an objection.
 */
public final class AppealRules {
    /** From the day after the assessment was made. */
    public static final int FILING_DAYS = 15;

    /** From the day after the appeal was filed. */
    public static final int DECISION_DAYS = Stage.OBJECTION.usualDays();

    private AppealRules() {}

    /** The days on which an assessment can be appealed. */
    public static NoticeWindow window(LocalDate madeOn, WorkingCalendar calendar) {
        return NoticeWindow.of(madeOn, FILING_DAYS, NoticeWindow.Counting.WORKING_DAYS, calendar);
    }

    /** The last day for the decision. */
    public static Deadline deadline(LocalDate filedOn, WorkingCalendar calendar) {
        return StageClock.start(Stage.OBJECTION, DECISION_DAYS, filedOn).deadline(calendar);
    }
}
