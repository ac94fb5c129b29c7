package techfin.rating.review.usecase;

import jakarta.inject.Singleton;
import techfin.lending.enterprise.Uscc;
import techfin.rating.review.ReviewTrigger;
import techfin.rating.review.ReviewTriggers;
import techfin.rating.review.Trigger;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.id.Ids;

/** Somebody's decision calls for another look at a rating. Runs inside the caller's transaction. */
@Singleton
public class OpenReview {
    private final ReviewTriggers triggers;
    private final AuditTrail audit;
    private final BusinessClock clock;

    OpenReview(ReviewTriggers triggers, AuditTrail audit, BusinessClock clock) {
        this.triggers = triggers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Opens a trigger, unless one of its kind is open already. */
    public void open(Actor actor, Uscc uscc, Trigger trigger) {
        ReviewTrigger opened = ReviewTrigger.opened(Ids.next(), uscc, trigger, clock.today());
        if (triggers.add(opened)) {
            audit.record(
                    actor,
                    "REVIEW_DUE",
                    FindTriggers.OBJECT,
                    opened.id(),
                    null,
                    TriggerView.of(opened),
                    trigger.cause());
        }
    }
}
