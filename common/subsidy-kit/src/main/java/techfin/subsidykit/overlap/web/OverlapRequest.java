package techfin.subsidykit.overlap.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import techfin.money.DatePeriod;
import techfin.money.Money;
import techfin.servicekit.problem.Problem;
import techfin.subsidykit.overlap.LoanDays;

/** Loans whose interest days are asked for. */
@Introspected
@Schema(name = "SubsidyOverlapRequest")
public record OverlapRequest(
        @NotNull @Size(min = 1, max = OverlapRequest.MOST) @Valid
        List<@NotNull @Valid Days> days) {
    static final int MOST = 500;
    private static final String NUMBER = "\\s*[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{P}]*\\s*";

    /**
     * The interest days of one loan.
     *
     * @param uscc unified social credit code of the borrower
     * @param bankCode the bank, not its branch
     * @param principal yuan
     * @param disbursedOn day of the first drawdown
     * @param from first day that bears interest
     * @param to first day that bears none any more
     */
    @Introspected
    @Schema(name = "SubsidyOverlapDays")
    public record Days(
            @NotBlank @Size(min = 18, max = 18) @Pattern(regexp = "[0-9A-HJ-NPQRTUWXY]{18}")
            String uscc,

            @NotBlank @Size(max = 32) @Pattern(regexp = "[A-Z0-9][A-Z0-9_-]*")
            String bankCode,

            @NotBlank @Size(max = 64) @Pattern(regexp = NUMBER)
            String contractNumber,

            @NotBlank @Size(max = 64) @Pattern(regexp = NUMBER)
            String noteNumber,

            @NotNull @Schema(type = "string", example = "5000000.00")
            Money principal,

            @NotNull LocalDate disbursedOn,

            @NotNull LocalDate from,

            @NotNull LocalDate to) {
        private LoanDays toLoanDays() {
            return new LoanDays(
                    uscc, bankCode, contractNumber, noteNumber, principal, disbursedOn, new DatePeriod(from, to));
        }
    }

    List<LoanDays> toLoanDays() {
        Problem wrong = Problem.invalid();
        for (int i = 0; i < days.size(); i++) {
            if (!days.get(i).from().isBefore(days.get(i).to())) {
                wrong.at("/days/" + i + "/to", "NOT_AFTER_FROM");
            }
        }
        if (!wrong.errors().isEmpty()) {
            throw wrong;
        }
        return days.stream().map(Days::toLoanDays).toList();
    }
}
