package techfin.gateway.account.usecase;

import jakarta.inject.Singleton;
import java.time.Instant;
import techfin.gateway.account.Accounts;
import techfin.gateway.account.RefreshTokens;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.transaction.UnitOfWork;

/** Ends a session: its refresh tokens, and at the gateway its access tokens. */
@Singleton
public final class SignOut {
    private final RefreshTokens refreshTokens;
    private final Accounts accounts;
    private final EndedTokens endedTokens;
    private final UnitOfWork unitOfWork;
    private final SignInRecord record;
    private final BusinessClock clock;

    SignOut(
            RefreshTokens refreshTokens,
            Accounts accounts,
            EndedTokens endedTokens,
            UnitOfWork unitOfWork,
            SignInRecord record,
            BusinessClock clock) {
        this.refreshTokens = refreshTokens;
        this.accounts = accounts;
        this.endedTokens = endedTokens;
        this.unitOfWork = unitOfWork;
        this.record = record;
        this.clock = clock;
    }

    /** Ends the session of a refresh token; an unknown token is as good as signed out. */
    public void byRefreshToken(String refreshToken) {
        String digest = Sessions.digest(refreshToken);
        unitOfWork.run(() -> {
            refreshTokens
                    .find(digest)
                    .ifPresent(token -> accounts.byId(token.accountId())
                            .ifPresent(account -> end(token.familyId(), account.username())));
            return true;
        });
    }

    /** Ends a session of a user who showed an access token of it. */
    public void bySession(String familyId, String username) {
        unitOfWork.run(() -> {
            end(familyId, username);
            return true;
        });
    }

    private void end(String familyId, String username) {
        Instant now = clock.now();
        if (refreshTokens.end(familyId, now, "SIGNED_OUT")) {
            record.signedOut(username);
        }
        endedTokens.endSession(familyId, now);
    }
}
