package techfin.gateway.account.usecase;

import jakarta.inject.Singleton;
import techfin.gateway.account.Organisation;
import techfin.gateway.account.OrganisationKind;
import techfin.gateway.account.Organisations;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.id.Ids;
import techfin.servicekit.problem.Problem;

/** Adds an organisation. Runs in the caller's transaction. */
@Singleton
public final class AddOrganisation {
    private final Organisations organisations;
    private final AuditTrail trail;
    private final BusinessClock clock;

    AddOrganisation(Organisations organisations, AuditTrail trail, BusinessClock clock) {
        this.organisations = organisations;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Adds it.
     *
     * @throws Problem 409 when there is one of that kind and code
     */
    public Organisation run(Actor actor, OrganisationKind kind, String code, String name) {
        organisations.byCode(kind, code).ifPresent(existing -> {
            throw Problem.of(409, "ORGANISATION_EXISTS").link("/api/auth/v1/organisations/" + existing.id());
        });
        Organisation organisation = new Organisation(Ids.next(), kind, code, name, 0);
        organisations.add(organisation, clock.now());
        trail.record(actor, "ADD_ORGANISATION", "organisation", organisation.id(), null, organisation, null);
        return organisation;
    }
}
