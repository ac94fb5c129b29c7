package techfin.gateway.account;

import org.jspecify.annotations.Nullable;

/** Makes and checks hashes of passwords. */
public interface Passwords {
    /** Fewest characters of a password that somebody chooses. */
    int SHORTEST = 12;

    /** Most characters that are looked at: a longer one is refused unread. */
    int LONGEST = 128;

    /** All places for hashing are taken; another moment may do. */
    final class BusyException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** Says so. */
        public BusyException() {
            super("all places for hashing passwords are taken", null, false, false);
        }
    }

    /**
     * The hash of a password in PHC string format.
     *
     * @throws BusyException when no place for hashing comes free
     */
    String hash(String password);

    /**
     * Whether the password belongs to the hash.
     *
     * @param hash in PHC string format; null when there is no such user: costs the same and is always false
     */
    boolean matches(String password, @Nullable String hash);
}
