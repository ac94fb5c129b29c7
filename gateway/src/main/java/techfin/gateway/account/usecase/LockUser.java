package techfin.gateway.account.usecase;

import jakarta.inject.Singleton;
import techfin.gateway.account.Account;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.problem.Problem;

/** Locks a user out and lets one in again; either way all sessions and tokens of the user end. */
@Singleton
public final class LockUser {
    private final UserChange change;

    LockUser(UserChange change) {
        this.change = change;
    }

    /**
     * Locks or unlocks. Runs in the caller's transaction.
     *
     * @throws Problem 409 for one's own account, or when it is so already; 412 when somebody else was faster
     */
    public Account run(Actor actor, Account account, boolean locked, String reason) {
        change.checkNotOwn(actor, account);
        if (account.locked() == locked) {
            throw Problem.of(409, locked ? "ALREADY_LOCKED" : "NOT_LOCKED");
        }
        return change.write(
                actor, locked ? "LOCK_USER" : "UNLOCK_USER", account, at -> account.withLock(locked, at), reason);
    }
}
