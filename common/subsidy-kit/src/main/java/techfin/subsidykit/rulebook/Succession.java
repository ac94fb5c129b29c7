package techfin.subsidykit.rulebook;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import techfin.subsidy.SchemeVersion;
import techfin.subsidy.Schemes;

/**
 * When a new version may begin: after today and after every version of its scheme that answers or will answer. What was
 * calculated or promised by a known version is then never calculated anew by another one.
 */
public sealed interface Succession {
    /** It may follow. */
    record Possible() implements Succession {}

    /** Its first day is over or is today. */
    record TooEarly(LocalDate today) implements Succession {}

    /** A known version begins on this day or later. */
    record BehindAnother(SchemeVersion other) implements Succession {}

    /** Whether a version can follow the ones of a book. */
    static Succession of(SchemeVersion next, Schemes book, LocalDate today) {
        if (!next.validFrom().isAfter(today)) {
            return new TooEarly(today);
        }
        Optional<SchemeVersion> latest = book.all().stream()
                .filter(known -> known.code().equals(next.code()))
                .max(Comparator.comparing(SchemeVersion::validFrom));
        if (latest.isPresent() && !next.validFrom().isAfter(latest.get().validFrom())) {
            return new BehindAnother(latest.get());
        }
        return new Possible();
    }
}
