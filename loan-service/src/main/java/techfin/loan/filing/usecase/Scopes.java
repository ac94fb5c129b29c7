package techfin.loan.filing.usecase;

import techfin.lending.enterprise.Uscc;
import techfin.lending.filing.Role;
import techfin.loan.filing.LoanScope;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.problem.Problem;

/** Whose loan records an actor may see. */
public final class Scopes {
    private Scopes() {}

    /**
     * The one scope of an actor, from the token alone.
     *
     * @throws Problem 403 when no role of the actor has to do with loan records
     */
    public static LoanScope of(Actor actor) {
        if (actor.has(Role.BANK_CLERK) || actor.has(Role.BANK_CHECKER)) {
            return new LoanScope.OfBank(actor.organisation().code());
        }
        if (actor.has(Role.ENTERPRISE) && actor.entity() != null) {
            return new LoanScope.OfEnterprise(new Uscc(actor.entity()));
        }
        if (actor.has(Role.COUNTY_REVIEWER)) {
            return new LoanScope.OfDivisions(actor.areas());
        }
        actor.require(Role.BUREAU_REVIEWER, Role.BUREAU_APPROVER, Role.FINANCE_PAYER, Role.AUDITOR);
        return new LoanScope.OfCity();
    }
}
