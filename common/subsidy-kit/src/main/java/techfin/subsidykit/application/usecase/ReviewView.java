package techfin.subsidykit.application.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import techfin.casework.Checklist;
import techfin.casework.Stage;
import techfin.subsidykit.application.Review;

/**
 * What a reviewer found.
 *
 * @param standing false once a correction touched what it rests on
 * @param dueOn the lawful deadline as it stood that day
 */
public record ReviewView(
        int number,
        Stage stage,
        Review.Verdict verdict,
        boolean standing,
        String by,
        LocalDate on,
        @Nullable LocalDate dueOn,
        List<TickView> checklist,
        @Nullable String comment,
        @Nullable String reasonCode,
        List<String> markedFields) {
    /** One answer. */
    public record TickView(
            Checklist.Item item, boolean met, @Nullable String note) {}

    static ReviewView of(Review review) {
        return new ReviewView(
                review.number(),
                review.stage(),
                review.verdict(),
                review.standing(),
                review.by(),
                review.on(),
                review.dueOn(),
                review.checklist().stream()
                        .map(tick -> new TickView(tick.item(), tick.met(), tick.note()))
                        .toList(),
                review.comment(),
                review.reasonCode(),
                List.copyOf(new TreeSet<>(review.marked())));
    }
}
