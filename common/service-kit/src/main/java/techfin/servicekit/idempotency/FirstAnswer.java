package techfin.servicekit.idempotency;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What a command with a key was answered the first time.
 *
 * @param fingerprint digest over method, path and body of the command
 * @param status HTTP status
 * @param location the header Location, if there was one
 * @param etag the header ETag, if there was one
 * @param body the body, if there was one
 */
record FirstAnswer(
        String fingerprint,
        int status,
        @Nullable String location,
        @Nullable String etag,
        @Nullable JsonNode body) {}
