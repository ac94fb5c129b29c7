package techfin.loankit.servicing.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import techfin.lending.servicing.InterestVoucher;
import techfin.lending.servicing.LoanPayments;

/** A voucher on record, or the reversal of one. */
@Schema(name = "InterestVoucher", description = "A voucher on record, or the reversal of one.")
record VoucherAnswer(
        String id,

        @Schema(description = "the day on which it was paid, however late it came on record")
        LocalDate paidOn,

        @Schema(description = "yuan; negative for a reversal")
        String amount,

        @Nullable String voucherNumber,
        String enteredBy,

        @Schema(description = "when it came on record, null for entries older than the keeping of it") @Nullable
        Instant recordedAt,

        @Schema(description = "id of the wrong entry that this one takes back") @Nullable
        String reverses,

        @Schema(description = "id of the entry that took this one back") @Nullable
        String reversedBy,

        @Schema(description = "why, for a reversal") @Nullable
        String reason) {
    static VoucherAnswer of(InterestVoucher voucher) {
        return of(voucher, Map.of());
    }

    static List<VoucherAnswer> all(List<InterestVoucher> vouchers) {
        Map<String, String> reversals = LoanPayments.reversals(vouchers);
        return vouchers.stream().map(voucher -> of(voucher, reversals)).toList();
    }

    private static VoucherAnswer of(InterestVoucher voucher, Map<String, String> reversals) {
        return new VoucherAnswer(
                voucher.id(),
                voucher.paidOn(),
                voucher.amount().toString(),
                voucher.number(),
                voucher.recorded().by(),
                voucher.recorded().at(),
                voucher.recorded().reverses(),
                reversals.get(voucher.id()),
                voucher.recorded().reason());
    }
}
