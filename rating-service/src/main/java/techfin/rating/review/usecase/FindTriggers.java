package techfin.rating.review.usecase;

import jakarta.inject.Singleton;
import java.util.List;
import techfin.rating.access.RatingScope;
import techfin.rating.access.Role;
import techfin.rating.access.usecase.Scopes;
import techfin.rating.review.ReviewRun;
import techfin.rating.review.ReviewRuns;
import techfin.rating.review.ReviewTrigger;
import techfin.rating.review.ReviewTriggers;
import techfin.rating.review.TriggerFilter;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditEntry;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.paging.Page;
import techfin.servicekit.paging.PageRequest;
import techfin.servicekit.problem.Problem;

/** Looks up triggers inside the scope of whoever asks, see {@link Scopes#ofReview}. */
@Singleton
public class FindTriggers {
    /** What the audit trail calls a trigger. */
    static final String OBJECT = "review-trigger";

    private final ReviewTriggers triggers;
    private final ReviewRuns runs;
    private final AuditTrail audit;

    FindTriggers(ReviewTriggers triggers, ReviewRuns runs, AuditTrail audit) {
        this.triggers = triggers;
        this.runs = runs;
        this.audit = audit;
    }

    /** A page, newest first; 404 for a bank. */
    public Page<ReviewTrigger> page(Actor actor, TriggerFilter filter, PageRequest page) {
        RatingScope scope = Scopes.ofReview(actor);
        return Page.of(triggers.list(scope, filter, page.after(), page.limit() + 1), page, ReviewTrigger::id);
    }

    /** How many the list has under the same filters. */
    public long count(Actor actor, TriggerFilter filter) {
        return triggers.count(Scopes.ofReview(actor), filter);
    }

    /**
     * One trigger.
     *
     * @throws Problem 404 when it does not exist or lies outside the actor's scope, which look alike
     */
    public ReviewTrigger one(Actor actor, String id) {
        return triggers.find(Scopes.ofReview(actor), id).orElseThrow(Problem::notFound);
    }

    /** What happened to a trigger, oldest first; 403 for the enterprise, which sees where it stands. */
    public List<AuditEntry> timeline(Actor actor, String id) {
        ReviewTrigger trigger = one(actor, id);
        if (!Scopes.seesNames(Scopes.ofReview(actor))) {
            throw Problem.forbidden();
        }
        return audit.of(OBJECT, trigger.id());
    }

    /** Runs of the watch, newest first; 403 for everybody but the bureau and the auditor. */
    public Page<ReviewRun> runs(Actor actor, PageRequest page) {
        requireOffice(actor);
        return Page.of(runs.list(page.after(), page.limit() + 1), page, ReviewRun::id);
    }

    /** How many runs there are; 403 as {@link #runs}. */
    public long countRuns(Actor actor) {
        requireOffice(actor);
        return runs.count();
    }

    private static void requireOffice(Actor actor) {
        actor.require(Role.BUREAU_REVIEWER, Role.BUREAU_APPROVER, Role.AUDITOR);
    }
}
