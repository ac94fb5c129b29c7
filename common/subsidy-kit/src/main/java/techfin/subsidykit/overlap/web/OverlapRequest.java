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
    /** No loan of these schemes begins earlier. */
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    /** Nobody lends beyond. */
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);
    /** A number of 64 characters may grow when it is put in upper case. */
    private static final int NUMBER_LENGTH = 200;

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

            @NotBlank @Size(max = 40) @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9-]*")
            String bankCode,

            @NotBlank @Size(max = NUMBER_LENGTH) @Pattern(regexp = NUMBER)
            String contractNumber,

            @NotBlank @Size(max = NUMBER_LENGTH) @Pattern(regexp = NUMBER)
            String noteNumber,

            @NotNull @Schema(type = "string", example = "5000000.00")
            Money principal,

            @NotNull LocalDate disbursedOn,

            @NotNull LocalDate from,

            @NotNull LocalDate to) {
        private void check(String pointer, Problem wrong) {
            boolean began = plausible(pointer + "/disbursedOn", disbursedOn, wrong);
            boolean starts = plausible(pointer + "/from", from, wrong);
            boolean ends = plausible(pointer + "/to", to, wrong);
            if (began && starts && ends && !from.isBefore(to)) {
                wrong.at(pointer + "/to", "NOT_AFTER_FROM");
            }
        }

        private static boolean plausible(String pointer, LocalDate day, Problem wrong) {
            boolean inside = !day.isBefore(EARLIEST) && !day.isAfter(LATEST);
            if (!inside) {
                wrong.at(pointer, "OUT_OF_RANGE", "least", EARLIEST.toString(), "most", LATEST.toString());
            }
            return inside;
        }

        private LoanDays toLoanDays() {
            return new LoanDays(
                    uscc, bankCode, contractNumber, noteNumber, principal, disbursedOn, new DatePeriod(from, to));
        }
    }

    List<LoanDays> toLoanDays() {
        Problem wrong = Problem.invalid();
        for (int i = 0; i < days.size(); i++) {
            days.get(i).check("/days/" + i, wrong);
        }
        if (!wrong.errors().isEmpty()) {
            throw wrong;
        }
        return days.stream().map(Days::toLoanDays).toList();
    }
}
