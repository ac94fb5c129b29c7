package techfin.lending.servicing;

import java.time.LocalDate;
import techfin.money.Money;

/** Something paid on a loan, or the taking back of an entry that was wrong; entries are never changed. */
public sealed interface PaymentEntry permits Repayment, InterestVoucher {
    String id();

    String loanId();

    /** The day on which it was paid, however late it came on record. */
    LocalDate paidOn();

    /** Yuan; negative for a reversal. */
    Money amount();

    Recorded recorded();
}
