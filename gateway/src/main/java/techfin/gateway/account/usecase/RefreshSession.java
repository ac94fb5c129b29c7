package techfin.gateway.account.usecase;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import techfin.gateway.account.Account;
import techfin.gateway.account.Accounts;
import techfin.gateway.account.RefreshTokens;
import techfin.gateway.account.SignIn;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.transaction.UnitOfWork;

/**
 * Gives a new pair of tokens for a refresh token, once. A token that comes a second time was copied, and nobody can tell
 * by whom: its whole family ends (RFC 9700 section 4.14.2). Of parallel uses exactly one gets a pair, whose family the
 * others then end.
 */
@Singleton
public final class RefreshSession {
    private final RefreshTokens refreshTokens;
    private final Accounts accounts;
    private final Sessions sessions;
    private final EndedTokens endedTokens;
    private final UnitOfWork unitOfWork;
    private final SignInRecord record;
    private final BusinessClock clock;

    RefreshSession(
            RefreshTokens refreshTokens,
            Accounts accounts,
            Sessions sessions,
            EndedTokens endedTokens,
            UnitOfWork unitOfWork,
            SignInRecord record,
            BusinessClock clock) {
        this.refreshTokens = refreshTokens;
        this.accounts = accounts;
        this.sessions = sessions;
        this.endedTokens = endedTokens;
        this.unitOfWork = unitOfWork;
        this.record = record;
        this.clock = clock;
    }

    /** Refreshes; the outcome is granted or refused. */
    public SignIn run(String refreshToken) {
        String digest = Sessions.digest(refreshToken);
        return unitOfWork.run(() -> {
            Instant now = clock.now();
            boolean mine = refreshTokens.use(digest, now);
            Optional<RefreshTokens.Known> known = refreshTokens.find(digest);
            if (!mine) {
                known.filter(RefreshTokens.Known::used).ifPresent(token -> endFamily(token, now));
                return SignIn.Failure.REFUSED;
            }
            RefreshTokens.Known token = known.orElseThrow();
            Account account = accounts.byId(token.accountId()).orElseThrow();
            if (token.familyEnded() || !now.isBefore(token.familyUntil()) || account.locked()) {
                return SignIn.Failure.REFUSED;
            }
            return sessions.next(account, token.familyId(), token.familyUntil(), now);
        });
    }

    private void endFamily(RefreshTokens.Known token, Instant now) {
        if (refreshTokens.end(token.familyId(), now, "REPLAYED")) {
            accounts.byId(token.accountId()).ifPresent(account -> record.replayed(account.username()));
        }
        endedTokens.endSession(token.familyId(), now);
    }
}
