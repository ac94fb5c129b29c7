package techfin.gateway.account.usecase;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import techfin.gateway.account.AccessTokens;
import techfin.gateway.account.Account;
import techfin.gateway.account.RefreshTokens;
import techfin.gateway.account.SignIn;
import techfin.servicekit.id.Ids;

/** Gives out pairs of tokens: a family of refresh tokens per sign-in, one access token with each. */
@Singleton
public final class Sessions {
    /** A refresh token that nobody used for a working day is dead. */
    static final Duration REFRESH_LIFETIME = Duration.ofHours(12);

    /** However often refreshed, after a week the person signs in again. */
    static final Duration FAMILY_LIFETIME = Duration.ofDays(7);

    private static final int TOKEN_BYTES = 32;

    private final RefreshTokens refreshTokens;
    private final AccessTokens accessTokens;
    private final SecureRandom random = new SecureRandom();

    Sessions(RefreshTokens refreshTokens, AccessTokens accessTokens) {
        this.refreshTokens = refreshTokens;
        this.accessTokens = accessTokens;
    }

    /** Begins a session. Runs in the caller's transaction. */
    SignIn.Granted begin(Account account, Instant now) {
        String familyId = Ids.next();
        Instant until = now.plus(FAMILY_LIFETIME);
        refreshTokens.begin(familyId, account.id(), now, until);
        return next(account, familyId, until, now);
    }

    /** Gives the next pair of a session. Runs in the caller's transaction. */
    SignIn.Granted next(Account account, String familyId, Instant familyUntil, Instant now) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String refreshToken = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant until = now.plus(REFRESH_LIFETIME);
        refreshTokens.add(digest(refreshToken), familyId, now, until.isBefore(familyUntil) ? until : familyUntil);
        String accessToken = accessTokens.issue(account, familyId, now);
        return new SignIn.Granted(account, accessToken, AccessTokens.LIFETIME, refreshToken);
    }

    /** What is stored of a token: its SHA-256 in hexadecimal. 256 random bits need no salt. */
    static String digest(String token) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
