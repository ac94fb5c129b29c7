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
 * The facts of a right as somebody sends them.
 *
 * @param number as it stands on the certificate, such as ZL202110000001.6
 * @param expiresOn last day of the right; may be left out where the law sets it
 * @param pledgedBefore whether it was pledged before this platform kept records
 * @param sameDayTwin number of the invention or utility model filed on the same day for the same thing
 * @param divisional whether the number is that of a divisional application
 */
@Introspected
@Schema(name = "RightFactsRequest")
public record RightFactsRequest(
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

        @Nullable Boolean divisional) {
    RightDraft draft() {
        return new RightDraft(
                kind,
                number,
                name,
                owners.stream().map(OwnerRequest::draft).toList(),
                divisionCode,
                appliedOn,
                grantedOn,
                expiresOn,
                pledgedBefore,
                sameDayTwin,
                divisional != null && divisional);
    }
}
