package techfin.importkit.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import techfin.importkit.ConfirmationMode;

/** How a batch is to be written. */
@Introspected
@Schema(name = "ImportConfirmationRequest")
public record ConfirmationRequest(@NotNull ConfirmationMode mode) {}
