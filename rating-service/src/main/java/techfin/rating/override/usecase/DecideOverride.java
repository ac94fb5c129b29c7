package techfin.rating.override.usecase;

import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.function.Consumer;
import techfin.rating.access.Decided;
import techfin.rating.access.Role;
import techfin.rating.override.GradeOverride;
import techfin.rating.override.OverrideRegister;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.problem.Problem;

/** The bureau's approver approves or refuses an override; either person takes it back. Runs inside the caller's transaction. */
@Singleton
public class DecideOverride {
    private final FindOverrides find;
    private final OverrideRegister register;
    private final StandingModel model;
    private final AuditTrail audit;
    private final BusinessClock clock;

    DecideOverride(
            FindOverrides find, OverrideRegister register, StandingModel model, AuditTrail audit, BusinessClock clock) {
        this.find = find;
        this.register = register;
        this.model = model;
        this.audit = audit;
        this.clock = clock;
    }

    /** What can be said to an override. */
    public enum Decision {
        APPROVE,
        REFUSE,
        WITHDRAW
    }

    /**
     * Decides.
     *
     * @param reason in words, not blank
     * @param unmoved checks that the override is the one that the actor saw; throws otherwise
     * @throws Problem 404 outside the scope; 403 for others than the bureau's approver ({@code OWN_ENTRY} for whoever
     *     proposed it), to withdraw for others than the bureau's reviewer and approver; 409 {@code OVERRIDE_DECIDED},
     *     {@code OVERRIDE_NOT_LIVE}, {@code OVERRIDE_EXPIRED}, and for an approval what forbids to propose it now
     */
    public GradeOverride decide(
            Actor actor, String id, Decision decision, String reason, Consumer<GradeOverride> unmoved) {
        GradeOverride before = find.locked(actor, id);
        if (decision == Decision.WITHDRAW) {
            actor.require(Role.BUREAU_REVIEWER, Role.BUREAU_APPROVER);
        } else {
            actor.require(Role.BUREAU_APPROVER);
        }
        unmoved.accept(before);
        String words = Normalizer.normalize(reason.strip(), Normalizer.Form.NFC);
        GradeOverride after = switch (decision) {
            case APPROVE -> approved(before, actor, words);
            case REFUSE -> decided(before, actor, false, words);
            case WITHDRAW -> withdrawn(before, actor, words);
        };
        if (!register.replace(after)) {
            throw Problem.of(409, "CHANGED_MEANWHILE");
        }
        audit.record(
                actor,
                switch (decision) {
                    case APPROVE -> "OVERRIDE_APPROVED";
                    case REFUSE -> "OVERRIDE_REFUSED";
                    case WITHDRAW -> "OVERRIDE_WITHDRAWN";
                },
                FindOverrides.OBJECT,
                id,
                OverrideView.OnRecord.of(before),
                OverrideView.OnRecord.of(after),
                words);
        return after;
    }

    private GradeOverride approved(GradeOverride before, Actor actor, String words) {
        GradeOverride after = decided(before, actor, true, words);
        LocalDate today = clock.today();
        if (today.isAfter(before.expiresOn())) {
            throw Problem.of(409, "OVERRIDE_EXPIRED").with("last", before.expiresOn());
        }
        String standing = model.of(before.uscc(), today).standing().grade();
        if (!standing.equals(before.modelGrade())) {
            throw Problem.of(409, "ANOTHER_ASSESSMENT_STANDS");
        }
        return after;
    }

    private GradeOverride decided(GradeOverride before, Actor actor, boolean isApproved, String words) {
        if (before.state() != GradeOverride.State.PROPOSED) {
            throw Problem.of(409, "OVERRIDE_DECIDED").with("state", before.state());
        }
        if (before.proposed().isBy(actor.username())) {
            throw Problem.of(403, "OWN_ENTRY");
        }
        return before.decided(isApproved, new Decided(actor.username(), clock.today(), words));
    }

    private GradeOverride withdrawn(GradeOverride before, Actor actor, String words) {
        if (!before.isLive()) {
            throw Problem.of(409, "OVERRIDE_NOT_LIVE").with("state", before.state());
        }
        return before.ended(
                new GradeOverride.Ending(GradeOverride.End.WITHDRAWN, clock.today(), actor.username(), words));
    }
}
