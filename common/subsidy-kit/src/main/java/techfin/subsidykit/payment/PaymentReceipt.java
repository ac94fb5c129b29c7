package techfin.subsidykit.payment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import techfin.money.Money;

/**
 * What the bank says of a line.
 *
 * @param line number of the line
 * @param bankReference the bank's number; the same one on the same line is the same message
 * @param amount yuan paid, or yuan that will not be paid
 * @param paidOn day on which the money left, null for a failure
 * @param failureReason the bank's words, null for a payment
 */
public record PaymentReceipt(
        int line,
        String bankReference,
        Outcome outcome,
        Money amount,
        @Nullable LocalDate paidOn,
        @Nullable String failureReason) {
    /** Whether two messages say the same of the money. */
    boolean saysTheSameAs(PaymentReceipt other) {
        return outcome == other.outcome
                && amount.equals(other.amount)
                && (outcome == Outcome.FAILED || java.util.Objects.equals(paidOn, other.paidOn));
    }
}
