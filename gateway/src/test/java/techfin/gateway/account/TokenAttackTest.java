package techfin.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import techfin.gateway.GatewayUnderTest;
import techfin.gateway.account.store.SigningKey;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;

class TokenAttackTest {
    private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");

    @SuppressWarnings("NullAway.Init")
    private static GatewayUnderTest gateway;

    /** The gateway's own key, so that only the fault under test is wrong with a token. */
    @SuppressWarnings("NullAway.Init")
    private static RSAKey key;

    @SuppressWarnings("NullAway.Init")
    private static String good;

    @BeforeAll
    static void start() {
        gateway = GatewayUnderTest.start(TestDatabase.h2());
        good = gateway.signIn("bank-a.clerk").at("/accessToken");
        key = gateway.beans().getBean(SigningKey.class).key();
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void a_token_is_what_the_services_expect() throws Exception {
        SignedJWT token = SignedJWT.parse(good);

        assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.RS256);
        assertThat(token.getHeader().getType()).isEqualTo(TYPE);
        JWTClaimsSet claims = token.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("techfin");
        assertThat(claims.getAudience()).containsExactly("techfin");
        assertThat(claims.getSubject()).isEqualTo("bank-a.clerk");
        assertThat(claims.getStringListClaim("roles")).containsExactly("BANK_CLERK");
        assertThat(claims.getJSONObjectClaim("org"))
                .containsEntry("kind", "BANK")
                .containsEntry("code", "BANK-A");
        assertThat(claims.getExpirationTime().toInstant())
                .isEqualTo(claims.getIssueTime().toInstant().plusSeconds(300));
        assertThat(claims.getJWTID()).isNotBlank();
        assertThat(status(good)).isEqualTo(200);
    }

    @Test
    void the_published_key_is_public_and_named_by_its_thumbprint() throws Exception {
        Answer answer = gateway.api().get("/.well-known/jwks.json");

        JWKSet keys = JWKSet.parse(answer.text());
        RSAKey published = keys.getKeys().getFirst().toRSAKey();
        assertThat(published.isPrivate()).isFalse();
        assertThat(published.getKeyID()).isEqualTo(published.computeThumbprint().toString());
        assertThat(SignedJWT.parse(good).getHeader().getKeyID()).isEqualTo(published.getKeyID());
        assertThat(answer.text()).doesNotContain("\"d\"").doesNotContain("\"p\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "NONE", "nOnE"})
    void an_unsigned_token_is_refused(String algorithm) {
        String header = base64("{\"alg\":\"" + algorithm + "\",\"typ\":\"at+jwt\",\"kid\":\"" + kid() + "\"}");
        String payload = good.split("\\.", -1)[1];

        assertThat(status(header + "." + payload + ".")).isEqualTo(401);
        assertThat(status(header + "." + payload + "." + good.split("\\.", -1)[2]))
                .isEqualTo(401);
    }

    @Test
    void a_signature_that_is_cut_missing_or_doubled_is_refused() {
        String[] parts = good.split("\\.", -1);

        assertThat(status(parts[0] + "." + parts[1] + ".")).isEqualTo(401);
        assertThat(status(parts[0] + "." + parts[1])).isEqualTo(401);
        assertThat(status(good.substring(0, good.length() - 4))).isEqualTo(401);
        assertThat(status(good + "." + parts[2])).isEqualTo(401);
        assertThat(status(base64("{\"payload\":\"" + parts[1] + "\",\"signatures\":[{\"protected\":\"" + parts[0]
                        + "\",\"signature\":\"" + parts[2] + "\"}]}")))
                .isEqualTo(401);
    }

    @Test
    void a_token_signed_with_the_public_key_as_a_secret_is_refused() throws Exception {
        byte[] pem = ("-----BEGIN PUBLIC KEY-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'})
                                .encodeToString(key.toRSAPublicKey().getEncoded())
                        + "\n-----END PUBLIC KEY-----\n")
                .getBytes(StandardCharsets.UTF_8);
        for (byte[] secret : List.of(
                pem,
                key.toRSAPublicKey().getEncoded(),
                key.toRSAPublicKey().getModulus().toByteArray())) {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .type(TYPE)
                            .keyID(kid())
                            .build(),
                    claims().build());
            token.sign(new MACSigner(secret));
            assertThat(status(token.serialize())).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "' OR '1'='1", "", "unknown", "file:///dev/null"})
    void a_key_id_that_is_not_ours_is_refused(String id) throws Exception {
        RSAKey other = new RSAKeyGenerator(2048).generate();
        assertThat(status(signed(
                        other,
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .type(TYPE)
                                .keyID(id)
                                .build(),
                        claims())))
                .isEqualTo(401);
    }

    @Test
    void keys_that_a_token_brings_along_are_not_believed() throws Exception {
        RSAKey other = new RSAKeyGenerator(2048).keyID(kid()).generate();
        JWSHeader.Builder header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).type(TYPE).keyID(kid());

        assertThat(status(signed(other, header.jwk(other.toPublicJWK()).build(), claims())))
                .isEqualTo(401);
        assertThat(status(signed(
                        other,
                        header.jwkURL(URI.create("http://127.0.0.1:1/keys")).build(),
                        claims())))
                .isEqualTo(401);
        assertThat(status(signed(
                        other,
                        header.x509CertURL(URI.create("http://127.0.0.1:1/x5u")).build(),
                        claims())))
                .isEqualTo(401);
    }

    @Test
    void expiry_is_needed_and_counts_with_half_a_minute_of_skew() throws Exception {
        Instant now = Instant.now();

        assertThat(status(own(claims()))).isEqualTo(200);
        assertThat(status(own(claims().expirationTime(null)))).isEqualTo(401);
        assertThat(status(own(claims().expirationTime(Date.from(now.minusSeconds(90))))))
                .isEqualTo(401);
        assertThat(status(own(claims().expirationTime(Date.from(now.minusSeconds(10))))))
                .isEqualTo(200);
        assertThat(status(own(claims().claim("exp", "2099-01-01")))).isEqualTo(401);
        assertThat(status(own(claims().notBeforeTime(Date.from(now.plusSeconds(90))))))
                .isEqualTo(401);
    }

    @Test
    void issuer_audience_type_and_claims_must_be_ours() throws Exception {
        assertThat(status(own(claims().issuer("other")))).isEqualTo(401);
        assertThat(status(own(claims().audience("other")))).isEqualTo(401);
        assertThat(status(own(claims().subject(null)))).isEqualTo(401);
        assertThat(status(own(claims().claim("roles", "ADMIN")))).isEqualTo(401);
        assertThat(status(own(claims().claim("org", null)))).isEqualTo(401);
        JWSHeader plain = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(kid())
                .build();
        assertThat(status(signed(key, plain, claims()))).isEqualTo(401);
        JWSHeader other = new JWSHeader.Builder(JWSAlgorithm.RS512)
                .type(TYPE)
                .keyID(kid())
                .build();
        assertThat(status(signed(key, other, claims()))).isEqualTo(401);
    }

    @Test
    void a_refresh_token_is_no_access_token_and_the_reverse() {
        assertThat(status(gateway.signIn("bank-a.clerk").at("/refreshToken"))).isEqualTo(401);
        assertThat(gateway.api()
                        .post("/api/auth/v1/refresh", "{\"refreshToken\":\"" + good.substring(0, 190) + "\"}")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_token_too_long_or_odd_is_refused_cheaply() {
        for (String token : List.of("a".repeat(9000), "a.b.c", "..", ".", "Bearer x", "é")) {
            assertThat(status(token))
                    .as(token.substring(0, Math.min(9, token.length())))
                    .isIn(400, 401, 413);
        }
        assertThat(gateway.api()
                        .with("Authorization", "Basic YWRtaW46YWRtaW4=")
                        .get("/api/auth/v1/me")
                        .status())
                .isEqualTo(401);
    }

    private static int status(String token) {
        return gateway.api()
                .with("Authorization", "Bearer " + token)
                .get("/api/auth/v1/me")
                .status();
    }

    private static String own(JWTClaimsSet.Builder claims) throws JOSEException {
        return signed(
                key,
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(TYPE)
                        .keyID(kid())
                        .build(),
                claims);
    }

    private static String signed(RSAKey with, JWSHeader header, JWTClaimsSet.Builder claims) throws JOSEException {
        SignedJWT token = new SignedJWT(header, claims.build());
        token.sign(new RSASSASigner(with));
        return token.serialize();
    }

    private static JWTClaimsSet.Builder claims() {
        try {
            return new JWTClaimsSet.Builder(SignedJWT.parse(good).getJWTClaimsSet())
                    .jwtID(java.util.UUID.randomUUID().toString());
        } catch (java.text.ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String kid() {
        try {
            return SignedJWT.parse(good).getHeader().getKeyID();
        } catch (java.text.ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
