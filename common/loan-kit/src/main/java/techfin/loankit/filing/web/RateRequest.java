package techfin.loankit.filing.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.RateDraft;
import techfin.lending.record.RateKind;
import techfin.lending.record.RecordLimits;
import techfin.money.LprTenor;
import techfin.money.Rate;

/**
 * The contract's rate.
 *
 * @param kind {@code FIXED} needs {@code annualRatePercent} and nothing else; {@code LPR_PLUS} needs {@code tenor} and
 *     {@code spreadBp}
 */
@Introspected
@Schema(name = "LoanRateRequest", description = "The contract's rate.")
public record RateRequest(
        @NotNull RateKind kind,

        @Schema(type = "string", example = "3.45") @Nullable Rate annualRatePercent,

        @Nullable LprTenor tenor,
        @Nullable Integer spreadBp,

        @Size(max = RecordLimits.REPRICED_DAYS) @Nullable List<@NotNull LocalDate> repricedOn) {

    /** The same as the rules know it, not checked yet. */
    public RateDraft draft() {
        return new RateDraft(kind, annualRatePercent, tenor, spreadBp, repricedOn == null ? List.of() : repricedOn);
    }
}
