package techfin.pledge.right;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.Finding;
import techfin.lending.record.Stated;

/** What somebody says to have found out about a right; what is missing is null. */
public record StatusDraft(
        @Nullable LegalStatus status,
        Set<Impediment> impediments,
        @Nullable FeeStatus fee,
        @Nullable LocalDate feeDueOn,
        @Nullable LocalDate on,
        @Nullable String source) {
    /** Longest name of a source; characters. */
    public static final int SOURCE_LENGTH = 200;

    public StatusDraft {
        impediments = Set.copyOf(impediments);
    }

    /**
     * The entry that it states.
     *
     * @param pointer where it stands in the request, empty for the whole body
     * @param found takes everything that is missing or cannot be
     * @return empty when something is wrong
     */
    public Optional<StatusEntry> read(String pointer, String recordedBy, Instant recordedAt, List<Finding> found) {
        int before = found.size();
        Stated.require(pointer + "/status", status, found);
        Stated.require(pointer + "/fee", fee, found);
        Stated.require(pointer + "/on", on, found);
        if (on != null) {
            RightDays.check(pointer + "/on", on, found);
        }
        if (feeDueOn != null) {
            RightDays.check(pointer + "/feeDueOn", feeDueOn, found);
        }
        String from = Stated.text(pointer + "/source", source, SOURCE_LENGTH, true, found);
        if (found.size() > before || status == null || fee == null || on == null || from == null) {
            return Optional.empty();
        }
        return Optional.of(new StatusEntry(status, impediments, fee, feeDueOn, on, from, recordedBy, recordedAt));
    }
}
