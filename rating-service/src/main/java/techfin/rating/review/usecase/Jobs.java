package techfin.rating.review.usecase;

import java.util.Set;
import techfin.servicekit.actor.Actor;

/** Whom the audit trail names where no person asked, for many entries at once. */
final class Jobs {
    private static final String SYSTEM = "SYSTEM";

    private Jobs() {}

    /** The same name as {@link techfin.servicekit.audit.AuditTrail#recordSystem} gives. */
    static Actor actor(String job) {
        return new Actor(
                "system:" + job, job, Set.of(SYSTEM), new Actor.Organisation(SYSTEM, SYSTEM, SYSTEM), Set.of(), null);
    }
}
