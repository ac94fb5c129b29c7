package techfin.pledge.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Instants of the story: everything happens in the afternoon of its day. */
final class DemoDays {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private DemoDays() {}

    static Instant at(LocalDate day) {
        return day.atTime(LocalTime.of(16, 0)).atZone(BEIJING).toInstant();
    }

    static long millis(LocalDate day) {
        return at(day).toEpochMilli();
    }

    static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? other : one;
    }
}
