package techfin.rating.enterprise.usecase;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import techfin.lending.record.Finding;
import techfin.rating.access.usecase.Scopes;
import techfin.rating.enterprise.Enterprise;
import techfin.rating.enterprise.EnterpriseDraft;
import techfin.rating.enterprise.EnterpriseRules;
import techfin.rating.enterprise.Enterprises;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.id.Ids;

/** Enters enterprises that a published list names and the register does not know. Runs inside the caller's transaction. */
@Singleton
public class RegisterEnterprises {
    private final Enterprises enterprises;
    private final EnterpriseRules rules;
    private final AuditTrail audit;

    RegisterEnterprises(Enterprises enterprises, EnterpriseRules rules, AuditTrail audit) {
        this.enterprises = enterprises;
        this.rules = rules;
        this.audit = audit;
    }

    /** Everything that forbids the actor to enter this enterprise. */
    public List<Finding> refusals(Actor actor, EnterpriseDraft.Read stated, LocalDate today) {
        return rules.refusals(Scopes.of(actor), stated.facts(), today);
    }

    /**
     * Enters enterprises that passed the rules.
     *
     * @param reason where they were found
     * @throws Enterprises.UsccTaken when one of them came on the register meanwhile
     */
    public List<Enterprise> register(Actor actor, List<EnterpriseDraft.Read> stated, LocalDate today, String reason) {
        List<Enterprise> registered = stated.stream()
                .map(read -> Enterprise.registered(Ids.next(), read.uscc(), read.facts(), today))
                .toList();
        enterprises.addAll(registered);
        audit.recordAll(
                actor,
                "ENTERPRISE_REGISTERED",
                FindEnterprises.OBJECT,
                registered.stream()
                        .map(enterprise -> new AuditTrail.Event(
                                enterprise.uscc().value(), null, EnterpriseView.of(enterprise), reason))
                        .toList());
        return registered;
    }
}
