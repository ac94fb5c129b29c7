package techfin.rating.declaration.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.Reason;

/**
 * A decision about a declaration.
 *
 * @param reason needed for {@code RETURN}
 * @param fields pointers of the entries that the enterprise is to correct, such as {@code /entries/REVENUE}, for
 *     {@code RETURN}; all of them when left out
 */
@Introspected
public record DeclarationDecisionRequest(
        @NotNull Decision decision,

        @Valid @Nullable ReasonRequest reason,

        @Size(max = 60) @Nullable
        List<@NotBlank @Size(max = 60) @Pattern(regexp = "/entries/[A-Za-z0-9_]+") String> fields) {
    /** What a reviewer decides. */
    @Schema(name = "DeclarationDecision")
    public enum Decision {
        TAKE_UP,
        RETURN,
        VERIFY
    }

    /** Why: a code such as {@code FIGURE_DIFFERS} and words. */
    @Introspected
    @Schema(name = "DeclarationDecisionReason")
    public record ReasonRequest(
            @NotBlank @Size(max = 40) @Pattern(regexp = "[A-Z][A-Z0-9_]*")
            String code,

            @Size(max = 1000) @Nullable String text) {}

    @Nullable
    Reason toReason() {
        return reason == null ? null : new Reason(reason.code(), reason.text());
    }

    List<String> marks() {
        return fields == null ? List.of() : fields;
    }
}
