package techfin.subsidykit.decision;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import techfin.casework.Checklist;
import techfin.money.Money;

/**
 * A decision with all that belongs to it.
 *
 * @param reasonCode a code of the office's list; needed by returns and refusals
 * @param marked pointers of the fields that may change; needed by returns
 * @param checklist needed by reviews
 * @param comment for the sheet of the review
 * @param figures what the bank confirms
 */
public record Ruling(
        CaseDecision decision,
        @Nullable String reasonCode,
        @Nullable String reasonText,
        Set<String> marked,
        Checklist checklist,
        @Nullable String comment,
        @Nullable Figures figures) {
    public Ruling {
        marked = Set.copyOf(marked);
    }

    /** What the bank says: the day of settlement, and yuan of interest paid by its own books. */
    public record Figures(LocalDate settledOn, Money interestPaid) {}
}
