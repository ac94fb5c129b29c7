package techfin.loankit.servicing.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.Reason;

/** Why: a code such as {@code WRONG_AMOUNT} and words. */
@Introspected
@Schema(name = "ServicingReason", description = "Why: a code such as `WRONG_AMOUNT` and words.")
public record ReasonRequest(
        @NotBlank @Size(max = 40) @Pattern(regexp = "[A-Z][A-Z0-9_]*")
        String code,

        @Size(max = 1000) @Nullable String text) {
    /** The same as the rules know it. */
    public Reason toReason() {
        return new Reason(code, text);
    }
}
