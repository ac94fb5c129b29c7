package techfin.rating.review.usecase;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import techfin.lending.enterprise.Uscc;
import techfin.rating.assessment.AssessmentRun;
import techfin.rating.assessment.AssessmentWatch;
import techfin.rating.review.ReviewTrigger;
import techfin.rating.review.ReviewTriggers;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;

/**
 * Closes what called for another look when an assessment has taken it, in the assessment's transaction. One for a day before
 * the call has not.
 */
@Singleton
public class CloseReviews implements AssessmentWatch {
    private static final Actor ACTOR = Jobs.actor("review-triggers");

    private final ReviewTriggers triggers;
    private final AuditTrail audit;
    private final BusinessClock clock;

    CloseReviews(ReviewTriggers triggers, AuditTrail audit, BusinessClock clock) {
        this.triggers = triggers;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void assessed(AssessmentRun run, List<Uscc> enterprises) {
        List<ReviewTrigger> open = triggers.lockOpen(enterprises.getFirst(), enterprises.getLast());
        if (open.isEmpty()) {
            return;
        }
        Set<Uscc> assessed = new HashSet<>(enterprises);
        close(
                open.stream()
                        .filter(trigger -> assessed.contains(trigger.uscc())
                                && !run.onDay().isBefore(trigger.sinceOn()))
                        .toList(),
                new ReviewTrigger.Closing(ReviewTrigger.End.ASSESSED, clock.today(), run.id()));
    }

    /** Closes triggers that are held. */
    void close(List<ReviewTrigger> open, ReviewTrigger.Closing how) {
        if (open.isEmpty()) {
            return;
        }
        List<ReviewTrigger> closed = new ArrayList<>();
        List<AuditTrail.Event> events = new ArrayList<>();
        for (ReviewTrigger before : open) {
            ReviewTrigger after = before.closed(how);
            closed.add(after);
            events.add(new AuditTrail.Event(
                    after.id(),
                    TriggerView.of(before),
                    TriggerView.of(after),
                    how.end().name()));
        }
        triggers.closeAll(closed);
        audit.recordAll(ACTOR, "REVIEW_CLOSED", FindTriggers.OBJECT, events);
    }
}
