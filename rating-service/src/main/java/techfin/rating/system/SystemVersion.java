package techfin.rating.system;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of an indicator system.
 *
 * @param version count of its changes, for concurrent hands
 * @param document the JSON that was released, as it was sent
 * @param digest SHA-256 of the document in canonical form
 * @param author who wrote it
 * @param decidedBy who released or rejected it, null while it is a draft
 */
public record SystemVersion(
        String id,
        long version,
        SystemHeading heading,
        Status status,
        String document,
        String digest,
        String author,
        Instant authoredAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {
    /** Where a version stands. */
    public enum Status {
        /** Written, in force nowhere. */
        DRAFT,
        /** In force in its period; never changed again but for an earlier end. */
        RELEASED,
        /** Refused; stays on record. */
        REJECTED
    }

    /** Decided by a second person. */
    public SystemVersion decided(Status outcome, String by, Instant at) {
        return new SystemVersion(id, version + 1, heading, outcome, document, digest, author, authoredAt, by, at);
    }

    /** The same with another heading. */
    public SystemVersion with(SystemHeading changed) {
        return new SystemVersion(
                id, version + 1, changed, status, document, digest, author, authoredAt, decidedBy, decidedAt);
    }
}
