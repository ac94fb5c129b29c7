package techfin.pledge.right;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.Finding;

/**
 * How long rights last. The first day counts, so a term ends on the day before its anniversary: the Patent Examination
 * Guidelines (part V, chapter 9, 2.1) let a utility model applied for on 1999-09-06 last until 2009-09-05.
 *
 * <p>Where the anniversary of a 29 February does not exist, it is 28 February (the last day of the month: Civil Code art.
 * 202), and the term ends on the 27th. Of the two readings it is the shorter one, which a lender can rely on.
 *
 * <ul>
 *   <li>patents, from the application: invention 20 years, utility model 10, design 15, designs applied for before
 *       2021-06-01 10 (Patent Law art. 42; policy.md 6.3);
 *   <li>trademarks, from the registration: 10 years, renewable (Trademark Law art. 39, 40);
 *   <li>copyrights: 50 years, to the end of the year, from the first publication (Copyright Law art. 23); the application
 *       stands in for the publication while nothing else is stated;
 *   <li>layout designs: 10 years from the application or, earlier, the first use in trade (Regulations on layout designs
 *       art. 12);
 *   <li>plant varieties, from the grant: 15 years, trees and vines 20; 20 and 25 under the Regulations as in force since
 *       2025-06-01. The kind of plant is not on record, so the shortest stands while nothing else is stated;
 *   <li>geographical indications have no end.
 * </ul>
 */
public final class RightTerm {
    private static final LocalDate LONGER_DESIGNS = LocalDate.of(2021, 6, 1);
    /** Grants from this day on can be made up for the delay of the office: Patent Law art. 42. */
    private static final LocalDate COMPENSATED = LocalDate.of(2021, 6, 1);
    /** A delay begins this long after the application. */
    private static final int UNDELAYED_YEARS = 4;
    /** Most years that a medicine gets for its approval: Patent Law art. 42. */
    private static final int MEDICINE_YEARS = 5;

    private static final List<Integer> PLANT_YEARS = List.of(15, 20, 25);

    private RightTerm() {}

    /**
     * The last day of a right as the law sets it.
     *
     * @param grantedOn day of grant or registration, null before
     * @return empty where there is no end, or none before the grant
     */
    public static Optional<LocalDate> endOf(RightKind kind, LocalDate appliedOn, @Nullable LocalDate grantedOn) {
        return switch (kind) {
            case INVENTION_PATENT -> Optional.of(lastDay(appliedOn, 20));
            case UTILITY_MODEL, LAYOUT_DESIGN -> Optional.of(lastDay(appliedOn, 10));
            case DESIGN -> Optional.of(lastDay(appliedOn, appliedOn.isBefore(LONGER_DESIGNS) ? 10 : 15));
            case TRADEMARK -> Optional.ofNullable(grantedOn).map(day -> lastDay(day, 10));
            case SOFTWARE_COPYRIGHT, WORK_COPYRIGHT ->
                Optional.of(LocalDate.of(appliedOn.getYear() + 50, Month.DECEMBER, 31));
            case PLANT_VARIETY -> Optional.ofNullable(grantedOn).map(day -> lastDay(day, PLANT_YEARS.getFirst()));
            case GEOGRAPHICAL_INDICATION -> Optional.empty();
        };
    }

    /**
     * What forbids a stated last day.
     *
     * @return empty when it can be
     */
    static Optional<Finding> refusal(
            String pointer, RightKind kind, LocalDate appliedOn, @Nullable LocalDate grantedOn, LocalDate stated) {
        return switch (kind) {
            case INVENTION_PATENT ->
                stated.isAfter(latestOfInvention(appliedOn, grantedOn)) || stated.isBefore(lastDay(appliedOn, 20))
                        ? Optional.of(differs(pointer, lastDay(appliedOn, 20)))
                        : Optional.empty();
            case UTILITY_MODEL, DESIGN -> {
                LocalDate end = endOf(kind, appliedOn, grantedOn).orElseThrow();
                yield stated.equals(end) ? Optional.empty() : Optional.of(differs(pointer, end));
            }
            case LAYOUT_DESIGN ->
                stated.isAfter(lastDay(appliedOn, 10))
                        ? Optional.of(differs(pointer, lastDay(appliedOn, 10)))
                        : after(pointer, appliedOn, stated);
            case PLANT_VARIETY -> ofPlant(pointer, grantedOn, stated);
            case TRADEMARK -> after(pointer, grantedOn == null ? appliedOn : grantedOn, stated);
            case SOFTWARE_COPYRIGHT, WORK_COPYRIGHT ->
                stated.getMonth() == Month.DECEMBER && stated.getDayOfMonth() == 31
                        ? after(pointer, appliedOn, stated)
                        : Optional.of(Finding.of(pointer, "NOT_END_OF_YEAR"));
            case GEOGRAPHICAL_INDICATION -> Optional.of(Finding.of(pointer, "HAS_NO_END"));
        };
    }

    private static Optional<Finding> ofPlant(String pointer, @Nullable LocalDate grantedOn, LocalDate stated) {
        if (grantedOn == null) {
            return Optional.of(Finding.of(pointer, "NO_END_BEFORE_GRANT"));
        }
        return PLANT_YEARS.stream().anyMatch(years -> stated.equals(lastDay(grantedOn, years)))
                ? Optional.empty()
                : Optional.of(differs(pointer, lastDay(grantedOn, PLANT_YEARS.getFirst())));
    }

    /** Twenty years, what the office's delay can be made up with at most, and what a medicine can get beside. */
    private static LocalDate latestOfInvention(LocalDate appliedOn, @Nullable LocalDate grantedOn) {
        LocalDate end = lastDay(appliedOn, 20);
        if (grantedOn == null || grantedOn.isBefore(COMPENSATED)) {
            return end;
        }
        long delay = ChronoUnit.DAYS.between(appliedOn.plusYears(UNDELAYED_YEARS), grantedOn);
        return end.plusDays(Math.max(0, delay)).plusYears(MEDICINE_YEARS);
    }

    private static LocalDate lastDay(LocalDate first, int years) {
        return first.plusYears(years).minusDays(1);
    }

    private static Optional<Finding> after(String pointer, LocalDate begin, LocalDate stated) {
        return stated.isAfter(begin)
                ? Optional.empty()
                : Optional.of(new Finding(pointer, "EXPIRES_TOO_EARLY", Map.of("from", begin.toString())));
    }

    private static Finding differs(String pointer, LocalDate end) {
        return new Finding(pointer, "EXPIRES_DIFFERENTLY", Map.of("expiresOn", end.toString()));
    }
}
