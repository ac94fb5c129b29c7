package techfin.rating.qualification;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.Finding;
import techfin.lending.record.PlausibleDays;
import techfin.lending.record.Stated;

/**
 * A qualification as somebody stated it; what is missing is null.
 *
 * @param validUntil may be missing where a rule sets it, see {@link QualificationKind#lastDay}
 */
public record QualificationDraft(
        @Nullable QualificationKind kind,
        @Nullable Integer year,
        @Nullable String number,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable String source) {
    public static final int FIRST_YEAR = 2000;
    public static final int SOURCE_LENGTH = 200;

    /** Longer than any list or document holds: more is a slip. */
    private static final int LONGEST_YEARS = 20;

    /**
     * The facts that it states.
     *
     * @param today Beijing calendar
     * @param found takes everything that is missing or cannot be
     * @return empty when something is
     */
    public Optional<QualificationFacts> read(LocalDate today, List<Finding> found) {
        int before = found.size();
        Stated.require("/kind", kind, found);
        Stated.require("/year", year, found);
        String readNumber = Stated.number("/number", number, false, found);
        Stated.day("/validFrom", validFrom, found);
        String readSource = Stated.text("/source", source, SOURCE_LENGTH, true, found);
        if (found.size() > before) {
            return Optional.empty();
        }
        QualificationKind is = Objects.requireNonNull(kind);
        int of = Objects.requireNonNull(year);
        LocalDate from = Objects.requireNonNull(validFrom);
        if (of < FIRST_YEAR || of > today.getYear()) {
            found.add(new Finding(
                    "/year",
                    "OUT_OF_RANGE",
                    Map.of("least", Integer.toString(FIRST_YEAR), "most", Integer.toString(today.getYear()))));
            return Optional.empty();
        }
        if (from.getYear() < of || from.getYear() > of + 1) {
            found.add(new Finding("/validFrom", "NOT_OF_THE_LIST_YEAR", Map.of("year", Integer.toString(of))));
        }
        LocalDate until = validUntil == null ? is.lastDay(of, from).orElse(null) : validUntil;
        checkEnd(from, until, found);
        return found.size() > before
                ? Optional.empty()
                : Optional.of(new QualificationFacts(
                        is, of, readNumber, from, Objects.requireNonNull(until), Objects.requireNonNull(readSource)));
    }

    private static void checkEnd(LocalDate from, @Nullable LocalDate until, List<Finding> found) {
        if (until == null) {
            found.add(Finding.of("/validUntil", "REQUIRED"));
            return;
        }
        PlausibleDays.check("/validUntil", until, found);
        if (until.isBefore(from)) {
            found.add(new Finding("/validUntil", "ENDS_BEFORE_BEGIN", Map.of("from", from.toString())));
        } else if (until.isAfter(from.plusYears(LONGEST_YEARS))) {
            LocalDate most = from.plusYears(LONGEST_YEARS);
            found.add(new Finding(
                    "/validUntil", "OUT_OF_RANGE", Map.of("least", from.toString(), "most", most.toString())));
        }
    }

    /** What forbids to revoke a qualification from a day on. */
    public static List<Finding> revocationRefusals(Qualification qualification, LocalDate on, LocalDate today) {
        QualificationFacts facts = qualification.facts();
        if (on.isAfter(today)) {
            return List.of(Finding.of("/on", "IN_FUTURE"));
        }
        return on.isBefore(facts.validFrom()) || on.isAfter(facts.validUntil())
                ? List.of(new Finding(
                        "/on",
                        "OUTSIDE_ITS_TERM",
                        Map.of(
                                "from", facts.validFrom().toString(),
                                "until", facts.validUntil().toString())))
                : List.of();
    }
}
