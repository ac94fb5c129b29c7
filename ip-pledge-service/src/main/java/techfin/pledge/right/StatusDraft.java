package techfin.pledge.right;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.Finding;

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
        require(pointer + "/status", status, found);
        require(pointer + "/fee", fee, found);
        require(pointer + "/on", on, found);
        if (on != null) {
            RightDays.check(pointer + "/on", on, found);
        }
        if (feeDueOn != null) {
            RightDays.check(pointer + "/feeDueOn", feeDueOn, found);
        }
        String from = source == null ? "" : Normalizer.normalize(source.strip(), Normalizer.Form.NFC);
        require(pointer + "/source", from.isEmpty() ? null : from, found);
        if (from.length() > SOURCE_LENGTH) {
            found.add(new Finding(pointer + "/source", "TOO_LONG", Map.of("max", Integer.toString(SOURCE_LENGTH))));
        }
        if (found.size() > before || status == null || fee == null || on == null) {
            return Optional.empty();
        }
        return Optional.of(new StatusEntry(status, impediments, fee, feeDueOn, on, from, recordedBy, recordedAt));
    }

    private static void require(String pointer, @Nullable Object value, List<Finding> found) {
        if (value == null) {
            found.add(Finding.of(pointer, "REQUIRED"));
        }
    }
}
