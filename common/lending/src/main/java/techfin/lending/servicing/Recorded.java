package techfin.lending.servicing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an entry came on record.
 *
 * @param by user name of who recorded it
 * @param at when, null for entries older than the keeping of it
 * @param reverses id of the wrong entry that this one takes back (冲正), null for an ordinary entry
 * @param reason why, for a reversal
 */
public record Recorded(
        String by,
        @Nullable Instant at,
        @Nullable String reverses,
        @Nullable String reason) {
    /** An ordinary entry. */
    public static Recorded of(String by, Instant at) {
        return new Recorded(by, at, null, null);
    }

    /** Whether the entry takes another one back. */
    public boolean isReversal() {
        return reverses != null;
    }
}
