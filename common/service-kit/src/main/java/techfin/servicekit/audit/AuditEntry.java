package techfin.servicekit.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change, as it was made.
 *
 * @param id the entry
 * @param at when
 * @param actor the account that made it, or {@code system} with the job's name
 * @param role the roles it had then, in alphabetical order, parted by commas
 * @param action what was done
 * @param objectType what kind of thing was changed
 * @param objectId which
 * @param before the thing before, null if it was not there
 * @param after the thing after, null if it is gone
 * @param reason why, if a reason was given
 * @param traceId the request it was part of, null for jobs
 */
public record AuditEntry(
        String id,
        Instant at,
        String actor,
        String role,
        String action,
        String objectType,
        String objectId,
        @Nullable JsonNode before,
        @Nullable JsonNode after,
        @Nullable String reason,
        @Nullable String traceId) {}
