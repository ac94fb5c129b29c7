package techfin.servicekit.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.actor.ActorClaims;

/**
 * Verifies access tokens (RFC 9068, RFC 8725): RS256 and nothing else, {@code typ} at+jwt, issuer and audience
 * {@code techfin}, an expiry that is there, 30 seconds of skew.
 */
@Singleton
public class TokenVerifier {
    /** Issuer and audience of every token. */
    public static final String PARTY = "techfin";

    private static final int LONGEST = 8192;
    private static final int SKEW_SECONDS = 30;

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    /** A verifier with the keys of this source. */
    public TokenVerifier(JWKSource<SecurityContext> keys, InstantSource instants) {
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt")));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
        DefaultJWTClaimsVerifier<SecurityContext> claims =
                new DefaultJWTClaimsVerifier<>(
                        PARTY,
                        new JWTClaimsSet.Builder().issuer(PARTY).build(),
                        Set.of("sub", "exp", "iat", "jti", "name", "roles", "org", "areas")) {
                    @Override
                    protected Date currentTime() {
                        return Date.from(instants.instant());
                    }
                };
        claims.setMaxClockSkew(SKEW_SECONDS);
        processor.setJWTClaimsSetVerifier(claims);
    }

    /**
     * The actor of this token; empty when it is not to be believed, for whatever reason.
     *
     * @throws KeysUnavailable when no key can be had to decide it
     */
    public Optional<Actor> verify(String token) {
        return claims(token).flatMap(claims -> {
            try {
                return Optional.of(ActorClaims.from(claims.getClaims()));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        });
    }

    /** The verified claims of this token; empty when it is not to be believed. */
    public Optional<JWTClaimsSet> claims(String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(processor.process(SignedJWT.parse(token), null));
        } catch (RateLimitReachedException e) {
            // Keys are there and were asked for a moment ago: this token's key is none of them.
            return Optional.empty();
        } catch (KeySourceException e) {
            throw new KeysUnavailable(e);
        } catch (ParseException | BadJOSEException | JOSEException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** No key could be fetched, so no token can be judged. */
    public static final class KeysUnavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        KeysUnavailable(Throwable cause) {
            super("no verification keys", cause);
        }
    }
}
