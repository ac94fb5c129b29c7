package techfin.pledge.loan.web;

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
import techfin.loankit.filing.web.RateRequest;
import techfin.money.Money;
import techfin.money.Percent;
import techfin.pledge.loan.IpLoanDraft;
import techfin.pledge.loan.IpLoanRecord;
import techfin.pledge.loan.Purpose;
import techfin.pledge.loan.RiskParty;
import techfin.pledge.loan.RiskShare;
import techfin.pledge.loan.SecurityKind;
import techfin.recordkit.Refusals;

/**
 * An IP pledge loan as the bank sends it.
 *
 * @param pledgedSharePercent part of the loan that the rights secure; needed for {@code MIXED}, 100 otherwise
 * @param shareCertificate number of the bank's certificate of that share; needed for {@code MIXED}
 * @param pledgeIds registered pledges that secure it
 * @param riskShares who bears which part of the risk; none, or together 100
 */
@Introspected
@Schema(name = "IpLoanRequest")
public record IpLoanRequest(
        @NotBlank @Size(max = RecordLimits.NUMBER_LENGTH) @Pattern(regexp = RecordLimits.NUMBER)
        String contractNumber,

        @NotBlank @Size(max = RecordLimits.NUMBER_LENGTH) @Pattern(regexp = RecordLimits.NUMBER)
        String noteNumber,

        @NotNull @Valid EnterpriseRequest enterprise,

        @NotBlank @Size(max = RecordLimits.NUMBER_LENGTH) @Pattern(regexp = RecordLimits.NUMBER)
        String bankBranchCode,

        @NotNull LocalDate signedOn,

        @NotNull LocalDate disbursedOn,

        @NotNull LocalDate maturesOn,

        @NotNull @Schema(type = "string", example = "5000000.00")
        Money principal,

        @NotNull @Valid RateRequest rate,

        @NotNull SecurityKind security,

        @Schema(type = "string", example = "100") @Nullable Percent pledgedSharePercent,

        @Size(max = RecordLimits.NUMBER_LENGTH) @Pattern(regexp = RecordLimits.NUMBER) @Nullable
        String shareCertificate,

        @NotNull Purpose purpose,

        @NotNull Boolean firstLoan,

        @NotEmpty @Size(max = IpLoanDraft.MOST_PLEDGES)
        List<@NotBlank @Size(max = RecordLimits.NUMBER_LENGTH) @Pattern(regexp = RecordLimits.NUMBER) String> pledgeIds,

        @Size(max = RiskShare.MOST) @Nullable List<@NotNull @Valid RiskShareRequest> riskShares,

        @Size(max = RecordLimits.NUMBER_LENGTH) @Pattern(regexp = RecordLimits.NUMBER) @Nullable
        String predecessorNoteNumber) {
    /** The borrower. */
    @Introspected
    @Schema(name = "IpLoanEnterpriseRequest")
    public record EnterpriseRequest(
            @NotBlank @Size(max = RecordLimits.USCC_LENGTH) String uscc,

            @NotBlank @Size(max = RecordLimits.NAME_LENGTH) String name,

            @NotBlank @Size(max = RecordLimits.DIVISION_LENGTH)
            String divisionCode,

            @NotBlank @Pattern(regexp = RecordLimits.INDUSTRY)
            String industryCode) {}

    /** One party's part of the risk. */
    @Introspected
    @Schema(name = "RiskShareRequest")
    public record RiskShareRequest(
            @NotNull RiskParty party,

            @Size(max = RecordLimits.NAME_LENGTH) @Nullable String name,

            @NotNull @Schema(type = "string", example = "40")
            Percent percent) {
        RiskShare share() {
            return new RiskShare(party, name == null || name.isBlank() ? null : name.strip(), percent);
        }
    }

    /**
     * The record that this request states.
     *
     * @throws techfin.servicekit.problem.Problem 400 with every value that cannot be
     */
    IpLoanRecord toRecord() {
        List<Finding> found = new ArrayList<>();
        Optional<IpLoanRecord> read = draft().read(found);
        Refusals.throwIfAny(found);
        return read.orElseThrow();
    }

    private IpLoanDraft draft() {
        return new IpLoanDraft(
                contractNumber,
                noteNumber,
                enterprise.uscc(),
                enterprise.name(),
                enterprise.divisionCode(),
                enterprise.industryCode(),
                bankBranchCode,
                signedOn,
                disbursedOn,
                maturesOn,
                principal,
                rate.draft(),
                security,
                pledgedSharePercent,
                shareCertificate,
                purpose,
                firstLoan,
                pledgeIds,
                riskShares == null
                        ? List.of()
                        : riskShares.stream().map(RiskShareRequest::share).toList(),
                predecessorNoteNumber);
    }
}
