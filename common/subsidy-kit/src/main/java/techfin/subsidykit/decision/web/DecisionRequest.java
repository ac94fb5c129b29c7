package techfin.subsidykit.decision.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import techfin.casework.Checklist;
import techfin.money.Money;
import techfin.subsidykit.decision.CaseDecision;
import techfin.subsidykit.decision.Ruling;

/**
 * A decision on a case.
 *
 * @param reason needed by RETURN and REJECT
 * @param fields pointers of the fields that may change, such as {@code /payee}; needed by RETURN
 * @param checklist needed by REVIEW: every item of the stage answered
 * @param comment for the sheet of the review
 * @param figures needed by CONFIRM: what the bank's own books say
 */
@Introspected
@Schema(name = "SubsidyDecisionRequest")
public record DecisionRequest(
        @NotNull CaseDecision decision,

        @Valid @Nullable ReasonRequest reason,

        @Size(max = 20) @Nullable List<@NotBlank @Size(max = 100) String> fields,

        @Valid @Size(max = 20) @Nullable List<@Valid @NotNull TickRequest> checklist,

        @Size(max = 1000) @Nullable String comment,

        @Valid @Nullable FiguresRequest figures) {

    /** Why: a code such as {@code VOUCHER_DOUBTFUL} and words. */
    @Introspected
    @Schema(name = "SubsidyDecisionReason")
    public record ReasonRequest(
            @NotBlank @Size(max = 40) @Pattern(regexp = "[A-Z][A-Z0-9_]*")
            String code,

            @Size(max = 1000) @Nullable String text) {}

    /** One answer of the checklist. */
    @Introspected
    @Schema(name = "SubsidyChecklistTick")
    public record TickRequest(
            Checklist.@NotNull Item item,

            @NotNull Boolean met,

            @Size(max = 500) @Nullable String note) {}

    /** The day of settlement and yuan of interest paid. */
    @Introspected
    @Schema(name = "SubsidyBankFigures")
    public record FiguresRequest(
            @NotNull LocalDate settledOn,

            @NotNull @Schema(type = "string", example = "87018.75")
            Money interestPaid) {}

    Ruling ruling() {
        return new Ruling(
                decision,
                reason == null ? null : reason.code(),
                reason == null ? null : reason.text(),
                fields == null ? Set.of() : new HashSet<>(fields),
                new Checklist(
                        checklist == null
                                ? List.of()
                                : checklist.stream()
                                        .map(tick -> new Checklist.Tick(tick.item(), tick.met(), tick.note()))
                                        .toList()),
                comment,
                figures == null ? null : new Ruling.Figures(figures.settledOn(), figures.interestPaid()));
    }
}
