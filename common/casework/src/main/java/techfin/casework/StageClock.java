package techfin.casework;

import java.time.LocalDate;
import techfin.money.DatePeriod;
import techfin.money.WorkingCalendar;

/**
 * The lawful clock of one stage. The day on which the stage begins does not count; the deadline is the end of the last
 * working day. When the clock stops, the days that passed whole are used up and the day of stopping is not.
 *
 * @param allowed working days in all
 * @param used working days used before the clock was started (again)
 * @param since day on which it was started (again)
 */
public record StageClock(Stage stage, int allowed, int used, LocalDate since) {
    public StageClock {
        if (allowed < 1 || used < 0) {
            throw new IllegalArgumentException(allowed + " days allowed, " + used + " used");
        }
    }

    /** A clock started for the first time. */
    public static StageClock start(Stage stage, int allowed, LocalDate on) {
        return new StageClock(stage, allowed, 0, on);
    }

    /** The last day for this stage; where nothing was left, the first working day from the start on. */
    public Deadline deadline(WorkingCalendar calendar) {
        int left = allowed - used;
        WorkingCalendar.WorkingDay day = left > 0 ? calendar.plus(since, left) : calendar.onOrAfter(since);
        return new Deadline(day.day(), day.projected());
    }

    /** The clock stopped on a day. */
    public Stopped stop(LocalDate on, WorkingCalendar calendar) {
        LocalDate first = since.plusDays(1);
        int passed = on.isAfter(first) ? calendar.count(new DatePeriod(first, on)) : 0;
        return new Stopped(stage, allowed, used + passed);
    }

    /** A stopped clock, with the days that it has used. */
    public record Stopped(Stage stage, int allowed, int used) {
        /** The clock started again with the days that are left. */
        public StageClock resume(LocalDate on) {
            return new StageClock(stage, allowed, used, on);
        }

        /** Working days left, never below zero. */
        public int left() {
            return Math.max(0, allowed - used);
        }
    }
}
