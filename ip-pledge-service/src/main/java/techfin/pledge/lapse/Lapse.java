package techfin.pledge.lapse;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One cause for a warning about a pledged right or a pledge; another cause is another warning.
 *
 * @param cause what tells causes of one kind apart: a day, a legal status, an impediment or what does not suffice
 * @param on day on which the fee falls due or the term ends; null where no day is known
 */
public record Lapse(LapseKind kind, String cause, @Nullable LocalDate on) {
    /** Of a pledge whose loans take more than it secures; by how much changes with every payment and is no other cause. */
    public static final Lapse OVERDRAWN = new Lapse(LapseKind.PLEDGE_OVERDRAWN, "SECURED_AMOUNT", null);

    static Lapse on(LapseKind kind, LocalDate day) {
        return new Lapse(kind, day.toString(), day);
    }

    static Lapse of(LapseKind kind, Enum<?> cause) {
        return new Lapse(kind, cause.name(), null);
    }
}
