package techfin.rating.system.web;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import techfin.rating.system.SystemVersion;

/**
 * What is decided of a draft.
 *
 * @param reason for the record
 */
@Introspected
public record SystemDecisionRequest(
        Decision decision, @Nullable @Size(max = 500) String reason) {
    /** What may be decided. */
    public enum Decision {
        RELEASE(SystemVersion.Status.RELEASED),
        REJECT(SystemVersion.Status.REJECTED);

        private final SystemVersion.Status outcome;

        Decision(SystemVersion.Status outcome) {
            this.outcome = outcome;
        }

        SystemVersion.Status outcome() {
            return outcome;
        }
    }
}
