package techfin.rating.appeal.usecase;

import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import techfin.rating.access.Decided;
import techfin.rating.access.Proposed;
import techfin.rating.access.Role;
import techfin.rating.access.usecase.Scopes;
import techfin.rating.appeal.Appeal;
import techfin.rating.appeal.Appeals;
import techfin.rating.assessment.Assessment;
import techfin.rating.assessment.Assessments;
import techfin.rating.review.Trigger;
import techfin.rating.review.TriggerKind;
import techfin.rating.review.usecase.OpenReview;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.problem.Problem;

/**
 * A reviewer who had no hand in the assessment takes an appeal and decides it; the enterprise may take it back until then.
 * Runs inside the caller's transaction.
 */
@Singleton
public class DecideAppeal {
    private final FindAppeals find;
    private final Appeals appeals;
    private final Assessments assessments;
    private final InvolvedPersons involved;
    private final OpenReview openReview;
    private final AuditTrail audit;
    private final BusinessClock clock;

    DecideAppeal(
            FindAppeals find,
            Appeals appeals,
            Assessments assessments,
            InvolvedPersons involved,
            OpenReview openReview,
            AuditTrail audit,
            BusinessClock clock) {
        this.find = find;
        this.appeals = appeals;
        this.assessments = assessments;
        this.involved = involved;
        this.openReview = openReview;
        this.audit = audit;
        this.clock = clock;
    }

    /** What can be done with an appeal. */
    public enum Decision {
        /** Looks at it from now on, also in another reviewer's place. */
        TAKE,
        UPHOLD,
        DISMISS,
        /** The enterprise takes it back. */
        WITHDRAW
    }

    /**
     * Decides.
     *
     * @param reason in words; needed for the outcome
     * @param unmoved checks that the appeal is the one that the actor saw; throws otherwise
     * @throws Problem 404 outside the scope; 403 for others than the bureau's reviewer, {@code APPEAL_OWN_WORK} for whoever
     *     had a hand in the assessment, {@code APPEAL_WITH_ANOTHER} for whoever does not look at it; 409
     *     {@code APPEAL_DECIDED}, {@code APPEAL_NOT_TAKEN} or {@code APPEAL_TAKEN}; 400 for an outcome without a reason
     */
    public Appeal decide(Actor actor, String id, Decision decision, @Nullable String reason, Consumer<Appeal> unmoved) {
        Appeal before = find.locked(actor, id);
        actor.require(decision == Decision.WITHDRAW ? Role.ENTERPRISE : Role.BUREAU_REVIEWER);
        unmoved.accept(before);
        if (!before.state().isOpen()) {
            throw Problem.of(409, "APPEAL_DECIDED").with("state", before.state());
        }
        String words = reason == null ? null : Normalizer.normalize(reason.strip(), Normalizer.Form.NFC);
        if (words != null && words.isEmpty()) {
            throw Problem.invalid().at("/reason", "REQUIRED");
        }
        Appeal after = switch (decision) {
            case TAKE -> taken(before, actor);
            case UPHOLD -> decided(before, actor, true, words);
            case DISMISS -> decided(before, actor, false, words);
            case WITHDRAW -> before.withdrawn(clock.today());
        };
        if (!appeals.replace(after)) {
            throw Problem.of(409, "CHANGED_MEANWHILE");
        }
        audit.record(
                actor,
                action(decision),
                FindAppeals.OBJECT,
                id,
                AppealView.OnRecord.of(before),
                AppealView.OnRecord.of(after),
                words);
        if (after.state() == Appeal.State.UPHELD) {
            openReview.open(actor, after.uscc(), new Trigger(TriggerKind.APPEAL_UPHELD, id));
        }
        return after;
    }

    private Appeal taken(Appeal before, Actor reviewer) {
        if (before.isWith(reviewer.username())) {
            throw Problem.of(409, "APPEAL_TAKEN");
        }
        Assessment assessment = assessments
                .find(Scopes.ofReview(reviewer), before.assessmentId())
                .orElseThrow(Problem::notFound);
        if (involved.had(reviewer.username(), assessment)) {
            throw Problem.of(403, "APPEAL_OWN_WORK");
        }
        return before.taken(new Proposed(reviewer.username(), clock.today()));
    }

    private Appeal decided(Appeal before, Actor reviewer, boolean isUpheld, @Nullable String words) {
        if (before.state() != Appeal.State.TAKEN) {
            throw Problem.of(409, "APPEAL_NOT_TAKEN");
        }
        if (!before.isWith(reviewer.username())) {
            throw Problem.of(403, "APPEAL_WITH_ANOTHER");
        }
        if (words == null) {
            throw Problem.invalid().at("/reason", "REQUIRED");
        }
        return before.decided(isUpheld, new Decided(reviewer.username(), clock.today(), words));
    }

    private static String action(Decision decision) {
        return switch (decision) {
            case TAKE -> "APPEAL_TAKEN";
            case UPHOLD -> "APPEAL_UPHELD";
            case DISMISS -> "APPEAL_DISMISSED";
            case WITHDRAW -> "APPEAL_WITHDRAWN";
        };
    }
}
