package techfin.pledge.access.usecase;

import techfin.lending.enterprise.Uscc;
import techfin.lending.filing.Role;
import techfin.pledge.access.RowScope;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.problem.Problem;

/** Whose pledges and loans an actor may see. */
public final class Scopes {
    private Scopes() {}

    /**
     * The one scope of an actor, from the token alone.
     *
     * @throws Problem 403 when no role of the actor has to do with pledges
     */
    public static RowScope of(Actor actor) {
        if (actor.has(Role.BANK_CLERK) || actor.has(Role.BANK_CHECKER)) {
            return new RowScope.OfBank(actor.organisation().code());
        }
        if (actor.has(Role.ENTERPRISE) && actor.entity() != null) {
            return new RowScope.OfEnterprise(new Uscc(actor.entity()));
        }
        if (actor.has(Role.COUNTY_REVIEWER)) {
            return new RowScope.OfDivisions(actor.areas());
        }
        actor.require(
                Role.IP_OFFICE_REVIEWER,
                Role.IP_OFFICE_APPROVER,
                Role.BUREAU_REVIEWER,
                Role.BUREAU_APPROVER,
                Role.FINANCE_PAYER,
                Role.AUDITOR);
        return new RowScope.OfCity();
    }
}
