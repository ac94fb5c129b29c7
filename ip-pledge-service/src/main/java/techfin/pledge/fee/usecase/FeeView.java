package techfin.pledge.fee.usecase;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import techfin.pledge.fee.LoanFee;
import techfin.subsidy.FeeKind;

/**
 * A fee as it is told to people and kept in the audit trail.
 *
 * @param amount yuan; negative for a reversal
 * @param reverses id of the wrong entry that this one takes back
 */
public record FeeView(
        String id,
        FeeKind kind,
        String payee,
        String invoiceNumber,
        LocalDate paidOn,
        String amount,
        String enteredBy,
        @Nullable Instant recordedAt,
        @Nullable String reverses,
        @Nullable String reason) {
    /** The view of an entry. */
    public static FeeView of(LoanFee fee) {
        return new FeeView(
                fee.id(),
                fee.kind(),
                fee.payee(),
                fee.invoiceNumber(),
                fee.paidOn(),
                fee.amount().toString(),
                fee.recorded().by(),
                fee.recorded().at(),
                fee.recorded().reverses(),
                fee.recorded().reason());
    }
}
