package techfin.gateway.account.store;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import techfin.gateway.account.AccessTokens;
import techfin.gateway.account.Account;
import techfin.servicekit.id.Ids;

/** Signs access tokens with the signing key. */
@Singleton
final class NimbusAccessTokens implements AccessTokens {
    private static final String ISSUER = "techfin";
    private static final String AUDIENCE = "techfin";

    private final JWSHeader header;
    private final JWSSigner signer;
    private final Map<String, Object> publicKeys;

    NimbusAccessTokens(SigningKey key) {
        this.publicKeys = key.published().toJSONObject(true);
        this.header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(key.key().getKeyID())
                .build();
        try {
            this.signer = new RSASSASigner(key.key());
        } catch (JOSEException e) {
            throw new IllegalStateException("cannot sign with the signing key", e);
        }
    }

    @Override
    public String issue(Account account, String familyId, Instant now) {
        Instant issued = AccessTokens.issuingSecond(account, now);
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(account.username())
                .jwtID(Ids.next())
                .claim(SESSION, familyId)
                .issueTime(Date.from(issued))
                .expirationTime(Date.from(issued.plus(LIFETIME)))
                .claim("name", account.displayName())
                .claim("roles", account.roles().stream().map(Enum::name).toList())
                .claim(
                        "org",
                        Map.of(
                                "kind", account.organisation().kind().name(),
                                "code", account.organisation().code(),
                                "name", account.organisation().name()))
                .claim("areas", List.copyOf(account.areas()));
        if (account.uscc() != null) {
            claims.claim("entity", account.uscc());
        }
        SignedJWT token = new SignedJWT(header, claims.build());
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("cannot sign an access token", e);
        }
        return token.serialize();
    }

    @Override
    public Map<String, Object> publicKeys() {
        return publicKeys;
    }
}
