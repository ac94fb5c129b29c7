package techfin.subsidykit.rulebook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who released or refused a draft, when, and why; a refusal always has a reason.
 *
 * @param by user name
 * @param reasonCode for example {@code CAP_DOUBTFUL}
 */
public record ReleaseDecision(
        String by,
        Instant at,
        @Nullable String reasonCode,
        @Nullable String reasonText) {}
