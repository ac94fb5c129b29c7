package techfin.rating.review.usecase;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import techfin.rating.review.ReviewTrigger;
import techfin.rating.review.TriggerKind;

/**
 * A call for another look at a rating, as it is told to people and kept in the audit trail.
 *
 * @param cause the input, the qualification, the veto, the assessment or the appeal that called, by its id
 * @param sinceOn the day on which it was found
 * @param closedBy null while it is open
 * @param closedIn id of the run that closed it: of an assessment, or of the watch where the cause was gone
 */
public record TriggerView(
        String id,
        long version,
        String uscc,
        TriggerKind kind,
        String cause,
        LocalDate sinceOn,
        boolean open,
        ReviewTrigger.@Nullable End closedBy,
        @Nullable LocalDate closedOn,
        @Nullable String closedIn) {
    /** The view of a trigger. */
    public static TriggerView of(ReviewTrigger trigger) {
        ReviewTrigger.Closing closing = trigger.closing();
        return new TriggerView(
                trigger.id(),
                trigger.version(),
                trigger.uscc().value(),
                trigger.trigger().kind(),
                trigger.trigger().cause(),
                trigger.sinceOn(),
                trigger.isOpen(),
                closing == null ? null : closing.end(),
                closing == null ? null : closing.on(),
                closing == null ? null : closing.in());
    }
}
