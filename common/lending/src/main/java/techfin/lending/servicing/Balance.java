package techfin.lending.servicing;

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
 * @param settlement who reported and confirmed the settlement, null while the loan runs
 */
public record Balance(
        Money outstanding,
        Money interestPaid,
        @Nullable LocalDate settledOn,
        int overdueDays,
        @Nullable SettlementReport settlement) {
    /** A balance whose settlement nobody is known to have reported. */
    public Balance(Money outstanding, Money interestPaid, @Nullable LocalDate settledOn, int overdueDays) {
        this(outstanding, interestPaid, settledOn, overdueDays, null);
    }

    /** The same payments over another outstanding amount. */
    public Balance over(Money nextOutstanding) {
        return new Balance(nextOutstanding, interestPaid, settledOn, overdueDays, settlement);
    }

    /** The same with another sum of interest. */
    public Balance withInterest(Money paid) {
        return new Balance(outstanding, paid, settledOn, overdueDays, settlement);
    }

    /** A loan that was just disbursed. */
    public static Balance of(Money principal) {
        return new Balance(principal, Money.ZERO, null, 0);
    }
}
