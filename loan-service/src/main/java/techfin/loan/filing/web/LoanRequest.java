package techfin.loan.filing.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.loan.filing.Achievement;
import techfin.loan.filing.Borrower;
import techfin.loan.filing.Finding;
import techfin.loan.filing.LoanRecord;
import techfin.loan.filing.PlausibleDays;
import techfin.loan.filing.Purpose;
import techfin.loan.filing.Security;
import techfin.loan.filing.Stage;
import techfin.loan.filing.Uscc;
import techfin.loan.filing.usecase.Refusals;
import techfin.money.Money;
import techfin.subsidy.LoanRate;

/** A loan as the bank sends it. */
@Introspected
@Schema(name = "LoanRequest")
public record LoanRequest(
        @NotBlank @Size(max = 64) @Pattern(regexp = LoanRequest.NUMBER)
        String contractNumber,

        @NotBlank @Size(max = 64) @Pattern(regexp = LoanRequest.NUMBER)
        String noteNumber,

        @NotNull @Valid EnterpriseRequest enterprise,

        @NotBlank @Size(max = 64) @Pattern(regexp = LoanRequest.NUMBER)
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

        @Size(max = 64) @Pattern(regexp = LoanRequest.NUMBER) @Nullable
        String predecessorNoteNumber) {

    /** Letters, digits and marks of any script, no blanks inside. */
    static final String NUMBER = "\\s*[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{P}]*\\s*";

    /** 1,000 亿 yuan; far above any loan of this kind, so more is a slip. */
    private static final Money LARGEST = Money.parse("100000000000.00");

    /** The borrower. */
    @Introspected
    @Schema(name = "LoanEnterpriseRequest")
    public record EnterpriseRequest(
            @NotBlank @Size(max = 32) String uscc,

            @NotBlank @Size(max = 200) String name,

            @NotBlank @Size(max = 6) String divisionCode,

            @NotBlank @Pattern(regexp = "\\d{4}") String industryCode,

            @Size(max = 32) @Nullable String libraryNumber) {}

    /** The research achievement behind the loan. */
    @Introspected
    @Schema(name = "LoanAchievementRequest")
    public record AchievementRequest(
            @NotBlank @Size(max = 200) String name,

            @Size(max = 64) @Nullable String registrationNumber) {}

    /**
     * The record that this request states.
     *
     * @throws techfin.servicekit.problem.Problem 400 with every value that cannot be
     */
    LoanRecord toRecord() {
        List<Finding> found = new ArrayList<>();
        Optional<Uscc> uscc = Uscc.parse(enterprise.uscc());
        if (uscc.isEmpty()) {
            found.add(new Finding("/enterprise/uscc", "INVALID_USCC", Map.of()));
        }
        PlausibleDays.check("/signedOn", signedOn, found);
        PlausibleDays.check("/disbursedOn", disbursedOn, found);
        PlausibleDays.check("/maturesOn", maturesOn, found);
        if (principal.compareTo(LARGEST) > 0) {
            found.add(new Finding("/principal", "OUT_OF_RANGE", Map.of("most", LARGEST.toString())));
        }
        Optional<LoanRate> read = rate.read("/rate", found);
        Refusals.throwIfAny(found);
        return new LoanRecord(
                normal(contractNumber),
                normal(noteNumber),
                new Borrower(
                        uscc.orElseThrow(),
                        normal(enterprise.name()),
                        enterprise.divisionCode().strip(),
                        enterprise.industryCode(),
                        normalOrNull(enterprise.libraryNumber())),
                normal(bankBranchCode),
                signedOn,
                disbursedOn,
                maturesOn,
                principal,
                read.orElseThrow(),
                security,
                purpose,
                stage,
                firstLoan,
                achievement == null
                        ? null
                        : new Achievement(normal(achievement.name()), normalOrNull(achievement.registrationNumber())),
                normalOrNull(predecessorNoteNumber));
    }

    /** One form for what looks alike (Unicode NFC), without blanks around it. */
    private static String normal(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    }

    private static @Nullable String normalOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : normal(text);
    }
}
