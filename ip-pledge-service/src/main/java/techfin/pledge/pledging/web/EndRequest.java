package techfin.pledge.pledging.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The end of a pledge.
 *
 * @param on day of the deletion from the register, or of the withdrawal
 * @param text why, where it needs saying
 */
@Introspected
@Schema(name = "PledgeEndRequest")
record EndRequest(
        @NotNull LocalDate on, @Size(max = 1000) @Nullable String text) {}
