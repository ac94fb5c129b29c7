package techfin.loankit.servicing.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** The taking back of a settlement. */
@Introspected
@Schema(name = "SettlementReversalRequest", description = "The taking back of a settlement.")
public record SettlementReversalRequest(@NotNull @Valid ReasonRequest reason) {}
