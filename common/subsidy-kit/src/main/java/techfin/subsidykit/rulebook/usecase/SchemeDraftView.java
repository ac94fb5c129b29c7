package techfin.subsidykit.rulebook.usecase;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.subsidykit.rulebook.ReleaseDecision;
import techfin.subsidykit.rulebook.ReleaseStatus;
import techfin.subsidykit.rulebook.SchemeRelease;

/**
 * A scheme version on its way into the rule book, as it is told to people and kept in the audit trail.
 *
 * @param version counts every change of the draft
 * @param schemeVersion name of the version
 * @param digest {@code sha256:…} over {@code scheme} in RFC 8785 canonical JSON
 * @param decidedBy who released or refused it, null while it is a draft
 * @param scheme the scheme version in the shape of the rule book
 */
public record SchemeDraftView(
        String id,
        long version,
        String code,
        String schemeVersion,
        ReleaseStatus status,
        String digest,
        String author,
        Instant draftedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reasonCode,
        @Nullable String reasonText,
        Map<String, @Nullable Object> scheme) {
    /** The view of a release. */
    public static SchemeDraftView of(SchemeRelease release) {
        ReleaseDecision decision = release.decision();
        return new SchemeDraftView(
                release.id(),
                release.version(),
                release.scheme().code(),
                release.scheme().version(),
                release.status(),
                release.digest(),
                release.author(),
                release.draftedAt(),
                decision == null ? null : decision.by(),
                decision == null ? null : decision.at(),
                decision == null ? null : decision.reasonCode(),
                decision == null ? null : decision.reasonText(),
                release.scheme().toTree());
    }
}
