package techfin.servicekit.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import techfin.servicekit.etag.Difference;
import techfin.servicekit.etag.Differences;

/** Finds in the audit trail what somebody saw, for objects whose entries carry a {@code version} after each change. */
@Singleton
public class SeenVersions {
    private final AuditTrail trail;
    private final ObjectMapper mapper;

    /** Versions on record in this trail. */
    public SeenVersions(AuditTrail trail, ObjectMapper mapper) {
        this.trail = trail;
        this.mapper = mapper;
    }

    /**
     * What changed between the version that was seen and now.
     *
     * @param now the object in the shape of its entries
     * @return empty when that version is not on record
     */
    public List<Difference> since(String objectType, String objectId, long seenVersion, Object now) {
        JsonNode current = mapper.valueToTree(now);
        return trail.of(objectType, objectId).stream()
                .map(AuditEntry::after)
                .filter(Objects::nonNull)
                .filter(after -> after.path("version").asLong() == seenVersion)
                .findFirst()
                .map(seen -> Differences.between(seen, current))
                .orElse(List.of());
    }
}
