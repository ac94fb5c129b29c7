package techfin.gateway.account.usecase;

import jakarta.inject.Singleton;
import java.util.Collection;
import techfin.gateway.account.Account;
import techfin.gateway.account.Organisation;
import techfin.gateway.account.Role;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.problem.Problem;

/** Gives a user other roles and areas. The user's tokens end, so that the change counts at once. */
@Singleton
public final class ChangeRights {
    private final UserChange change;

    ChangeRights(UserChange change) {
        this.change = change;
    }

    /**
     * Sets the rights. Runs in the caller's transaction.
     *
     * @throws Problem 400 with pointers; 409 for one's own account; 412 when somebody else was faster
     */
    public Account run(Actor actor, Account account, Collection<Role> roles, Collection<String> areas, String reason) {
        change.checkNotOwn(actor, account);
        Problem problem = Problem.invalid();
        checkRoles(problem, account.organisation(), roles);
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
        return change.write(actor, "CHANGE_RIGHTS", account, at -> account.withRights(roles, areas, at), reason);
    }

    static void checkRoles(Problem problem, Organisation organisation, Collection<Role> roles) {
        int index = 0;
        for (Role role : roles) {
            if (!organisation.kind().allows(role)) {
                problem.at("/roles/" + index, "ROLE_NOT_ALLOWED", "role", role, "kind", organisation.kind());
            }
            index++;
        }
    }
}
