package techfin.testkit.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Signs access tokens like the gateway's, with a key made for this run; give {@link #jwksJson} to the service. */
public final class TestTokens {
    private static final RSAKey KEY = key();
    private static final List<String> COUNTIES = List.of(
            "371502", "371503", "371521", "371522", "371524", "371525", "371526", "371581", "3715Z1", "3715Z2",
            "3715Z3");

    private TestTokens() {}

    /** The public key set, for the setting {@code TECHFIN_JWKS}. */
    public static String jwksJson() {
        return new JWKSet(KEY.toPublicJWK()).toString();
    }

    /** The key itself, for tests of tokens that must be refused. */
    public static RSAKey signingKey() {
        return KEY;
    }

    /** A token for somebody of your own making. */
    public static String bearer(
            String username,
            List<String> roles,
            String orgKind,
            String orgCode,
            List<String> areas,
            @Nullable String entity) {
        return of(new Person(username, username, roles, orgKind, orgCode, areas, entity));
    }

    /** A token for this person, good for five minutes from now. */
    public static String of(Person person) {
        return of(person, Instant.now());
    }

    /** A token for this person, issued at this instant and good for five minutes. */
    public static String of(Person person, Instant issuedAt) {
        return sign(claims(person, issuedAt).build());
    }

    /** The claims of such a token, to be spoilt by a test. */
    public static JWTClaimsSet.Builder claims(Person person, Instant issuedAt) {
        Map<String, Object> organisation = new HashMap<>();
        organisation.put("kind", person.orgKind());
        organisation.put("code", person.orgCode());
        organisation.put("name", person.orgCode());
        return new JWTClaimsSet.Builder()
                .issuer("techfin")
                .audience("techfin")
                .subject(person.username())
                .claim("name", person.name())
                .claim("roles", person.roles())
                .claim("org", organisation)
                .claim("areas", person.areas())
                .claim("entity", person.entity())
                .issueTime(Date.from(issuedAt))
                .expirationTime(Date.from(issuedAt.plusSeconds(300)))
                .jwtID(UUID.randomUUID().toString());
    }

    /** Signs these claims as an access token. */
    public static String sign(JWTClaimsSet claims) {
        return sign(claims, new JOSEObjectType("at+jwt"));
    }

    /** Signs these claims under another type. */
    public static String sign(JWTClaimsSet claims, @Nullable JOSEObjectType type) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .type(type)
                            .keyID(KEY.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(KEY));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code bank-a.clerk}. */
    public static String bankAClerk() {
        return bank("bank-a.clerk", "BANK_CLERK", "BANK-A");
    }

    /** {@code bank-a.checker}. */
    public static String bankAChecker() {
        return bank("bank-a.checker", "BANK_CHECKER", "BANK-A");
    }

    /** {@code bank-b.clerk}. */
    public static String bankBClerk() {
        return bank("bank-b.clerk", "BANK_CLERK", "BANK-B");
    }

    /** {@code bank-b.checker}. */
    public static String bankBChecker() {
        return bank("bank-b.checker", "BANK_CHECKER", "BANK-B");
    }

    /** {@code county.371502}. */
    public static String county371502() {
        return county("371502");
    }

    /** {@code county.371581}. */
    public static String county371581() {
        return county("371581");
    }

    /** {@code bureau.reviewer}. */
    public static String bureauReviewer() {
        return bearer("bureau.reviewer", List.of("BUREAU_REVIEWER"), "BUREAU", "LC-BUREAU", COUNTIES, null);
    }

    /** {@code bureau.approver}. */
    public static String bureauApprover() {
        return bearer("bureau.approver", List.of("BUREAU_APPROVER"), "BUREAU", "LC-BUREAU", COUNTIES, null);
    }

    /** {@code ip.reviewer}. */
    public static String ipReviewer() {
        return bearer("ip.reviewer", List.of("IP_OFFICE_REVIEWER"), "IP_OFFICE", "LC-IP-OFFICE", COUNTIES, null);
    }

    /** {@code ip.approver}. */
    public static String ipApprover() {
        return bearer("ip.approver", List.of("IP_OFFICE_APPROVER"), "IP_OFFICE", "LC-IP-OFFICE", COUNTIES, null);
    }

    /** {@code enterprise.a}. */
    public static String enterpriseA() {
        return enterprise("enterprise.a", "91371502MA0000001X", "371502");
    }

    /** {@code enterprise.b}. */
    public static String enterpriseB() {
        return enterprise("enterprise.b", "9137158100000001A5", "371581");
    }

    /** {@code finance.payer}. */
    public static String financePayer() {
        return bearer("finance.payer", List.of("FINANCE_PAYER"), "FINANCE", "LC-FINANCE", COUNTIES, null);
    }

    /** {@code auditor}. */
    public static String auditor() {
        return bearer("auditor", List.of("AUDITOR"), "AUDIT", "LC-AUDIT", COUNTIES, null);
    }

    /** {@code rule.author}. */
    public static String ruleAuthor() {
        return bearer("rule.author", List.of("RULE_AUTHOR"), "BUREAU", "LC-BUREAU", List.of(), null);
    }

    /** {@code rule.approver}. */
    public static String ruleApprover() {
        return bearer("rule.approver", List.of("RULE_APPROVER"), "BUREAU", "LC-BUREAU", List.of(), null);
    }

    /** {@code admin}. */
    public static String admin() {
        return bearer("admin", List.of("ADMIN"), "PLATFORM", "PLATFORM", List.of(), null);
    }

    private static String bank(String username, String role, String code) {
        return bearer(username, List.of(role), "BANK", code, List.of(), null);
    }

    private static String county(String code) {
        return bearer("county." + code, List.of("COUNTY_REVIEWER"), "COUNTY", code, List.of(code), null);
    }

    private static String enterprise(String username, String uscc, String division) {
        return bearer(username, List.of("ENTERPRISE"), "ENTERPRISE", uscc, List.of(division), uscc);
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("test-" + UUID.randomUUID()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
