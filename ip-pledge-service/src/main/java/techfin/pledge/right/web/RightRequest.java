package techfin.pledge.right.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.RecordLimits;
import techfin.pledge.right.RightDraft;
import techfin.pledge.right.RightKind;
import techfin.pledge.right.RightNumber;

/**
 * A right as somebody states it first: its facts, see {@link RightFactsRequest}, and what is known of its standing.
 *
 * @param standing what stands today, and where it was looked up
 */
@Introspected
@Schema(name = "RightRequest")
public record RightRequest(
        @NotNull RightKind kind,

        @NotBlank @Size(max = RightNumber.TYPED_LENGTH) String number,

        @NotBlank @Size(max = RecordLimits.NAME_LENGTH) String name,

        @NotEmpty @Size(max = RightDraft.OWNERS) List<@NotNull @Valid OwnerRequest> owners,

        @NotBlank @Size(max = RecordLimits.DIVISION_LENGTH) String divisionCode,

        @NotNull LocalDate appliedOn,

        @Nullable LocalDate grantedOn,

        @Nullable LocalDate expiresOn,

        @NotNull Boolean pledgedBefore,

        @Size(max = RightNumber.TYPED_LENGTH) @Nullable String sameDayTwin,

        @Nullable Boolean divisional,

        @NotNull @Valid StatusRequest standing) {
    RightDraft draft() {
        return new RightFactsRequest(
                        kind,
                        number,
                        name,
                        owners,
                        divisionCode,
                        appliedOn,
                        grantedOn,
                        expiresOn,
                        pledgedBefore,
                        sameDayTwin,
                        divisional)
                .draft();
    }
}
