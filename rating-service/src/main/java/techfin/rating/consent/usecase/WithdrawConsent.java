package techfin.rating.consent.usecase;

import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;
import techfin.rating.access.Role;
import techfin.rating.consent.Consent;
import techfin.rating.consent.Consents;
import techfin.rating.enterprise.EnterpriseReaders;
import techfin.rating.enterprise.usecase.FindEnterprises;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.problem.Problem;

/** An enterprise takes a consent back, at once. Runs inside the caller's transaction. */
@Singleton
public class WithdrawConsent {
    private final FindEnterprises enterprises;
    private final Consents consents;
    private final EnterpriseReaders readers;
    private final AuditTrail audit;
    private final BusinessClock clock;

    WithdrawConsent(
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
     * Withdraws the consent; the next look finds none. It needs no tag of what was seen: nothing else can happen to a
     * consent.
     *
     * @param reason why, null when the enterprise does not say
     * @throws Problem 404 for another enterprise's, 403 for anybody but the enterprise, 409 {@code CONSENT_WITHDRAWN} for
     *     the second time
     */
    public Consent withdraw(Actor actor, Uscc uscc, String id, @Nullable String reason) {
        enterprises.one(actor, uscc);
        actor.require(Role.ENTERPRISE);
        Consent before = consents.lock(uscc, id).orElseThrow(Problem::notFound);
        if (before.withdrawal() != null) {
            throw Problem.of(409, "CONSENT_WITHDRAWN");
        }
        Consent after = before.withdrawn(new Consent.Withdrawal(clock.now(), actor.username()));
        if (!consents.replace(after)) {
            throw Problem.of(409, "CHANGED_MEANWHILE");
        }
        readers.forbid(id);
        audit.record(
                actor,
                "CONSENT_WITHDRAWN",
                FindConsents.OBJECT,
                id,
                ConsentView.of(before, clock.today()),
                ConsentView.of(after, clock.today()),
                reason);
        return after;
    }
}
