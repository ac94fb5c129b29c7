package techfin.rating.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;

/** Days and instants of the story: everything happens in the afternoon of its day. */
final class DemoDays {
    /** The years of which there are data; each is assessed in May of the next. */
    static final List<Integer> DATA_YEARS = List.of(2023, 2024, 2025);

    static final int LAST_YEAR = 2025;

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private DemoDays() {}

    /** Day on which the register was opened. */
    static LocalDate opened() {
        return LocalDate.of(2024, Month.MARCH, 1);
    }

    /** Day at which the data of a year stood. */
    static LocalDate dataOf(int year) {
        return LocalDate.of(year, Month.DECEMBER, 31);
    }

    /** Day on which the data of a year were put on record. */
    static LocalDate recorded(int year) {
        return LocalDate.of(year + 1, Month.APRIL, 28);
    }

    /** Day for which the data of a year were assessed. */
    static LocalDate assessed(int year) {
        return LocalDate.of(year + 1, Month.MAY, 20);
    }

    static Instant at(LocalDate day) {
        return day.atTime(LocalTime.of(16, 0)).atZone(BEIJING).toInstant();
    }

    static long millis(LocalDate day) {
        return at(day).toEpochMilli();
    }
}
