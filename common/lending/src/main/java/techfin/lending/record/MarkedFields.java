package techfin.lending.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a bank may change in a record that a reviewer returned: where fields were marked, nothing else. */
public final class MarkedFields {
    private static final String NOTE_NUMBER = "/noteNumber";

    private MarkedFields() {}

    /**
     * Every change that the reviewer did not ask for. The note number is the record's own key and never changes; where no
     * field was marked, everything else may.
     *
     * @param was the fields of the returned record by their pointers
     * @param now the same fields as corrected
     */
    public static List<Finding> refusals(
            Map<String, @Nullable Object> was, Map<String, @Nullable Object> now, List<String> marks) {
        List<Finding> found = new ArrayList<>();
        for (String pointer : changed(was, now)) {
            if (pointer.equals(NOTE_NUMBER)) {
                found.add(Finding.of(pointer, "NOTE_NUMBER_FIXED"));
            } else if (!marks.isEmpty() && marks.stream().noneMatch(mark -> covers(mark, pointer))) {
                found.add(Finding.of(pointer, "FIELD_NOT_MARKED"));
            }
        }
        return List.copyOf(found);
    }

    /** Pointers of the fields that differ, in the order of the record. */
    public static List<String> changed(Map<String, @Nullable Object> was, Map<String, @Nullable Object> now) {
        return was.keySet().stream()
                .filter(pointer -> !Objects.equals(was.get(pointer), now.get(pointer)))
                .toList();
    }

    /** Whether a mark covers a field: its own, or that of its group. */
    public static boolean covers(String mark, String pointer) {
        return pointer.equals(mark) || pointer.startsWith(mark + "/");
    }
}
