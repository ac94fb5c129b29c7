package techfin.rating.access.usecase;

import techfin.lending.enterprise.Uscc;
import techfin.rating.access.RatingScope;
import techfin.rating.access.Role;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.problem.Problem;

/** Whose records an actor may see. */
public final class Scopes {
    private Scopes() {}

    /**
     * The one scope of an actor, from the token alone.
     *
     * @throws Problem 403 when no role of the actor has to do with enterprises
     */
    public static RatingScope of(Actor actor) {
        if (actor.has(Role.BANK_CLERK) || actor.has(Role.BANK_CHECKER)) {
            return new RatingScope.OfBank(actor.organisation().code());
        }
        if (actor.has(Role.ENTERPRISE) && actor.entity() != null) {
            return new RatingScope.OfEnterprise(new Uscc(actor.entity()));
        }
        if (actor.has(Role.COUNTY_REVIEWER)) {
            return new RatingScope.OfDivisions(actor.areas());
        }
        actor.require(
                Role.BUREAU_REVIEWER,
                Role.BUREAU_APPROVER,
                Role.IP_OFFICE_REVIEWER,
                Role.IP_OFFICE_APPROVER,
                Role.FINANCE_PAYER,
                Role.AUDITOR);
        return new RatingScope.OfCity();
    }
}
