package techfin.loan.subsidy.usecase;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import techfin.loan.filing.Role;
import techfin.loan.filing.usecase.Scopes;
import techfin.loan.subsidy.ApplicationStatus;
import techfin.loan.subsidy.Applications;
import techfin.loan.subsidy.Decided;
import techfin.loan.subsidy.Entitlement;
import techfin.loan.subsidy.Rounds;
import techfin.loan.subsidy.SubsidyApplication;
import techfin.loan.subsidy.SubsidyRound;
import techfin.loan.subsidy.usecase.FindApplications.Found;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.problem.Problem;
import techfin.subsidy.PreviousGrant;

/** A second person approves exactly what the preview showed, or refuses with a reason. */
@Singleton
public class DecideApplication {
    private final Applications applications;
    private final Rounds rounds;
    private final FindApplications find;
    private final AuditTrail audit;
    private final BusinessClock clock;

    DecideApplication(
            Applications applications, Rounds rounds, FindApplications find, AuditTrail audit, BusinessClock clock) {
        this.applications = applications;
        this.rounds = rounds;
        this.find = find;
        this.audit = audit;
        this.clock = clock;
    }

    /** What an approver can decide. */
    public enum Decision {
        APPROVE,
        REJECT
    }

    /** Why, in a code of the bureau's list and in words. */
    public record Reason(String code, @Nullable String text) {}

    /**
     * Takes the decision. Runs inside the caller's transaction; holds the application, the round's budget and the
     * enterprise's grants, in this order, so that nothing moves between the check and the write.
     *
     * @param unmoved checks that the preview is the one that the approver saw; throws otherwise
     * @throws Problem 404 outside the scope, 403 for other roles or the preparer, 409 when it is decided, does not fit
     *     the budget or is not eligible any more, 400 when a refusal has no reason
     */
    public Found decide(
            Actor approver, String id, Decision decision, @Nullable Reason reason, Consumer<Found> unmoved) {
        SubsidyApplication application =
                applications.lock(Scopes.of(approver), id).orElseThrow(Problem::notFound);
        approver.require(Role.BUREAU_APPROVER);
        SubsidyRound round = rounds.lock(application.roundId()).orElseThrow();
        List<PreviousGrant> grants = applications.lockGrants(application.uscc());
        Found now = find.held(application, round, grants);
        unmoved.accept(now);
        if (application.status() != ApplicationStatus.SUBMITTED) {
            throw Problem.of(409, "ALREADY_DECIDED").with("status", application.status());
        }
        if (approver.username().equals(application.preparedBy())) {
            throw Problem.of(403, "OWN_PREPARATION");
        }
        Found decided = switch (decision) {
            case APPROVE -> approve(approver, now, round, reason);
            case REJECT -> reject(approver, now, reason);
        };
        audit.record(
                approver,
                "APPLICATION_" + decided.application().status(),
                "subsidy-application",
                id,
                ApplicationView.of(now.application(), now.entitlement(), now.preview()),
                ApplicationView.of(decided.application(), decided.entitlement(), null),
                reason == null ? null : reason.code());
        return decided;
    }

    private Found approve(Actor approver, Found now, SubsidyRound round, @Nullable Reason reason) {
        Entitlement entitlement = now.entitlement();
        if (!entitlement.granted()) {
            throw Problem.of(409, "NOT_ELIGIBLE")
                    .with("refusals", String.join(", ", entitlement.refusals()))
                    .extension("refusals", entitlement.refusals());
        }
        if (!rounds.take(round.id(), entitlement.amount())) {
            throw Problem.of(409, "BUDGET_EXCEEDED").with("remaining", round.remaining());
        }
        SubsidyApplication approved = now.application().decided(ApplicationStatus.APPROVED, decided(approver, reason));
        if (!applications.approve(approved, entitlement, round)) {
            throw Problem.of(403, "OWN_PREPARATION");
        }
        return new Found(approved, entitlement, null);
    }

    private Found reject(Actor approver, Found now, @Nullable Reason reason) {
        if (reason == null) {
            throw Problem.invalid().at("/reason", "REQUIRED");
        }
        SubsidyApplication rejected = now.application().decided(ApplicationStatus.REJECTED, decided(approver, reason));
        applications.reject(rejected);
        return new Found(rejected, now.entitlement(), null);
    }

    private Decided decided(Actor approver, @Nullable Reason reason) {
        return new Decided(
                approver.username(),
                clock.today(),
                reason == null ? null : reason.code(),
                reason == null ? null : reason.text());
    }
}
