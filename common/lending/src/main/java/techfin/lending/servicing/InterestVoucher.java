package techfin.lending.servicing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import techfin.money.Money;

/**
 * Proof of interest that the enterprise really paid (付息凭证); penalty and compound interest are not part of it.
 *
 * @param number the bank's number of the voucher, unique on the loan among the entries that stand; null when the bank
 *     gives none
 */
public record InterestVoucher(
        String id, String loanId, @Nullable String number, LocalDate paidOn, Money amount, Recorded recorded)
        implements PaymentEntry {
    /** The entry that takes this one back; the number is free again then. */
    public InterestVoucher reversal(String reversalId, LocalDate on, Recorded how) {
        return new InterestVoucher(reversalId, loanId, number, on, amount.negated(), how);
    }
}
