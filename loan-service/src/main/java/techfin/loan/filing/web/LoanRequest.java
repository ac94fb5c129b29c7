package techfin.loan.filing.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import techfin.loan.filing.LoanRecord;
import techfin.loan.filing.Purpose;
import techfin.loan.filing.RecordDraft;
import techfin.loan.filing.Security;
import techfin.loan.filing.Stage;
import techfin.loankit.filing.web.RateRequest;
import techfin.money.Money;
import techfin.recordkit.Refusals;

/** A loan as the bank sends it. */
@Introspected
@Schema(name = "LoanRequest")
public record LoanRequest(
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

        @NotNull Security security,

        @NotNull Purpose purpose,

        @NotNull Stage stage,

        @NotNull Boolean firstLoan,

        @Valid @Nullable AchievementRequest achievement,

        @Size(max = RecordLimits.NUMBER_LENGTH) @Pattern(regexp = RecordLimits.NUMBER) @Nullable
        String predecessorNoteNumber) {

    /** The borrower. */
    @Introspected
    @Schema(name = "LoanEnterpriseRequest")
    public record EnterpriseRequest(
            @NotBlank @Size(max = RecordLimits.USCC_LENGTH) String uscc,

            @NotBlank @Size(max = RecordLimits.NAME_LENGTH) String name,

            @NotBlank @Size(max = RecordLimits.DIVISION_LENGTH)
            String divisionCode,

            @NotBlank @Pattern(regexp = RecordLimits.INDUSTRY)
            String industryCode,

            @Size(max = RecordLimits.LIBRARY_NUMBER_LENGTH) @Nullable
            String libraryNumber) {}

    /** The research achievement behind the loan. */
    @Introspected
    @Schema(name = "LoanAchievementRequest")
    public record AchievementRequest(
            @NotBlank @Size(max = RecordLimits.NAME_LENGTH) String name,

            @Size(max = RecordLimits.NUMBER_LENGTH) @Nullable
            String registrationNumber) {}

    /**
     * The record that this request states.
     *
     * @throws techfin.servicekit.problem.Problem 400 with every value that cannot be
     */
    LoanRecord toRecord() {
        List<Finding> found = new ArrayList<>();
        Optional<LoanRecord> read = draft().read(found);
        Refusals.throwIfAny(found);
        return read.orElseThrow();
    }

    private RecordDraft draft() {
        return new RecordDraft(
                contractNumber,
                noteNumber,
                enterprise.uscc(),
                enterprise.name(),
                enterprise.divisionCode(),
                enterprise.industryCode(),
                enterprise.libraryNumber(),
                bankBranchCode,
                signedOn,
                disbursedOn,
                maturesOn,
                principal,
                rate.draft(),
                security,
                purpose,
                stage,
                firstLoan,
                achievement == null ? null : achievement.name(),
                achievement == null ? null : achievement.registrationNumber(),
                predecessorNoteNumber);
    }
}
