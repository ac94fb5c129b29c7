package techfin.gateway.account.usecase;

import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import techfin.gateway.account.Account;
import techfin.servicekit.audit.AuditTrail;

/**
 * What the audit trail learns of signing in and out. The name typed by somebody who could not be signed in is kept only
 * when it is a user's: people type their passwords there.
 */
@Singleton
final class SignInRecord {
    private static final String ACCOUNT = "account";

    private final AuditTrail trail;

    SignInRecord(AuditTrail trail) {
        this.trail = trail;
    }

    void signedIn(Account account) {
        trail.record(Actors.of(account), "SIGN_IN", ACCOUNT, account.username(), null, null, null);
    }

    void refused(String username) {
        system("SIGN_IN_REFUSED", username, null);
    }

    void signedOut(String username) {
        system("SIGN_OUT", username, null);
    }

    void replayed(String username) {
        system("SESSION_ENDED", username, "a refresh token was used twice");
    }

    private void system(String action, String username, @Nullable String reason) {
        trail.recordSystem("sign-in", action, ACCOUNT, username, null, null, reason);
    }
}
