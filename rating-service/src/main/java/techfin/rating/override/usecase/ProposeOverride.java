package techfin.rating.override.usecase;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import techfin.lending.enterprise.Uscc;
import techfin.lending.record.Finding;
import techfin.lending.record.Stated;
import techfin.rating.access.Proposed;
import techfin.rating.access.Role;
import techfin.rating.access.usecase.Scopes;
import techfin.rating.enterprise.usecase.FindEnterprises;
import techfin.rating.override.GradeOverride;
import techfin.rating.override.OverrideDraft;
import techfin.rating.override.OverrideRegister;
import techfin.rating.override.OverrideRules;
import techfin.recordkit.Refusals;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.id.Ids;
import techfin.servicekit.problem.Problem;

/** The bureau's reviewer proposes another grade than the model's. Runs inside the caller's transaction. */
@Singleton
public class ProposeOverride {
    private final OverrideRegister register;
    private final StandingModel model;
    private final EndOverrides endOverrides;
    private final FindEnterprises enterprises;
    private final AuditTrail audit;
    private final BusinessClock clock;

    ProposeOverride(
            OverrideRegister register,
            StandingModel model,
            EndOverrides endOverrides,
            FindEnterprises enterprises,
            AuditTrail audit,
            BusinessClock clock) {
        this.register = register;
        this.model = model;
        this.endOverrides = endOverrides;
        this.enterprises = enterprises;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Proposes an override; it counts once another person approved it.
     *
     * @throws Problem 404 for a bank and for an enterprise that is not on the register; 403 for anybody but the bureau's
     *     reviewer; 409 {@code NO_RATING_STANDS}, {@code OVERRIDE_UNDER_VETO}, {@code OVERRIDE_OF_UNRATED},
     *     {@code ANOTHER_ASSESSMENT_STANDS} or {@code OVERRIDE_LIVE}; 400 with every broken rule
     */
    public GradeOverride propose(Actor reviewer, OverrideDraft draft) {
        Scopes.ofReview(reviewer);
        reviewer.require(Role.BUREAU_REVIEWER);
        List<Finding> found = new ArrayList<>();
        Uscc uscc = Stated.uscc("/uscc", draft.uscc(), found).orElse(null);
        String text = Stated.text("/text", draft.text(), OverrideDraft.TEXT_LENGTH, true, found);
        Refusals.throwIfAny(found);
        LocalDate today = clock.today();
        Uscc enterprise =
                enterprises.locked(reviewer, Objects.requireNonNull(uscc)).uscc();
        StandingModel.Model stands = model.of(enterprise, today);
        if (!stands.standing().assessmentId().equals(draft.assessmentId())) {
            throw Problem.of(409, "ANOTHER_ASSESSMENT_STANDS")
                    .link("/api/rating/v1/assessments/" + stands.standing().assessmentId());
        }
        OverrideRules.check(
                stands.scale(),
                stands.standing().grade(),
                draft.grade(),
                draft.expiresOn(),
                today,
                stands.standing().validUntil(),
                found);
        Refusals.throwIfAny(found);
        endOverrides.expired(enterprise, today);
        GradeOverride override = new GradeOverride(
                Ids.next(),
                1,
                enterprise,
                draft.assessmentId(),
                stands.standing().grade(),
                draft.grade(),
                draft.reason(),
                Objects.requireNonNull(text),
                draft.expiresOn(),
                GradeOverride.State.PROPOSED,
                new Proposed(reviewer.username(), today),
                null,
                null);
        try {
            register.add(override);
        } catch (OverrideRegister.LiveAlready live) {
            throw Problem.of(409, "OVERRIDE_LIVE").with("uscc", enterprise.value());
        }
        audit.record(
                reviewer,
                "OVERRIDE_PROPOSED",
                FindOverrides.OBJECT,
                override.id(),
                null,
                OverrideView.OnRecord.of(override),
                override.text());
        return override;
    }
}
