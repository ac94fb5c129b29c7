package techfin.subsidykit.rulebook.web;

import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.money.LprTenor;
import techfin.subsidy.FeeKind;

/**
 * The shape of a quote's body for readers and generators of clients; {@link techfin.subsidy.QuoteRequest} reads it and
 * names every wrong field.
 *
 * @param scheme a scheme of the book; either this or {@code rules}
 * @param rules a scheme version of the caller's own
 * @param grantYear the year whose cap counts, default: year of settlement
 */
@Introspected
@Schema(name = "QuoteRequest")
public record QuoteBody(
        @Nullable SchemeChoice scheme,

        @Schema(type = "object", additionalProperties = Schema.AdditionalPropertiesValue.TRUE) @Nullable
        Map<String, Object> rules,

        @NotNull Loan loan,
        @Nullable List<PreviousGrant> previousGrants,
        @Nullable Integer grantYear) {

    /** The version of a scheme that is in force on a day. */
    @Introspected
    @Schema(name = "QuoteScheme")
    public record SchemeChoice(
            @NotNull String code, @NotNull LocalDate on) {}

    /**
     * What is known of the loan.
     *
     * @param firstPledge at least one of its rights is pledged for the first time
     * @param rightKinds kinds of the pledged rights
     * @param otherSubsidies interest subsidies of other schemes on this loan, in yuan
     */
    @Introspected
    @Schema(name = "QuoteLoan")
    public record Loan(
            @NotNull LocalDate signedOn,
            @Nullable LocalDate filedOn,
            @Nullable LocalDate pledgedOn,
            @NotNull List<Payment> drawdowns,
            @Nullable List<Payment> repayments,
            @NotNull LocalDate maturesOn,
            @Nullable LocalDate extendedTo,
            @Nullable LocalDate settledOn,
            @NotNull Rate rate,
            @Nullable List<Voucher> interestVouchers,

            @Schema(example = "87018.75") @Nullable String interestPaid,

            @Nullable Integer overdueDays,

            @Schema(example = "60") @Nullable String pledgedSharePercent,

            @Schema(example = "3000000.00") @Nullable String filedAmount,

            @Nullable Boolean firstLoan,
            @Nullable Boolean firstPledge,
            @Nullable List<String> rightKinds,
            @Nullable List<Fee> fees,

            @Schema(example = "60300.00") @Nullable String otherSubsidies) {}

    /** A fee that the enterprise paid, as proved. */
    @Introspected
    @Schema(name = "QuoteFee")
    public record Fee(
            @NotNull FeeKind kind,
            @NotNull LocalDate paidOn,

            @NotNull @Schema(example = "20000.00") String amount) {}

    /** Principal that moves on a day. */
    @Introspected
    @Schema(name = "QuotePayment")
    public record Payment(
            @NotNull LocalDate on,

            @NotNull @Schema(example = "3000000.00") String amount) {}

    /** Interest paid on a day. */
    @Introspected
    @Schema(name = "QuoteVoucher")
    public record Voucher(
            @NotNull LocalDate paidOn,

            @NotNull @Schema(example = "14175.00") String amount) {}

    /** {@code FIXED} with a yearly rate, or {@code LPR_PLUS} with tenor, spread and repricing days. */
    @Introspected
    @Schema(name = "QuoteRate")
    public record Rate(
            @NotNull RateKind kind,

            @Schema(example = "4.05") @Nullable String annualRatePercent,

            @Nullable LprTenor tenor,
            @Nullable Integer spreadBp,
            @Nullable List<LocalDate> repricedOn) {}

    /** How a rate is fixed. */
    @Schema(name = "QuoteRateKind")
    public enum RateKind {
        FIXED,
        LPR_PLUS
    }

    /** What the enterprise was granted before. */
    @Introspected
    @Schema(name = "QuotePreviousGrant")
    public record PreviousGrant(
            @NotNull String schemeCode,
            @NotNull Integer year,
            @NotNull String party,

            @NotNull @Schema(example = "100000.00") String amount) {}
}
