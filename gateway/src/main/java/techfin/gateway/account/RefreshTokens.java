package techfin.gateway.account;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Refresh tokens as stored: a family begins with a sign-in, each refresh uses one token and adds the next. Tokens are
 * known by their digest only (SHA-256, hexadecimal).
 */
public interface RefreshTokens {
    /** Begins a family for a user. */
    void begin(String familyId, String accountId, Instant at, Instant until);

    /** Adds a token to a family. */
    void add(String digest, String familyId, Instant at, Instant until);

    /**
     * Uses the token up, by a conditional update: of any number of callers at once exactly one gets true.
     *
     * @return whether the token was there, unused and still valid
     */
    boolean use(String digest, Instant at);

    /** Family and use of a token. */
    Optional<Known> find(String digest);

    /** Ends a family; false when it had ended before. */
    boolean end(String familyId, Instant at, String reason);

    /** Ends every family of a user. */
    void endAll(String accountId, Instant at, String reason);

    /** Families ended since the instant. */
    Set<String> endedSince(Instant since);

    /** Deletes families whose life ran out before the instant, with their tokens; a bounded number at a time. */
    int deleteBefore(Instant instant);

    /**
     * A token that was given out.
     *
     * @param familyId its family
     * @param accountId whose it is
     * @param used whether it was used up
     * @param familyUntil end of the family's life
     * @param familyEnded whether the family was ended before its time
     */
    record Known(String familyId, String accountId, boolean used, Instant familyUntil, boolean familyEnded) {}
}
