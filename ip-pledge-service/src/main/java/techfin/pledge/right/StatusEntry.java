package techfin.pledge.right;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody found out about a right on a day. Entries are added and never changed; the latest by day stands, of
 * several of one day the one recorded last.
 *
 * @param feeDueOn day on which the next yearly fee falls due, or the unpaid one fell due; null when unknown or there is none
 * @param on day on which it was so, Beijing calendar
 * @param source where it was looked up, such as a register
 * @param recordedBy user name
 */
public record StatusEntry(
        LegalStatus status,
        Set<Impediment> impediments,
        FeeStatus fee,
        @Nullable LocalDate feeDueOn,
        LocalDate on,
        String source,
        String recordedBy,
        Instant recordedAt) {
    public StatusEntry {
        impediments = Set.copyOf(impediments);
    }

    /** Whether it says the same of the right, whenever and by whomever it was found. */
    public boolean saysTheSame(StatusEntry other) {
        return status == other.status
                && impediments.equals(other.impediments)
                && fee == other.fee
                && (feeDueOn == null ? other.feeDueOn == null : feeDueOn.equals(other.feeDueOn));
    }

    /** The one of two that stands; of two of one day, the other. */
    StatusEntry orLater(StatusEntry recordedAfter) {
        return on.isAfter(recordedAfter.on) ? this : recordedAfter;
    }
}
