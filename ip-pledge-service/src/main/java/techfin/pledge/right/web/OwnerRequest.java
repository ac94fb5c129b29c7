package techfin.pledge.right.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.RecordLimits;
import techfin.money.Percent;
import techfin.pledge.right.RightDraft;

/**
 * An owner of a right.
 *
 * @param uscc left out for a person
 * @param percent its share; the shares of all owners add up to exactly 100
 */
@Introspected
@Schema(name = "RightOwnerRequest")
public record OwnerRequest(
        @Size(max = RecordLimits.USCC_LENGTH) @Nullable String uscc,

        @NotBlank @Size(max = RecordLimits.NAME_LENGTH) String name,

        @NotNull @Schema(type = "string", example = "100") Percent percent) {
    RightDraft.OwnerDraft draft() {
        return new RightDraft.OwnerDraft(uscc, name, percent);
    }
}
