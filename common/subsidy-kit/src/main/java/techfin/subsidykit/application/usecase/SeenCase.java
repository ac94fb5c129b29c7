package techfin.subsidykit.application.usecase;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.casework.Hand;
import techfin.servicekit.audit.SeenVersions;
import techfin.servicekit.etag.Difference;
import techfin.subsidykit.application.Hands;
import techfin.subsidykit.application.Preview;
import techfin.subsidykit.application.PreviewTag;
import techfin.subsidykit.application.SubsidyApplication;

/** What changed in a case since somebody saw it. */
@Singleton
public class SeenCase {
    private final SeenVersions versions;
    private final Hands hands;

    SeenCase(SeenVersions versions, Hands hands) {
        this.versions = versions;
        this.hands = hands;
    }

    /** What the applicant changed since somebody with this hand last left the case; empty when nobody has. */
    public List<Difference> since(SubsidyApplication application, Hand hand) {
        return hands.lastSeen(application.id(), hand)
                .map(version -> since(application, version).stream()
                        .filter(difference -> difference.pointer().startsWith("/details/"))
                        .toList())
                .orElse(List.of());
    }

    /** What moved since the version that was cited, for an answer 412. */
    public List<Difference> sinceCited(@Nullable String cited, FoundCase now) {
        String tag = cited == null ? "" : cited.strip();
        Preview preview = now.preview();
        Optional<PreviewTag> seen = PreviewTag.read(tag);
        if (seen.isPresent() && preview != null) {
            return between(
                    seen.get().fields(),
                    PreviewTag.of(now.application(), preview).fields());
        }
        Optional<FactsTag> facts = FactsTag.read(tag);
        if (facts.isEmpty()) {
            return List.of(new Difference("/status", null, now.application().state()));
        }
        List<Difference> found =
                new ArrayList<>(since(now.application(), facts.get().version()));
        String digest = FactsTag.of(now.application(), now.entitlement()).digest();
        if (!facts.get().digest().equals(digest)) {
            found.add(new Difference("/receiptDigest", facts.get().digest(), digest));
        }
        return found;
    }

    private List<Difference> since(SubsidyApplication application, long version) {
        return version == application.version()
                ? List.of()
                : versions.since("subsidy-application", application.id(), version, CaseRecord.of(application));
    }

    private static List<Difference> between(Map<String, Object> was, Map<String, Object> now) {
        List<Difference> found = new ArrayList<>();
        was.forEach((pointer, value) -> {
            if (!Objects.equals(value, now.get(pointer))) {
                found.add(new Difference(pointer, value, now.get(pointer)));
            }
        });
        return found;
    }
}
