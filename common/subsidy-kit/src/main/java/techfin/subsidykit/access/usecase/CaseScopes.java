package techfin.subsidykit.access.usecase;

import jakarta.inject.Singleton;
import techfin.casework.Party;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.problem.Problem;
import techfin.subsidykit.access.CaseScope;
import techfin.subsidykit.access.Office;
import techfin.subsidykit.access.Offices;
import techfin.subsidykit.access.Role;

/** Whose cases an actor may see, and whom the actor speaks for. */
@Singleton
public class CaseScopes {
    private final Offices offices;

    CaseScopes(Offices offices) {
        this.offices = offices;
    }

    /**
     * The one scope of an actor, from the token alone.
     *
     * @throws Problem 403 when no role of the actor has to do with cases of this service
     */
    public CaseScope of(Actor actor) {
        if (actor.has(Role.BANK_CLERK) || actor.has(Role.BANK_CHECKER)) {
            return new CaseScope.OfBank(actor.organisation().code());
        }
        if (actor.has(Role.ENTERPRISE) && actor.entity() != null) {
            return new CaseScope.OfEnterprise(actor.entity());
        }
        if (actor.has(Role.COUNTY_REVIEWER)) {
            return new CaseScope.OfDivisions(actor.areas());
        }
        if (!seesBudgets(actor)) {
            throw Problem.forbidden();
        }
        return new CaseScope.OfCity();
    }

    /**
     * Passes when the actor has to do with cases at all; before something is looked up by an id that is no case's.
     *
     * @throws Problem 403 otherwise
     */
    public void requireAny(Actor actor) {
        of(actor);
    }

    /** Whether the actor belongs to an office of this service, pays or audits: they see budgets and lists. */
    public boolean seesBudgets(Actor actor) {
        return actor.has(Role.FINANCE_PAYER)
                || actor.has(Role.AUDITOR)
                || offices.all().stream()
                        .anyMatch(office -> actor.has(office.reviewer()) || actor.has(office.approver()));
    }

    /**
     * Passes when the actor belongs to one of the readers of budgets.
     *
     * @throws Problem 403 otherwise
     */
    public void requireBudgets(Actor actor) {
        if (!seesBudgets(actor)) {
            throw Problem.forbidden();
        }
    }

    /** Whether the actor speaks for a party in a round of this office; the office may enter for an applicant. */
    public static boolean speaksFor(Actor actor, Party party, Office office) {
        return actor.has(office.roleOf(party)) || (party == Party.APPLICANT && actor.has(office.reviewer()));
    }

    /**
     * Passes when the actor speaks for the party.
     *
     * @throws Problem 403 otherwise
     */
    public static void require(Actor actor, Party party, Office office) {
        if (!speaksFor(actor, party, office)) {
            throw Problem.forbidden();
        }
    }

    /** The offices of this service. */
    public Offices offices() {
        return offices;
    }
}
