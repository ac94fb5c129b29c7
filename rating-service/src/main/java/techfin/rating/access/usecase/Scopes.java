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

    /**
     * The scope of an actor where what the offices do to a rating is concerned: the bureau and the auditor see all, a county
     * its enterprises, an enterprise itself.
     *
     * @throws Problem 404 for a bank, which sees the rating that follows and nothing of how it came about; 403 when no role
     *     of the actor has to do with it
     */
    public static RatingScope ofReview(Actor actor) {
        RatingScope scope = of(actor);
        return switch (scope) {
            case RatingScope.OfBank bank -> throw Problem.notFound();
            case RatingScope.OfCity city -> {
                actor.require(Role.BUREAU_REVIEWER, Role.BUREAU_APPROVER, Role.AUDITOR);
                yield scope;
            }
            case RatingScope.OfDivisions divisions -> scope;
            case RatingScope.OfEnterprise self -> scope;
        };
    }

    /** Whether whoever has this scope may know which persons did something. */
    public static boolean seesNames(RatingScope scope) {
        return scope instanceof RatingScope.OfCity || scope instanceof RatingScope.OfDivisions;
    }
}
