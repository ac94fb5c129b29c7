package techfin.rating.product;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import techfin.rating.qualification.QualificationKind;

/**
 * A qualification that an enterprise holds.
 *
 * @param year of the list or the certificate
 * @param lastDay last day on which it holds
 */
public record Held(QualificationKind kind, int year, LocalDate lastDay) {
    /**
     * One whose last day nobody stated: by its kind's rule, counted from the first day of its year; else to the end of the
     * year.
     *
     * @param validUntil null where nobody stated it
     */
    public static Held of(QualificationKind kind, int year, @Nullable LocalDate validUntil) {
        return new Held(
                kind,
                year,
                validUntil == null
                        ? kind.lastDay(year, LocalDate.of(year, 1, 1)).orElse(LocalDate.of(year, 12, 31))
                        : validUntil);
    }

    /** Whether it holds on this day. */
    public boolean holdsOn(LocalDate on) {
        return year <= on.getYear() && !on.isAfter(lastDay);
    }
}
