package techfin.rating.system.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.rating.scoring.Name;
import techfin.rating.system.SystemHeading;
import techfin.rating.system.SystemVersion;

/**
 * What is shown of a version of an indicator system; its document stands beside it.
 *
 * @param version the name of the version, for example {@code 2026}
 * @param digest SHA-256 of the document in canonical form
 */
public record SystemView(
        String id,
        String code,
        String version,
        Name name,
        String source,
        SystemVersion.Status status,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        int validityMonths,
        List<SystemHeading.VetoKind> vetoes,
        String digest,
        String author,
        Instant authoredAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {
    /** The view of a version. */
    public static SystemView of(SystemVersion version) {
        SystemHeading heading = version.heading();
        return new SystemView(
                version.id(),
                heading.code(),
                heading.version(),
                heading.name(),
                heading.source(),
                version.status(),
                heading.validFrom(),
                heading.validUntil(),
                heading.validityMonths(),
                heading.vetoes(),
                version.digest(),
                version.author(),
                version.authoredAt(),
                version.decidedBy(),
                version.decidedAt());
    }
}
