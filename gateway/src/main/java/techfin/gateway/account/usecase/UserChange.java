package techfin.gateway.account.usecase;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import techfin.gateway.account.AccessTokens;
import techfin.gateway.account.Account;
import techfin.gateway.account.Accounts;
import techfin.gateway.account.RefreshTokens;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.problem.Problem;

/** What all changes of a user have in common: the row, the end of sessions and tokens, the audit trail. */
@Singleton
final class UserChange {
    private final Accounts accounts;
    private final RefreshTokens refreshTokens;
    private final EndedTokens endedTokens;
    private final AuditTrail trail;
    private final BusinessClock clock;

    UserChange(
            Accounts accounts,
            RefreshTokens refreshTokens,
            EndedTokens endedTokens,
            AuditTrail trail,
            BusinessClock clock) {
        this.accounts = accounts;
        this.refreshTokens = refreshTokens;
        this.endedTokens = endedTokens;
        this.trail = trail;
        this.clock = clock;
    }

    /** Nobody locks out or promotes oneself. */
    void checkNotOwn(Actor actor, Account account) {
        if (actor.username().equals(account.username())) {
            throw Problem.of(409, "OWN_ACCOUNT");
        }
    }

    Account write(
            Actor actor, String action, Account account, Function<Instant, Account> changed, @Nullable String reason) {
        Instant now = clock.now();
        Account after = changed.apply(AccessTokens.secondAfter(now));
        return written(actor, action, account, after, accounts.change(after, now), reason, now);
    }

    Account writePassword(Actor actor, Account account, String passwordHash) {
        Instant now = clock.now();
        Account after = account.withTokensFrom(AccessTokens.secondAfter(now));
        boolean written = accounts.changePassword(after, passwordHash, now);
        return written(actor, "RESET_PASSWORD", account, after, written, null, now);
    }

    private Account written(
            Actor actor,
            String action,
            Account before,
            Account after,
            boolean written,
            @Nullable String reason,
            Instant now) {
        if (!written) {
            throw Problem.of(412, "STALE").extension("differences", List.of());
        }
        refreshTokens.endAll(before.id(), now, action);
        endedTokens.endUser(before.username(), after.tokensFrom());
        trail.record(
                actor, action, "account", before.username(), AccountState.of(before), AccountState.of(after), reason);
        return accounts.byId(before.id()).orElseThrow();
    }
}
