package techfin.rating.system;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.Finding;

/**
 * When a version may be released: not for days gone by, which would rewrite ratings that stand, and for a period that no
 * other released version of its code covers. An open-ended predecessor ends the day before.
 */
public final class ReleaseRules {
    private ReleaseRules() {}

    /**
     * Finds what keeps a version from being released.
     *
     * @param released the released versions of its code
     * @param at pointer of its document
     */
    public static void check(
            SystemHeading heading, List<SystemVersion> released, LocalDate today, String at, List<Finding> found) {
        if (heading.validFrom().isBefore(today)) {
            found.add(new Finding(at + "/valid_from", "STARTS_IN_THE_PAST", Map.of("today", today.toString())));
        }
        released.stream()
                .filter(other -> overlap(heading, other.heading()))
                .filter(other -> !isEndedBy(other.heading(), heading))
                .findFirst()
                .ifPresent(other -> found.add(new Finding(
                        at + "/valid_from",
                        "PERIODS_OVERLAP",
                        Map.of(
                                "version",
                                other.heading().version(),
                                "from",
                                other.heading().validFrom().toString(),
                                "to",
                                shown(other.heading().validUntil())))));
    }

    private static String shown(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** The open-ended version that a release brings to its end. */
    public static Optional<SystemVersion> ended(SystemHeading heading, List<SystemVersion> released) {
        return released.stream()
                .filter(other -> isEndedBy(other.heading(), heading))
                .findFirst()
                .map(other ->
                        other.with(other.heading().until(heading.validFrom().minusDays(1))));
    }

    private static boolean isEndedBy(SystemHeading other, SystemHeading heading) {
        return other.validUntil() == null && other.validFrom().isBefore(heading.validFrom());
    }

    private static boolean overlap(SystemHeading one, SystemHeading other) {
        return startsWithin(one, other) || startsWithin(other, one);
    }

    private static boolean startsWithin(SystemHeading one, SystemHeading other) {
        return !one.validFrom().isBefore(other.validFrom())
                && (other.validUntil() == null || !one.validFrom().isAfter(other.validUntil()));
    }
}
