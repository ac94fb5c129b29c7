package techfin.pledge.lapse;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One cause for a warning about a pledged right; another cause is another warning.
 *
 * @param cause what tells causes of one kind apart: a day, a legal status or an impediment
 * @param on day on which the fee falls due or the term ends; null where no day is known
 */
public record Lapse(LapseKind kind, String cause, @Nullable LocalDate on) {
    static Lapse on(LapseKind kind, LocalDate day) {
        return new Lapse(kind, day.toString(), day);
    }

    static Lapse of(LapseKind kind, Enum<?> cause) {
        return new Lapse(kind, cause.name(), null);
    }
}
