package techfin.subsidykit.rulebook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import techfin.subsidy.SchemeVersion;

/**
 * A scheme version on its way into the rule book.
 *
 * @param version counts every change of this row, from 1; the scheme version itself never changes
 * @param digest {@code sha256:…} over the scheme version in RFC 8785 canonical JSON
 * @param author user name of who wrote it
 * @param decision null while it is a draft
 */
public record SchemeRelease(
        String id,
        long version,
        SchemeVersion scheme,
        String digest,
        ReleaseStatus status,
        String author,
        Instant draftedAt,
        @Nullable ReleaseDecision decision) {

    public SchemeRelease {
        if ((status == ReleaseStatus.DRAFT) != (decision == null)) {
            throw new IllegalArgumentException(status + " with the decision " + decision);
        }
        if (decision != null && decision.by().equals(author)) {
            throw new IllegalArgumentException(author + " wrote it and cannot decide it");
        }
    }

    /** The next version of this row, decided. */
    public SchemeRelease decided(ReleaseStatus to, ReleaseDecision by) {
        return new SchemeRelease(id, version + 1, scheme, digest, to, author, draftedAt, by);
    }
}
