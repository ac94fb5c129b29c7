package techfin.casework;

import java.time.LocalDate;
import techfin.money.WorkingCalendar;

/**
 * The days on which anybody may object to a published list: from the day after publication to the end of the last day,
 * Beijing time.
 *
 * @param projected whether the last day leans on a year whose calendar is not published yet
 */
public record NoticeWindow(LocalDate publishedOn, LocalDate closesOn, boolean projected) {
    /** How the days of a notice are counted: five working days in Ningxia, seven calendar days in Shantou. */
    public enum Counting {
        WORKING_DAYS,
        CALENDAR_DAYS
    }

    /**
     * The window of a notice.
     *
     * @param days at least 1
     */
    public static NoticeWindow of(LocalDate publishedOn, int days, Counting counting, WorkingCalendar calendar) {
        if (days < 1) {
            throw new IllegalArgumentException("a notice of " + days + " days");
        }
        return switch (counting) {
            case CALENDAR_DAYS -> new NoticeWindow(publishedOn, publishedOn.plusDays(days), false);
            case WORKING_DAYS -> {
                WorkingCalendar.WorkingDay last = calendar.plus(publishedOn, days);
                yield new NoticeWindow(publishedOn, last.day(), last.projected());
            }
        };
    }

    /** Whether an objection is in time. */
    public boolean takesObjectionsOn(LocalDate today) {
        return !today.isBefore(publishedOn) && !today.isAfter(closesOn);
    }

    /** Whether the list can be approved: the window is over. */
    public boolean isClosedOn(LocalDate today) {
        return today.isAfter(closesOn);
    }
}
