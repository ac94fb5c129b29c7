package techfin.rating.enterprise.usecase;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import techfin.lending.enterprise.Uscc;
import techfin.lending.record.Finding;
import techfin.rating.access.Role;
import techfin.rating.access.usecase.Scopes;
import techfin.rating.enterprise.Enterprise;
import techfin.rating.enterprise.EnterpriseChange;
import techfin.rating.enterprise.EnterpriseRules;
import techfin.rating.enterprise.Enterprises;
import techfin.recordkit.Refusals;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.problem.Problem;

/** The bureau or a county changes what the register says of an enterprise. Runs inside the caller's transaction. */
@Singleton
public class ChangeEnterprise {
    private final FindEnterprises find;
    private final Enterprises enterprises;
    private final EnterpriseRules rules;
    private final AuditTrail audit;
    private final BusinessClock clock;

    ChangeEnterprise(
            FindEnterprises find,
            Enterprises enterprises,
            EnterpriseRules rules,
            AuditTrail audit,
            BusinessClock clock) {
        this.find = find;
        this.enterprises = enterprises;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Changes an enterprise.
     *
     * @param reason what the change rests on
     * @param unmoved checks that the enterprise is the one that the actor saw; throws otherwise
     * @throws Problem 404 outside the scope, 403 for anybody but reviewers of the bureau and the counties, 400 with every
     *     broken rule
     */
    public Enterprise change(
            Actor actor, Uscc uscc, EnterpriseChange change, String reason, Consumer<Enterprise> unmoved) {
        Enterprise before = find.locked(actor, uscc);
        actor.require(Role.BUREAU_REVIEWER, Role.COUNTY_REVIEWER);
        unmoved.accept(before);
        List<Finding> found = new ArrayList<>();
        EnterpriseChange read = change.read(found);
        Refusals.throwIfAny(found);
        Optional<Enterprise> changed = rules.changed(Scopes.of(actor), before, read, clock.today(), found);
        Refusals.throwIfAny(found);
        Enterprise after = changed.orElseThrow();
        if (!enterprises.replace(after)) {
            throw Problem.of(409, "CHANGED_MEANWHILE");
        }
        audit.record(
                actor,
                "ENTERPRISE_CHANGED",
                FindEnterprises.OBJECT,
                uscc.value(),
                EnterpriseView.of(before),
                EnterpriseView.of(after),
                reason);
        return after;
    }
}
