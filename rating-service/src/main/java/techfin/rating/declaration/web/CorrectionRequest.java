package techfin.rating.declaration.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A correction to be opened.
 *
 * @param reason what is wrong in the verified declaration
 */
@Introspected
@Schema(name = "DeclarationCorrectionRequest")
public record CorrectionRequest(@NotBlank @Size(max = 500) String reason) {}
