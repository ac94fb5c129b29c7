package techfin.gateway.account;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The users as stored. Only administrators of the platform read or change them, and they see all of them: that is the
 * one scope here, so no query takes another.
 */
public interface Accounts {
    /** The user of that name. */
    Optional<Account> byUsername(String username);

    /** The user of that id. */
    Optional<Account> byId(String id);

    /** Hash of the user's password in PHC string format. */
    Optional<String> passwordHash(String id);

    /** Users in the order of their ids, those after the given id. */
    List<Account> list(@Nullable String organisationId, Optional<String> after, int atMost);

    /** How many users there are. */
    long count(@Nullable String organisationId);

    /** Adds a user. */
    void add(Account account, String passwordHash, Instant at);

    /** Writes rights, lock and validity of tokens, if nobody changed the user since it was read. */
    boolean change(Account account, Instant at);

    /** Writes another password, if nobody changed the user since it was read. */
    boolean changePassword(Account account, String passwordHash, Instant at);

    /** For each user whose tokens were ended since the instant: the moment before which tokens do not count. */
    Map<String, Instant> tokensEndedSince(Instant since);
}
