package techfin.gateway.account;

import java.time.Duration;

/** What came of an attempt to sign in or to refresh. */
public sealed interface SignIn {
    /**
     * The person is in.
     *
     * @param account who
     * @param accessToken signed, short-lived
     * @param lifetime how long the access token lives
     * @param refreshToken opaque, good for one use
     */
    record Granted(Account account, String accessToken, Duration lifetime, String refreshToken) implements SignIn {
        @Override
        public String toString() {
            return "Granted[" + account.username() + "]";
        }
    }

    /**
     * Too many attempts went wrong.
     *
     * @param retryAfter when the next one is looked at
     */
    record TooMany(Duration retryAfter) implements SignIn {}

    /** It came to nothing. */
    enum Failure implements SignIn {
        /** Wrong name, wrong password, locked, unknown or used token: told alike, so that nobody learns which. */
        REFUSED,
        /** All places for checking passwords are taken. */
        BUSY
    }
}
