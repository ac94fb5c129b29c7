package techfin.lending.servicing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import techfin.money.Money;

/**
 * A payment as one of many that a bank reports together.
 *
 * @param noteNumber note of the loan that it was made on
 * @param voucherNumber the bank's number of an interest voucher, null for none and for repayments
 */
public record PaymentLine(
        String noteNumber,
        Kind kind,
        LocalDate on,
        Money amount,
        @Nullable String voucherNumber) {
    /** What was paid. */
    public enum Kind {
        /** Principal. */
        REPAYMENT,
        /** Interest. */
        INTEREST
    }
}
