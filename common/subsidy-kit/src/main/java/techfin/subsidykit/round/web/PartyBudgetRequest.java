package techfin.subsidykit.round.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.money.Money;
import techfin.subsidykit.round.PartyBudget;

/** What one party can pay in a round, in yuan. */
@Introspected
@Schema(name = "PartyBudgetRequest")
public record PartyBudgetRequest(
        @NotBlank @Size(max = 20) @Pattern(regexp = "[A-Z][A-Z0-9_]*")
        String party,

        @NotNull @Schema(type = "string", example = "5000000.00")
        Money budget) {
    static List<PartyBudget> all(@Nullable List<PartyBudgetRequest> asked) {
        return asked == null
                ? List.of()
                : asked.stream()
                        .map(party -> new PartyBudget(party.party(), party.budget(), Money.ZERO))
                        .toList();
    }
}
