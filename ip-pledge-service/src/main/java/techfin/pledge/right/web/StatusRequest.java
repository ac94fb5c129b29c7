package techfin.pledge.right.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import techfin.pledge.right.FeeStatus;
import techfin.pledge.right.Impediment;
import techfin.pledge.right.LegalStatus;
import techfin.pledge.right.StatusDraft;

/**
 * What somebody found out about a right.
 *
 * @param feeDueOn day on which the next yearly fee falls due, or the unpaid one fell due
 * @param on day on which it was so
 * @param source where it was looked up
 */
@Introspected
@Schema(name = "RightStatusRequest")
public record StatusRequest(
        @NotNull LegalStatus status,

        @Size(max = 10) @Nullable List<@NotNull Impediment> impediments,

        @NotNull FeeStatus fee,

        @Nullable LocalDate feeDueOn,

        @NotNull LocalDate on,

        @NotBlank @Size(max = StatusDraft.SOURCE_LENGTH) String source) {
    StatusDraft draft() {
        return new StatusDraft(
                status, impediments == null ? Set.of() : Set.copyOf(impediments), fee, feeDueOn, on, source);
    }
}
