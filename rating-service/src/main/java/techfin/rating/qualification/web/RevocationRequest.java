package techfin.rating.qualification.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import techfin.rating.qualification.Qualification;

/**
 * Why a qualification holds no more.
 *
 * @param on first day without it; its own first day when it should never have been given
 * @param reason in words, with the document
 */
@Introspected
@Schema(name = "QualificationRevocationRequest")
public record RevocationRequest(
        @NotNull LocalDate on, @NotBlank @Size(max = 500) String reason) {

    Qualification.Revocation revocation() {
        return new Qualification.Revocation(on, reason.strip());
    }
}
