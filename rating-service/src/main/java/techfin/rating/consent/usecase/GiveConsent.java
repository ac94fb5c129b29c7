package techfin.rating.consent.usecase;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import techfin.lending.enterprise.Uscc;
import techfin.rating.access.Role;
import techfin.rating.consent.Consent;
import techfin.rating.consent.ConsentDraft;
import techfin.rating.consent.Consents;
import techfin.rating.consent.LookScope;
import techfin.rating.enterprise.EnterpriseReaders;
import techfin.rating.enterprise.usecase.FindEnterprises;
import techfin.recordkit.Refusals;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.id.Ids;
import techfin.servicekit.problem.Problem;

/** An enterprise lets a bank look, from today on. Runs inside the caller's transaction. */
@Singleton
public class GiveConsent {
    private final FindEnterprises enterprises;
    private final Consents consents;
    private final EnterpriseReaders readers;
    private final AuditTrail audit;
    private final BusinessClock clock;

    GiveConsent(
            FindEnterprises enterprises,
            Consents consents,
            EnterpriseReaders readers,
            AuditTrail audit,
            BusinessClock clock) {
        this.enterprises = enterprises;
        this.consents = consents;
        this.readers = readers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Gives the consent. A bank has one at a time: to give it more or less, the present one is withdrawn first.
     *
     * @throws Problem 404 for another enterprise and for one that is not on the register; 403 for anybody but the
     *     enterprise; 400 with every broken rule; 409 {@code CONSENT_IN_FORCE} with a link
     */
    public Consent give(Actor actor, Uscc uscc, ConsentDraft draft) {
        // Held until the end: two consents of one enterprise are given one after the other.
        enterprises.locked(actor, uscc);
        actor.require(Role.ENTERPRISE);
        LocalDate today = clock.today();
        Refusals.throwIfAny(draft.refusals(today));
        consents.inForce(uscc, draft.bankCode(), today)
                .filter(known -> known.bankCode().equals(draft.bankCode()))
                .ifPresent(known -> {
                    throw Problem.of(409, "CONSENT_IN_FORCE")
                            .with("bank", known.bankCode())
                            .link("/api/rating/v1/enterprises/" + uscc + "/consents/" + known.id());
                });
        Consent consent = new Consent(
                Ids.next(), 1, uscc, draft.bankCode(), draft.scope(), today, draft.until(), actor.username(), null);
        consents.add(consent);
        readers.allow(
                consent.id(),
                uscc,
                consent.bankCode(),
                consent.until(),
                consent.scope().covers(LookScope.FULL));
        audit.record(
                actor, "CONSENT_GIVEN", FindConsents.OBJECT, consent.id(), null, ConsentView.of(consent, today), null);
        return consent;
    }
}
