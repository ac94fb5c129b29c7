package techfin.pledge.pledging.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.Finding;
import techfin.lending.record.RecordLimits;
import techfin.money.Money;
import techfin.pledge.pledging.PledgeContract;
import techfin.pledge.pledging.PledgeDraft;
import techfin.recordkit.Refusals;

/**
 * The contract of a pledge as the bank sends it.
 *
 * @param securedAmount yuan; the debt that the pledge secures at most
 * @param insisted the parties know of a same-day right or of invalidation proceedings and insist
 */
@Introspected
@Schema(name = "PledgeRequest")
public record PledgeRequest(
        @NotBlank @Size(max = RecordLimits.NUMBER_LENGTH) @Pattern(regexp = RecordLimits.NUMBER)
        String contractNumber,

        @NotBlank @Size(max = RecordLimits.NUMBER_LENGTH) @Pattern(regexp = RecordLimits.NUMBER)
        String bankBranchCode,

        @NotNull @Valid PledgorRequest pledgor,

        @NotEmpty @Size(max = PledgeDraft.MOST_RIGHTS) List<@NotNull @Valid PledgedRightRequest> rights,

        @NotNull @Schema(type = "string", example = "5000000.00")
        Money securedAmount,

        @NotNull LocalDate securedFrom,

        @NotNull LocalDate securedTo,

        @Nullable Boolean insisted) {
    /** Who pledges. */
    @Introspected
    @Schema(name = "PledgorRequest")
    public record PledgorRequest(
            @NotBlank @Size(max = RecordLimits.USCC_LENGTH) String uscc,

            @NotBlank @Size(max = RecordLimits.NAME_LENGTH) String name,

            @NotBlank @Size(max = RecordLimits.DIVISION_LENGTH)
            String divisionCode) {}

    /** A right of the package, stated before at {@code /rights}. */
    @Introspected
    @Schema(name = "PledgedRightRequest")
    public record PledgedRightRequest(
            @NotBlank @Size(max = RecordLimits.NUMBER_LENGTH) @Pattern(regexp = RecordLimits.NUMBER)
            String rightId,

            @Size(max = RecordLimits.NUMBER_LENGTH) @Nullable
            String coOwnersConsent) {}

    /**
     * The contract that this request states.
     *
     * @throws techfin.servicekit.problem.Problem 400 with every value that cannot be
     */
    PledgeContract toContract() {
        List<Finding> found = new ArrayList<>();
        Optional<PledgeContract> read = draft().read(found);
        Refusals.throwIfAny(found);
        return read.orElseThrow();
    }

    private PledgeDraft draft() {
        return new PledgeDraft(
                contractNumber,
                bankBranchCode,
                pledgor.uscc(),
                pledgor.name(),
                pledgor.divisionCode(),
                rights.stream()
                        .map(right -> new PledgeDraft.RightDraft(right.rightId(), right.coOwnersConsent()))
                        .toList(),
                securedAmount,
                securedFrom,
                securedTo,
                insisted);
    }
}
