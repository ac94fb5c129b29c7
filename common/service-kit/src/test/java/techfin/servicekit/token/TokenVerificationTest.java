package techfin.servicekit.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import techfin.servicekit.sample.SampleService;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.Person;
import techfin.testkit.token.TestTokens;

/** The checklist of RFC 8725, against a running service. */
class TokenVerificationTest {
    private static final String NOTES = "/api/sample/v1/notes";
    private static final Person CLERK =
            new Person("clerk", "Clerk", List.of("BANK_CLERK"), "BANK", "BANK-A", List.of(), null);
    private static final JOSEObjectType ACCESS = new JOSEObjectType("at+jwt");
    private static SampleService service;

    @BeforeAll
    static void start() {
        service = SampleService.on(TestDatabase.h2());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_token_of_the_right_kind_is_believed() {
        assertThat(service.api().as(TestTokens.of(CLERK)).get(NOTES).status()).isEqualTo(200);
    }

    @Test
    void thirty_seconds_of_skew_are_forgiven() {
        Instant issued = Instant.now().minusSeconds(300 + 15);
        assertThat(service.api().as(TestTokens.of(CLERK, issued)).get(NOTES).status())
                .isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoilt")
    void every_other_token_is_refused(String kind, String token) {
        Answer answer = service.api().as(token).get(NOTES);
        assertThat(answer.status()).as(kind).isEqualTo(401);
        assertThat(answer.at("/code")).isEqualTo("UNAUTHENTICATED");
        assertThat(answer.header("WWW-Authenticate").orElse("")).startsWith("Bearer");
        assertThat(answer.text()).doesNotContain("xception").doesNotContain("alg");
    }

    static Stream<Arguments> spoilt() throws JOSEException {
        Instant now = Instant.now();
        String good = TestTokens.of(CLERK);
        String[] parts = good.split("\\.", -1);
        JWTClaimsSet claims = TestTokens.claims(CLERK, now).build();
        RSAKey foreign = new RSAKeyGenerator(2048)
                .keyID(TestTokens.signingKey().getKeyID())
                .generate();
        List<Arguments> all = new ArrayList<>();
        all.add(Arguments.of("empty", "x"));
        all.add(Arguments.of("alg none", new PlainJWT(claims).serialize()));
        all.add(Arguments.of(
                "alg None by hand", header("{\"alg\":\"None\",\"typ\":\"at+jwt\"}") + "." + parts[1] + "."));
        all.add(Arguments.of("signature cut off", parts[0] + "." + parts[1] + "."));
        all.add(Arguments.of("signature shortened", good.substring(0, good.length() - 4)));
        all.add(Arguments.of("two signatures", good + "." + parts[2]));
        all.add(Arguments.of("JSON form", "{\"payload\":\"" + parts[1] + "\"}"));
        all.add(Arguments.of("foreign key under our kid", signed(claims, foreign, ACCESS)));
        all.add(Arguments.of("typ JWT", TestTokens.sign(claims, JOSEObjectType.JWT)));
        all.add(Arguments.of("no typ", TestTokens.sign(claims, null)));
        all.add(Arguments.of("typ refresh", TestTokens.sign(claims, new JOSEObjectType("rt+jwt"))));
        all.add(Arguments.of("other issuer", with(now, "iss", "evil")));
        all.add(Arguments.of("other audience", with(now, "aud", "other")));
        all.add(Arguments.of("no audience", with(now, "aud", null)));
        all.add(Arguments.of("no expiry", with(now, "exp", null)));
        all.add(Arguments.of("expired", TestTokens.of(CLERK, now.minusSeconds(300 + 90))));
        all.add(Arguments.of("not yet valid", with(now, "nbf", Date.from(now.plusSeconds(90)))));
        all.add(Arguments.of("no subject", with(now, "sub", null)));
        all.add(Arguments.of("no id", with(now, "jti", null)));
        all.add(Arguments.of("roles no list", with(now, "roles", "ADMIN")));
        all.add(Arguments.of("organisation missing", with(now, "org", null)));
        all.add(Arguments.of("organisation of another kind", with(now, "org", Map.of("kind", 5))));
        all.add(Arguments.of("expiry as text", byHand(parts[1], "\"exp\":\"9999999999\"")));
        for (String kid : List.of("../../etc/passwd", "' OR 1=1 --", "x".repeat(9000))) {
            all.add(Arguments.of("kid " + kid.substring(0, 9), signed(claims, kid)));
        }
        all.add(Arguments.of("HS256 with the public key", hmac(claims)));
        all.add(Arguments.of("RS512", rs512(claims)));
        all.add(Arguments.of("key in the header", embeddedKey(claims, foreign)));
        return all.stream();
    }

    private static String with(Instant now, String claim, @org.jspecify.annotations.Nullable Object value) {
        return TestTokens.sign(TestTokens.claims(CLERK, now).claim(claim, value).build());
    }

    private static String header(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String byHand(String payload, String expiry) throws JOSEException {
        String claims = new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8)
                .replaceFirst("\"exp\":[0-9]+", expiry);
        String input = header("{\"alg\":\"RS256\",\"typ\":\"at+jwt\",\"kid\":\""
                        + TestTokens.signingKey().getKeyID() + "\"}")
                + "." + header(claims);
        return input + "."
                + new RSASSASigner(TestTokens.signingKey())
                        .sign(new JWSHeader(JWSAlgorithm.RS256), input.getBytes(StandardCharsets.US_ASCII));
    }

    private static String signed(JWTClaimsSet claims, RSAKey key, JOSEObjectType type) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(type)
                        .keyID(key.getKeyID())
                        .build(),
                claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    static String signed(JWTClaimsSet claims, String kid) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(ACCESS)
                        .keyID(kid)
                        .build(),
                claims);
        token.sign(new RSASSASigner(TestTokens.signingKey()));
        return token.serialize();
    }

    private static String hmac(JWTClaimsSet claims) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(ACCESS)
                        .keyID(TestTokens.signingKey().getKeyID())
                        .build(),
                claims);
        token.sign(new MACSigner(TestTokens.signingKey().toRSAPublicKey().getEncoded()));
        return token.serialize();
    }

    private static String rs512(JWTClaimsSet claims) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS512)
                        .type(ACCESS)
                        .keyID(TestTokens.signingKey().getKeyID())
                        .build(),
                claims);
        token.sign(new RSASSASigner(TestTokens.signingKey()));
        return token.serialize();
    }

    private static String embeddedKey(JWTClaimsSet claims, RSAKey key) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .type(ACCESS)
                        .jwk(key.toPublicJWK())
                        .build(),
                claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }
}
