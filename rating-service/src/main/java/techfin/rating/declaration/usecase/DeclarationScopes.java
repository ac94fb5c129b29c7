package techfin.rating.declaration.usecase;

import techfin.rating.access.RatingScope;
import techfin.rating.access.Role;
import techfin.rating.access.usecase.Scopes;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.problem.Problem;

/** Whose declarations an actor may see: raw figures are for the enterprise, the reviewing offices and the auditor. */
final class DeclarationScopes {
    private DeclarationScopes() {}

    /**
     * The scope of a list.
     *
     * @throws Problem 403 for anybody else
     */
    static RatingScope ofList(Actor actor) {
        actor.require(Role.ENTERPRISE, Role.COUNTY_REVIEWER, Role.BUREAU_REVIEWER, Role.BUREAU_APPROVER, Role.AUDITOR);
        return Scopes.of(actor);
    }

    /**
     * The scope of one declaration.
     *
     * @throws Problem 404 for anybody else, as for one that does not exist
     */
    static RatingScope ofOne(Actor actor) {
        boolean concerned = actor.has(Role.ENTERPRISE)
                || actor.has(Role.COUNTY_REVIEWER)
                || actor.has(Role.BUREAU_REVIEWER)
                || actor.has(Role.BUREAU_APPROVER)
                || actor.has(Role.AUDITOR);
        if (!concerned) {
            throw Problem.notFound();
        }
        return Scopes.of(actor);
    }
}
