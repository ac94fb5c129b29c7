package techfin.subsidykit.rulebook.usecase;

import jakarta.inject.Singleton;
import java.util.Optional;
import techfin.subsidy.SchemeVersion;
import techfin.subsidy.Schemes;
import techfin.subsidykit.rulebook.Provenance;
import techfin.subsidykit.rulebook.ReleaseDecision;
import techfin.subsidykit.rulebook.ReleaseStatus;
import techfin.subsidykit.rulebook.Releases;
import techfin.subsidykit.rulebook.ShippedSchemes;

/**
 * The rule book as it stands: what the program ships and what two persons released. It is read from the database each
 * time, so that all instances answer alike from the moment of a release.
 */
@Singleton
public class RuleBook {
    private final ShippedSchemes shipped;
    private final Releases releases;

    RuleBook(ShippedSchemes shipped, Releases releases) {
        this.shipped = shipped;
        this.releases = releases;
    }

    /** All versions; a released one ends its predecessor the day before its own first day. */
    public Schemes current() {
        return shipped.schemes().succeededBy(releases.released());
    }

    /**
     * A version as it was written, whatever came after it: what a round pins. One that the program ships costs no query.
     */
    public Optional<SchemeVersion> version(String code, String version) {
        return shipped.schemes()
                .version(code, version)
                .or(() -> releases.find(code, version)
                        .filter(release -> release.status() == ReleaseStatus.RELEASED)
                        .map(release -> release.scheme()));
    }

    /** Who wrote and who released a version; empty for one that the program ships and for one that is not released. */
    public Optional<Provenance> provenance(String code, String version) {
        if (shipped.schemes().version(code, version).isPresent()) {
            return Optional.empty();
        }
        return releases.find(code, version)
                .filter(release -> release.status() == ReleaseStatus.RELEASED)
                .flatMap(release -> {
                    ReleaseDecision decision = release.decision();
                    return decision == null
                            ? Optional.empty()
                            : Optional.of(new Provenance(release.author(), decision.by()));
                });
    }
}
