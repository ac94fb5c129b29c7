package techfin.subsidykit.round.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.money.Money;
import techfin.subsidykit.round.PartyBudget;

/** New budgets of a round, with the reason. */
@Introspected
@Schema(name = "SubsidyBudgetRequest")
public record BudgetRequest(
        @NotNull @Schema(type = "string", example = "4500000.00")
        Money budget,

        @Valid @Size(max = 20) @Nullable List<@Valid PartyBudgetRequest> partyBudgets,

        @NotBlank @Size(max = 200) String reason) {
    List<PartyBudget> toParties() {
        return PartyBudgetRequest.all(partyBudgets);
    }
}
