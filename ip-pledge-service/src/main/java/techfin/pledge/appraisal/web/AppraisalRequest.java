package techfin.pledge.appraisal.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.RecordLimits;
import techfin.money.Money;
import techfin.pledge.appraisal.AppraisalDraft;
import techfin.pledge.appraisal.AppraisalMethod;

/**
 * An appraisal as the bank sends it.
 *
 * @param appraisedOn valuation date
 * @param validUntil last day on which it may be used; twelve months after the valuation date when left out
 */
@Introspected
@Schema(name = "AppraisalRequest")
public record AppraisalRequest(
        @NotNull @Schema(type = "string", example = "6000000.00")
        Money value,

        @NotNull AppraisalMethod method,

        @NotBlank @Size(max = RecordLimits.NAME_LENGTH) String appraiser,

        @NotNull LocalDate appraisedOn,

        @Nullable LocalDate validUntil,

        @Size(max = RecordLimits.NUMBER_LENGTH) @Nullable String reportNumber) {
    AppraisalDraft draft() {
        return new AppraisalDraft(value, method, appraiser, appraisedOn, validUntil, reportNumber);
    }
}
