package techfin.lending.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Days that a loan or a round can have: the schemes begin long after the first, and nobody lends beyond the last. */
public final class PlausibleDays {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    public static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    private PlausibleDays() {}

    /** Adds a finding when the day lies outside. */
    public static void check(String pointer, LocalDate day, List<Finding> found) {
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            found.add(new Finding(
                    pointer, "OUT_OF_RANGE", Map.of("least", EARLIEST.toString(), "most", LATEST.toString())));
        }
    }
}
