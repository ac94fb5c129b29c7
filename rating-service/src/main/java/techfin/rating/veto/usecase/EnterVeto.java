package techfin.rating.veto.usecase;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import techfin.lending.enterprise.Uscc;
import techfin.lending.record.Finding;
import techfin.rating.access.Proposed;
import techfin.rating.access.Role;
import techfin.rating.access.usecase.Scopes;
import techfin.rating.enterprise.usecase.FindEnterprises;
import techfin.rating.veto.Veto;
import techfin.rating.veto.VetoDraft;
import techfin.rating.veto.VetoFacts;
import techfin.rating.veto.VetoRegister;
import techfin.recordkit.Refusals;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.id.Ids;
import techfin.servicekit.problem.Problem;

/** The bureau's reviewer enters an event; it counts once another person confirmed it. Runs inside the caller's transaction. */
@Singleton
public class EnterVeto {
    private final VetoRegister register;
    private final FindEnterprises enterprises;
    private final AuditTrail audit;
    private final BusinessClock clock;

    EnterVeto(VetoRegister register, FindEnterprises enterprises, AuditTrail audit, BusinessClock clock) {
        this.register = register;
        this.enterprises = enterprises;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Enters an event.
     *
     * @throws Problem 404 for an enterprise outside the actor's scope, 403 for anybody but the bureau's reviewer, 400 with
     *     every broken rule, 409 {@code VETO_ON_RECORD} when the event is entered already
     */
    public Veto enter(Actor reviewer, Uscc uscc, VetoDraft draft) {
        Scopes.ofReview(reviewer);
        enterprises.one(reviewer, uscc);
        reviewer.require(Role.BUREAU_REVIEWER);
        List<Finding> found = new ArrayList<>();
        Optional<VetoFacts> stated = draft.read(clock.today(), found);
        Refusals.throwIfAny(found);
        VetoFacts facts = stated.orElseThrow();
        Optional<String> live = register.live(uscc, facts);
        if (live.isPresent()) {
            throw onRecord(uscc, facts).link("/api/rating/v1/enterprises/" + uscc + "/vetoes/" + live.get());
        }
        Veto veto = Veto.entered(Ids.next(), uscc, facts, new Proposed(reviewer.username(), clock.today()));
        try {
            register.add(veto);
        } catch (VetoRegister.OnRecord twin) {
            throw onRecord(uscc, facts);
        }
        audit.record(
                reviewer, "VETO_ENTERED", FindVetoes.OBJECT, veto.id(), null, VetoView.OnRecord.of(veto), facts.text());
        return veto;
    }

    private static Problem onRecord(Uscc uscc, VetoFacts facts) {
        return Problem.of(409, "VETO_ON_RECORD")
                .with("uscc", uscc.value())
                .with("ground", facts.ground())
                .with("on", facts.on());
    }
}
