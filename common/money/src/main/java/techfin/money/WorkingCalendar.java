package techfin.money;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Working days by the yearly notices of the State Council: Monday to Friday, less the days off, with the working
 * weekends. A year whose notice is not in the table is projected from Monday to Friday alone, and every answer that
 * leans on such a year says so.
 */
public final class WorkingCalendar {
    private final Set<LocalDate> holidays;
    private final Set<LocalDate> workingWeekends;
    private final Set<Integer> publishedYears;

    private WorkingCalendar(Set<LocalDate> holidays, Set<LocalDate> workingWeekends) {
        this.holidays = holidays;
        this.workingWeekends = workingWeekends;
        // National Day is in every notice, so a year is published when its 1 October is listed.
        this.publishedYears = holidays.stream()
                .filter(day -> day.getMonthValue() == 10 && day.getDayOfMonth() == 1)
                .map(LocalDate::getYear)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * A day found by walking the calendar.
     *
     * @param projected true if a year was crossed whose notice is not known, so that the day may still move
     */
    public record WorkingDay(LocalDate day, boolean projected) {}

    /** The calendar that comes with this library, 2019 to 2026; its file names its source. */
    public static WorkingCalendar stateCouncil() {
        return Shipped.CALENDAR;
    }

    public static WorkingCalendar of(Collection<LocalDate> holidays, Collection<LocalDate> workingWeekends) {
        return new WorkingCalendar(new HashSet<>(holidays), new HashSet<>(workingWeekends));
    }

    public boolean isWorkingDay(LocalDate day) {
        return workingWeekends.contains(day) || (!isWeekend(day) && !holidays.contains(day));
    }

    /** Whether the notice for the year of {@code day} is not in the table. */
    public boolean isProjected(LocalDate day) {
        return !publishedYears.contains(day.getYear());
    }

    /** {@code day} itself if it is a working day, else the next one. */
    public WorkingDay onOrAfter(LocalDate day) {
        LocalDate found = day;
        boolean projected = isProjected(day);
        while (!isWorkingDay(found)) {
            found = found.plusDays(1);
            projected |= isProjected(found);
        }
        return new WorkingDay(found, projected);
    }

    /**
     * The {@code count}-th working day after {@code day}; the day itself does not count. With a count of 0 the day
     * itself, working or not.
     */
    public WorkingDay plus(LocalDate day, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("working days are counted forwards, not " + count);
        }
        LocalDate found = day;
        boolean projected = isProjected(day);
        for (int left = count; left > 0; ) {
            found = found.plusDays(1);
            projected |= isProjected(found);
            if (isWorkingDay(found)) {
                left--;
            }
        }
        return new WorkingDay(found, projected);
    }

    /** How many working days lie in the period. */
    public int count(DatePeriod period) {
        return Math.toIntExact(
                period.from().datesUntil(period.to()).filter(this::isWorkingDay).count());
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private record Entry(LocalDate day, boolean working) {
        static Entry of(List<String> cells) {
            return switch (cells.get(1)) {
                case "WORKDAY" -> new Entry(LocalDate.parse(cells.get(0)), true);
                case "HOLIDAY" -> new Entry(LocalDate.parse(cells.get(0)), false);
                default -> throw new IllegalStateException("unknown kind of day: " + cells);
            };
        }
    }

    private static final class Shipped {
        static final WorkingCalendar CALENDAR = read();

        private static WorkingCalendar read() {
            List<Entry> entries =
                    CsvResource.rows("data/cn-holidays.csv", List.of("date", "kind", "occasion"), Entry::of);
            return of(days(entries, false), days(entries, true));
        }

        private static List<LocalDate> days(List<Entry> entries, boolean working) {
            return entries.stream()
                    .filter(entry -> entry.working() == working)
                    .map(Entry::day)
                    .toList();
        }
    }
}
