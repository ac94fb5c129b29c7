package techfin.subsidykit.payment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import techfin.money.Money;
import techfin.subsidykit.application.Details.Payee;

/**
 * A line of an order: one case, one account. Paid and freed money never pass its amount.
 *
 * @param number from 1
 * @param payee where the money goes, as it stood when it was ordered
 * @param amount yuan
 * @param paid yuan that left the account
 * @param freed yuan that will not be paid by this order and can be ordered again
 * @param paidOn day of the last payment
 * @param bankReference the bank's number of what it said last
 * @param failureReason why nothing more is paid
 */
public record PaymentLine(
        String orderId,
        int number,
        String caseId,
        String uscc,
        String enterpriseName,
        Payee payee,
        Money amount,
        Money paid,
        Money freed,
        @Nullable LocalDate paidOn,
        @Nullable String bankReference,
        @Nullable String failureReason) {
    public PaymentLine {
        if (paid.isNegative() || freed.isNegative() || paid.plus(freed).compareTo(amount) > 0) {
            throw new IllegalArgumentException("paid " + paid + " and freed " + freed + " of " + amount);
        }
    }

    /** A line of which nothing is known yet. */
    public static PaymentLine ordered(String orderId, int number, Payable.Entry entry) {
        return new PaymentLine(
                orderId,
                number,
                entry.caseId(),
                entry.uscc(),
                entry.enterpriseName(),
                entry.payee(),
                entry.amount(),
                Money.ZERO,
                Money.ZERO,
                null,
                null,
                null);
    }

    /** What the bank still owes. */
    public Money open() {
        return amount.minus(paid).minus(freed);
    }

    /** How far it is. */
    public LineState state() {
        if (paid.equals(amount)) {
            return LineState.PAID;
        }
        if (paid.isPositive()) {
            return LineState.PARTLY_PAID;
        }
        return freed.equals(amount) ? LineState.FAILED : LineState.ORDERED;
    }

    /** The line after what the bank said; it must fit into {@link #open}. */
    PaymentLine after(PaymentReceipt receipt) {
        return switch (receipt.outcome()) {
            case PAID -> with(paid.plus(receipt.amount()), freed, receipt.paidOn(), receipt.bankReference(), null);
            case FAILED ->
                with(paid, freed.plus(receipt.amount()), paidOn, receipt.bankReference(), receipt.failureReason());
        };
    }

    private PaymentLine with(
            Money nowPaid, Money nowFreed, @Nullable LocalDate lastPaidOn, String reference, @Nullable String reason) {
        return new PaymentLine(
                orderId,
                number,
                caseId,
                uscc,
                enterpriseName,
                payee,
                amount,
                nowPaid,
                nowFreed,
                lastPaidOn,
                reference,
                reason);
    }
}
