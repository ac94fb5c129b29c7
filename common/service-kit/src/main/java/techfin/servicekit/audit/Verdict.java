package techfin.servicekit.audit;

import org.jspecify.annotations.Nullable;

/** What a check of the chain found. */
public sealed interface Verdict {
    /**
     * Every sealed row is as it was sealed.
     *
     * @param entries number of sealed rows
     * @param headHash hash of the last seal
     */
    record Sound(long entries, String headHash) implements Verdict {}

    /**
     * The first row that is not.
     *
     * @param seq its number, 0 if it was never sealed
     * @param entryId the entry, null if it cannot be named
     * @param fault {@code ENTRY_MISSING}, {@code ENTRY_CHANGED}, {@code SEAL_MISSING}, {@code CHAIN_BROKEN},
     *     {@code HEAD_MISMATCH} or {@code NOT_SEALED}
     */
    record Broken(long seq, @Nullable String entryId, String fault) implements Verdict {}
}
