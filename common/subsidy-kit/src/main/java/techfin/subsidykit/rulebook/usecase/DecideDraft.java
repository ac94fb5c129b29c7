package techfin.subsidykit.rulebook.usecase;

import jakarta.inject.Singleton;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.problem.Problem;
import techfin.subsidy.SchemeVersion;
import techfin.subsidykit.rulebook.ReleaseDecision;
import techfin.subsidykit.rulebook.ReleaseStatus;
import techfin.subsidykit.rulebook.Releases;
import techfin.subsidykit.rulebook.SchemeRelease;
import techfin.subsidykit.rulebook.Succession;

/** A second person releases a scheme version, or refuses it with a reason. */
@Singleton
public class DecideDraft {
    private final RuleBook book;
    private final Releases releases;
    private final AuditTrail audit;
    private final BusinessClock clock;

    DecideDraft(RuleBook book, Releases releases, AuditTrail audit, BusinessClock clock) {
        this.book = book;
        this.releases = releases;
        this.audit = audit;
        this.clock = clock;
    }

    /** What an approver can decide. */
    public enum Decision {
        RELEASE,
        REJECT
    }

    /** Why, in a code and in words. */
    public record Reason(String code, @Nullable String text) {}

    /**
     * Takes the decision. Runs inside the caller's transaction; holds all drafts of the scheme, so that of two that
     * exclude each other one is released.
     *
     * @param unmoved checks that the draft is the one that the approver saw; throws otherwise
     * @throws Problem 403 for other roles and for the author, 404 when there is none, 409 when it is decided or can no
     *     longer follow, 400 when a refusal has no reason
     */
    public SchemeRelease decide(
            Actor approver, String id, Decision decision, @Nullable Reason reason, Consumer<SchemeRelease> unmoved) {
        approver.require(RuleRole.APPROVER);
        releases.lock(releases.find(id).orElseThrow(Problem::notFound).scheme().code());
        SchemeRelease draft = releases.find(id).orElseThrow(Problem::notFound);
        unmoved.accept(draft);
        if (draft.status() != ReleaseStatus.DRAFT) {
            throw Problem.of(409, "DRAFT_DECIDED").with("status", draft.status());
        }
        if (approver.username().equals(draft.author())) {
            throw Problem.of(403, "OWN_PREPARATION");
        }
        if (decision == Decision.REJECT && reason == null) {
            throw Problem.invalid().at("/reason", "REQUIRED");
        }
        ReleaseStatus to = switch (decision) {
            case RELEASE -> {
                checkStillFollows(draft.scheme());
                yield ReleaseStatus.RELEASED;
            }
            case REJECT -> ReleaseStatus.REJECTED;
        };
        SchemeRelease decided = draft.decided(
                to,
                new ReleaseDecision(
                        approver.username(),
                        clock.now(),
                        reason == null ? null : reason.code(),
                        reason == null ? null : reason.text()));
        releases.decide(decided);
        audit.record(
                approver,
                "SCHEME_" + to,
                "scheme-draft",
                id,
                SchemeDraftView.of(draft),
                SchemeDraftView.of(decided),
                reason == null ? null : reason.code());
        return decided;
    }

    private void checkStillFollows(SchemeVersion scheme) {
        switch (Succession.of(scheme, book.current(), clock.today())) {
            case Succession.Possible possible -> {}
            case Succession.TooEarly early ->
                throw Problem.of(409, "RELEASE_TOO_LATE").with("validFrom", scheme.validFrom());
            case Succession.BehindAnother behind ->
                throw Problem.of(409, "RELEASE_OVERTAKEN")
                        .with("version", behind.other().version())
                        .with("from", behind.other().validFrom());
        }
    }
}
