package techfin.gateway.account.usecase;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import techfin.gateway.account.AccessTokens;
import techfin.gateway.account.Accounts;
import techfin.gateway.account.RefreshTokens;
import techfin.servicekit.transaction.UnitOfWork;

/**
 * Which access tokens were ended before their time: those of a user who was locked or got other rights or another
 * password, and those of a session that was signed out. What this gateway ended counts at once; what another instance
 * ended when the tables are read again, every two seconds. Remembered as long as a token could live.
 */
@Singleton
public class EndedTokens {
    /** Life of a token, plus the skew that verifiers allow, plus a margin. */
    private static final Duration MEMORY = AccessTokens.LIFETIME.plusSeconds(90);

    private final Accounts accounts;
    private final RefreshTokens refreshTokens;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;
    private volatile Map<String, Instant> usersInStore = Map.of();
    private volatile Set<String> sessionsInStore = Set.of();
    private final Map<String, Instant> usersHere = new ConcurrentHashMap<>();
    private final Map<String, Instant> sessionsHere = new ConcurrentHashMap<>();

    EndedTokens(Accounts accounts, RefreshTokens refreshTokens, UnitOfWork unitOfWork, InstantSource clock) {
        this.accounts = accounts;
        this.refreshTokens = refreshTokens;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** Ends the tokens of a user that were issued before the second. */
    public void endUser(String username, Instant from) {
        usersHere.put(username, from);
    }

    /** Ends the tokens of a session, which is a family of refresh tokens. */
    public void endSession(String familyId, Instant at) {
        sessionsHere.put(familyId, at);
    }

    /** Whether a user's token of that session and issuing second no longer counts. */
    public boolean ended(String username, @Nullable String familyId, Instant issued) {
        return ended(usersHere.get(username), issued)
                || ended(usersInStore.get(username), issued)
                || (familyId != null && (sessionsHere.containsKey(familyId) || sessionsInStore.contains(familyId)));
    }

    /** Reads what other instances ended. */
    public void read() {
        Instant since = clock.instant().minus(MEMORY);
        usersInStore = unitOfWork.run(() -> accounts.tokensEndedSince(since));
        sessionsInStore = unitOfWork.run(() -> refreshTokens.endedSince(since));
        usersHere.values().removeIf(at -> at.isBefore(since));
        sessionsHere.values().removeIf(at -> at.isBefore(since));
    }

    private static boolean ended(@Nullable Instant from, Instant issued) {
        return from != null && issued.isBefore(from);
    }
}
