package techfin.rating.consent.usecase;

import jakarta.inject.Singleton;
import techfin.lending.enterprise.Uscc;
import techfin.rating.access.Role;
import techfin.rating.consent.Consent;
import techfin.rating.consent.Consents;
import techfin.rating.consent.Look;
import techfin.rating.enterprise.usecase.BankReading;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.id.Ids;
import techfin.servicekit.problem.Problem;

/** A bank looks at something of an enterprise; the look is written down in the transaction that shows it. */
@Singleton
public class RecordLook implements BankReading {
    private final Consents consents;
    private final AuditTrail audit;
    private final BusinessClock clock;

    RecordLook(Consents consents, AuditTrail audit, BusinessClock clock) {
        this.consents = consents;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes the look and its audit row. Call it inside the transaction that reads what is shown: what was withdrawn before
     * that is not seen.
     *
     * @param subject what is looked at, in capitals, such as {@code RATING}
     * @return the consent; its scope says how much may be shown
     * @throws Problem 403 for anybody but a bank; 404 when no consent in force names the bank, as for an enterprise that is
     *     not on the register
     */
    public Consent look(Actor actor, Uscc uscc, String subject) {
        actor.require(Role.BANK_CLERK, Role.BANK_CHECKER);
        String bank = actor.organisation().code();
        Consent consent = consents.inForce(uscc, bank, clock.today()).orElseThrow(Problem::notFound);
        Look look =
                new Look(Ids.next(), uscc, consent.id(), bank, actor.username(), clock.now(), subject, consent.scope());
        consents.add(look);
        audit.record(actor, "LOOKED_AT", "look", uscc.value(), null, LookView.of(look, true), null);
        return consent;
    }

    @Override
    public void read(Actor bank, Uscc uscc) {
        look(bank, uscc, "RECORD");
    }
}
