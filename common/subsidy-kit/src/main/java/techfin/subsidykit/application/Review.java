package techfin.subsidykit.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import techfin.casework.Checklist;
import techfin.casework.Stage;

/**
 * What a reviewer found.
 *
 * @param number counts the reviews of a case, from 1
 * @param standing false once a correction touched what it rests on
 * @param dueOn the lawful deadline as it stood that day, null when no clock ran
 * @param marked fields marked in a return
 */
public record Review(
        int number,
        Stage stage,
        Verdict verdict,
        boolean standing,
        String by,
        LocalDate on,
        @Nullable LocalDate dueOn,
        List<Checklist.Tick> checklist,
        @Nullable String comment,
        @Nullable String reasonCode,
        Set<String> marked) {
    public Review {
        checklist = List.copyOf(checklist);
        marked = Set.copyOf(marked);
    }

    /** What came of it. */
    public enum Verdict {
        PASSED,
        RETURNED,
        REJECTED
    }
}
