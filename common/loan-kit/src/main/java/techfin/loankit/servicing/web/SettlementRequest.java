package techfin.loankit.servicing.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import techfin.lending.servicing.Settlement;

/** The bank's word that the loan is repaid in full. */
@Introspected
@Schema(name = "SettlementRequest", description = "The bank's word that the loan is repaid in full.")
public record SettlementRequest(
        @NotNull LocalDate settledOn,

        @Min(0) @Max(36500) @Nullable Integer overdueDays) {
    /** The settlement that it reports; without a word on overdue days there were none. */
    public Settlement toSettlement() {
        return new Settlement(settledOn, overdueDays == null ? 0 : overdueDays);
    }
}
