package techfin.loankit.filing.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.lending.filing.LoanDecision;
import techfin.lending.record.Reason;

/**
 * A decision about a record.
 *
 * @param reason needed for {@code RETURN}, {@code REJECT} and {@code REVOKE}
 * @param fields pointers of the fields that the bank is to correct, for {@code RETURN}
 */
@Introspected
@Schema(name = "LoanDecisionRequest", description = "A decision about a record.")
public record DecisionRequest(
        @NotNull LoanDecision decision,

        @Valid @Nullable ReasonRequest reason,

        @Schema(description = "pointers of the fields that the bank is to correct, for `RETURN`")
        @Size(max = 40)
        @Nullable
        List<@NotBlank @Size(max = 100) @Pattern(regexp = "(/[A-Za-z0-9]+)+") String> fields) {

    /** Why: a code such as {@code AMOUNT_DIFFERS} and words. */
    @Introspected
    @Schema(name = "LoanDecisionReason", description = "Why: a code such as `AMOUNT_DIFFERS` and words.")
    public record ReasonRequest(
            @NotBlank @Size(max = 40) @Pattern(regexp = "[A-Z][A-Z0-9_]*")
            String code,

            @Size(max = 1000) @Nullable String text) {}

    /** The reason as the rules know it, null without one. */
    public @Nullable Reason toReason() {
        return reason == null ? null : new Reason(reason.code(), reason.text());
    }

    /** The marked fields, empty without any. */
    public List<String> toFields() {
        return fields == null ? List.of() : List.copyOf(fields);
    }
}
