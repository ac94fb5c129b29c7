package techfin.pledge.right;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import techfin.lending.record.Finding;

/** Days that a right can have: trademarks of 1950 are still renewed, and no term reaches beyond the last. */
public final class RightDays {
    /** The Trademark Registration Interim Regulations of 1950 came into force in this year. */
    public static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);

    public static final LocalDate LATEST = LocalDate.of(2150, 12, 31);
    /** The Patent Law came into force on this day. */
    static final LocalDate FIRST_PATENT = LocalDate.of(1985, 4, 1);

    private RightDays() {}

    /** Adds a finding when the day lies outside. */
    public static void check(String pointer, LocalDate day, List<Finding> found) {
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            found.add(new Finding(
                    pointer, "OUT_OF_RANGE", Map.of("least", EARLIEST.toString(), "most", LATEST.toString())));
        }
    }
}
