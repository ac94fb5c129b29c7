package techfin.gateway.account;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Makes the signed access tokens (RFC 9068, RS256) that every service verifies for itself. */
public interface AccessTokens {
    /** How long a token lives. */
    Duration LIFETIME = Duration.ofMinutes(5);

    /** Claim with the session, which is the family of refresh tokens. */
    String SESSION = "sid";

    /**
     * A token for a person, good from now for {@link #LIFETIME}.
     *
     * @param familyId the session: with its end the token ends at the gateway
     */
    String issue(Account account, String familyId, Instant now);

    /** The public keys by which tokens are verified, as a JSON Web Key Set (RFC 7517). */
    Map<String, Object> publicKeys();

    /**
     * The issuing second of a token, for tokens carry whole seconds. One given in the very second in which older ones were
     * ended is dated to the next, so that it is not taken for one of them.
     */
    static Instant issuingSecond(Account account, Instant now) {
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        return account.tokensFrom().equals(second.plusSeconds(1)) ? account.tokensFrom() : second;
    }

    /** First second whose tokens count when all given until now are to end. */
    static Instant secondAfter(Instant now) {
        return now.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
    }
}
