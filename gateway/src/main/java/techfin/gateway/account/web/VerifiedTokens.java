package techfin.gateway.account.web;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import techfin.gateway.account.AccessTokens;
import techfin.gateway.account.usecase.EndedTokens;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.actor.ActorClaims;
import techfin.servicekit.token.TokenVerifier;

/**
 * Verifies access tokens at the gateway: as every service does, then whether the token was ended before its time. Tokens
 * found good are remembered by the SHA-256 of the whole token, each until it expires, at most 60 seconds; a refusal is
 * never remembered, and whether a token was ended is asked each time.
 */
@Singleton
@Replaces(TokenVerifier.class)
final class VerifiedTokens extends TokenVerifier {
    private static final Duration REMEMBERED = Duration.ofSeconds(60);
    private static final int MOST = 10_000;

    private final EndedTokens endedTokens;
    private final InstantSource clock;
    private final Map<String, Verified> verified = new ConcurrentHashMap<>();

    VerifiedTokens(JWKSource<SecurityContext> keys, InstantSource clock, EndedTokens endedTokens) {
        super(keys, clock);
        this.endedTokens = endedTokens;
        this.clock = clock;
    }

    @Override
    public Optional<Actor> verify(String token) {
        Instant now = clock.instant();
        String digest = digest(token);
        Verified known = verified.get(digest);
        if (known == null || !now.isBefore(known.until)) {
            Optional<Verified> fresh = fresh(token, now);
            if (fresh.isEmpty()) {
                return Optional.empty();
            }
            known = fresh.get();
            remember(digest, known, now);
        }
        boolean ended = endedTokens.ended(known.actor.username(), known.session, known.issued);
        return ended ? Optional.empty() : Optional.of(known.actor);
    }

    private Optional<Verified> fresh(String token, Instant now) {
        return claims(token).flatMap(claims -> {
            try {
                return Optional.of(Verified.of(claims, now));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        });
    }

    private void remember(String digest, Verified token, Instant now) {
        if (verified.size() >= MOST) {
            verified.values().removeIf(old -> !now.isBefore(old.until));
        }
        if (verified.size() >= MOST) {
            verified.clear();
        }
        verified.put(digest, token);
    }

    private record Verified(Actor actor, @Nullable String session, Instant issued, Instant until) {
        static Verified of(JWTClaimsSet claims, Instant now) {
            Date issued = claims.getIssueTime();
            Date expires = claims.getExpirationTime();
            Instant soon = now.plus(REMEMBERED);
            Instant end = expires.toInstant();
            Object session = claims.getClaim(AccessTokens.SESSION);
            return new Verified(
                    ActorClaims.from(claims.getClaims()),
                    session instanceof String text ? text : null,
                    issued.toInstant(),
                    end.isBefore(soon) ? end : soon);
        }
    }

    /** All 32 bytes of the token's SHA-256, as text. */
    private static String digest(String token) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return Base64.getEncoder().encodeToString(sha.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
