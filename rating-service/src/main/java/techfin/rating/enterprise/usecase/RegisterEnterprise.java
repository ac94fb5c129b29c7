package techfin.rating.enterprise.usecase;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import techfin.lending.enterprise.Uscc;
import techfin.lending.record.Finding;
import techfin.rating.access.RatingScope;
import techfin.rating.access.Role;
import techfin.rating.access.usecase.Scopes;
import techfin.rating.enterprise.Enterprise;
import techfin.rating.enterprise.EnterpriseDraft;
import techfin.rating.enterprise.EnterpriseRules;
import techfin.rating.enterprise.Enterprises;
import techfin.recordkit.Refusals;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.id.Ids;
import techfin.servicekit.problem.Problem;

/** The bureau, or a county for its own places, enters an enterprise. Runs inside the caller's transaction. */
@Singleton
public class RegisterEnterprise {
    private final Enterprises enterprises;
    private final EnterpriseRules rules;
    private final AuditTrail audit;
    private final BusinessClock clock;

    RegisterEnterprise(Enterprises enterprises, EnterpriseRules rules, AuditTrail audit, BusinessClock clock) {
        this.enterprises = enterprises;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Enters an enterprise.
     *
     * @throws Problem 403 for anybody but reviewers of the bureau and the counties; 400 with every broken rule; 409
     *     {@code ENTERPRISE_ON_RECORD}, with a link for whoever may see it
     */
    public Enterprise register(Actor actor, EnterpriseDraft draft) {
        actor.require(Role.BUREAU_REVIEWER, Role.COUNTY_REVIEWER);
        RatingScope scope = Scopes.of(actor);
        List<Finding> found = new ArrayList<>();
        Optional<EnterpriseDraft.Read> stated = draft.read(found);
        Refusals.throwIfAny(found);
        EnterpriseDraft.Read read = stated.orElseThrow();
        Refusals.throwIfAny(rules.refusals(scope, read.facts(), clock.today()));
        if (enterprises.findAll(List.of(read.uscc())).containsKey(read.uscc())) {
            throw onRecord(scope, read.uscc());
        }
        Enterprise enterprise = Enterprise.registered(Ids.next(), read.uscc(), read.facts(), clock.today());
        try {
            enterprises.add(enterprise);
        } catch (Enterprises.UsccTaken twin) {
            throw onRecord(scope, read.uscc());
        }
        audit.record(
                actor,
                "ENTERPRISE_REGISTERED",
                FindEnterprises.OBJECT,
                enterprise.uscc().value(),
                null,
                EnterpriseView.of(enterprise),
                null);
        return enterprise;
    }

    private Problem onRecord(RatingScope scope, Uscc uscc) {
        Problem problem = Problem.of(409, "ENTERPRISE_ON_RECORD").with("uscc", uscc.value());
        return enterprises.find(scope, clock.today(), uscc).isPresent()
                ? problem.link("/api/rating/v1/enterprises/" + uscc)
                : problem;
    }
}
