package techfin.money;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A half-open stretch of days: the first day is in, the end is not. May be empty.
 *
 * @param from first day inside
 * @param to first day outside, never before {@code from}
 */
public record DatePeriod(LocalDate from, LocalDate to) {
    public DatePeriod {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the period ends on " + to + ", before it starts on " + from);
        }
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, to);
    }

    public boolean isEmpty() {
        return from.equals(to);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    public boolean overlaps(DatePeriod other) {
        return intersection(other).isPresent();
    }

    /** The days that lie in both, absent if there are none. */
    public Optional<DatePeriod> intersection(DatePeriod other) {
        LocalDate start = from.isAfter(other.from) ? from : other.from;
        LocalDate end = to.isBefore(other.to) ? to : other.to;
        return start.isBefore(end) ? Optional.of(new DatePeriod(start, end)) : Optional.empty();
    }
}
