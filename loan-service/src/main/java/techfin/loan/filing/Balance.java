package techfin.loan.filing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import techfin.money.Money;

/**
 * What is paid and what is open on a loan.
 *
 * @param outstanding principal not repaid yet
 * @param interestPaid sum of the interest vouchers
 * @param settledOn day on which the rest was repaid, null while the loan runs
 * @param overdueDays days that payments were late, 0 while none is known
 */
public record Balance(
        Money outstanding, Money interestPaid, @Nullable LocalDate settledOn, int overdueDays) {
    /** The same payments over another outstanding amount. */
    Balance over(Money nextOutstanding) {
        return new Balance(nextOutstanding, interestPaid, settledOn, overdueDays);
    }

    /** A loan that was just disbursed. */
    static Balance of(Money principal) {
        return new Balance(principal, Money.ZERO, null, 0);
    }
}
