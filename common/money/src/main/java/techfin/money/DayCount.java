package techfin.money;

import java.time.LocalDate;

/**
 * How days between two dates become a part of a year. The first day counts, the last does not (算头不算尾).
 *
 * <p>The part of a year is {@link #counted} over {@link #daysPerYear()}, both whole numbers, so nothing is rounded here.
 */
public enum DayCount {
    /** Real days over 360, the usual of Chinese banks. */
    ACT_360(360),
    /** Real days over 365, also in leap years. */
    ACT_365(365),
    /**
     * Whole years and months as such (30 days each month), odd days by their real number over 360 (对年对月对日). A month
     * that lacks the day of the start ends on its own last day: 31 January to 29 February is one month.
     */
    WHOLE_YEARS_360(360);

    private final int daysPerYear;

    DayCount(int daysPerYear) {
        this.daysPerYear = daysPerYear;
    }

    public int daysPerYear() {
        return daysPerYear;
    }

    /**
     * Days counted from {@code from} (in) to {@code to} (out).
     *
     * @throws IllegalArgumentException if {@code to} lies before {@code from}
     */
    public int counted(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the period ends on " + to + ", before it starts on " + from);
        }
        return switch (this) {
            case ACT_360, ACT_365 -> Math.toIntExact(to.toEpochDay() - from.toEpochDay());
            case WHOLE_YEARS_360 -> wholeMonths(from, to);
        };
    }

    private static int wholeMonths(LocalDate from, LocalDate to) {
        int months = (to.getYear() - from.getYear()) * 12 + to.getMonthValue() - from.getMonthValue();
        if (from.plusMonths(months).isAfter(to)) {
            months--;
        }
        return months * 30
                + Math.toIntExact(to.toEpochDay() - from.plusMonths(months).toEpochDay());
    }
}
