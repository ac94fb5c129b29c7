package techfin.pledge.statistics;

import java.time.LocalDate;
import java.time.YearMonth;

/** Days from the first to the last, both in. */
public record Period(LocalDate from, LocalDate to) {
    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("ends on " + to + ", before it begins on " + from);
        }
    }

    /** The same days of the year before; the last day of a month stays the last, so that months stay whole. */
    public Period aYearBefore() {
        boolean monthsEnd = to.equals(YearMonth.from(to).atEndOfMonth());
        LocalDate end = monthsEnd ? YearMonth.from(to).minusYears(1).atEndOfMonth() : to.minusYears(1);
        return new Period(from.minusYears(1), end);
    }
}
