package techfin.pledge.right.usecase;

import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;
import techfin.pledge.right.RightScope;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.problem.Problem;
import techfin.subsidykit.access.Role;

/** Whose rights an actor may see. */
public final class Scopes {
    private Scopes() {}

    /**
     * The one scope of an actor, from the token alone.
     *
     * @throws Problem 403 when no role of the actor has to do with rights
     */
    public static RightScope of(Actor actor) {
        String bank = bankOf(actor);
        if (bank != null) {
            return new RightScope.OfBank(bank);
        }
        if (actor.has(Role.ENTERPRISE) && actor.entity() != null) {
            return new RightScope.OfEnterprise(new Uscc(actor.entity()));
        }
        if (actor.has(Role.COUNTY_REVIEWER)) {
            return new RightScope.OfDivisions(actor.areas());
        }
        actor.require(
                Role.IP_OFFICE_REVIEWER,
                Role.IP_OFFICE_APPROVER,
                Role.BUREAU_REVIEWER,
                Role.BUREAU_APPROVER,
                Role.FINANCE_PAYER,
                Role.AUDITOR);
        return new RightScope.OfCity();
    }

    /** The bank that an actor works for, null for everybody else. */
    static @Nullable String bankOf(Actor actor) {
        return actor.has(Role.BANK_CLERK) || actor.has(Role.BANK_CHECKER)
                ? actor.organisation().code()
                : null;
    }
}
