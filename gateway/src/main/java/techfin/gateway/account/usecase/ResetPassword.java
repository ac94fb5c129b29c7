package techfin.gateway.account.usecase;

import jakarta.inject.Singleton;
import techfin.gateway.account.Account;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.problem.Problem;

/** Gives a user another password, chosen by an administrator; all sessions and tokens of the user end. */
@Singleton
public final class ResetPassword {
    private final UserChange change;

    ResetPassword(UserChange change) {
        this.change = change;
    }

    /**
     * Sets it. Runs in the caller's transaction.
     *
     * @param passwordHash hashed before the transaction began
     * @throws Problem 412 when somebody else was faster
     */
    public Account run(Actor actor, Account account, String passwordHash) {
        return change.writePassword(actor, account, passwordHash);
    }
}
