package techfin.lending.servicing;

import java.time.LocalDate;
import techfin.money.Money;

/** Principal that the enterprise paid back; it lowers the balance from its own day on. */
public record Repayment(String id, String loanId, LocalDate paidOn, Money amount, Recorded recorded)
        implements PaymentEntry {
    /** The entry that takes this one back. */
    public Repayment reversal(String reversalId, LocalDate on, Recorded how) {
        return new Repayment(reversalId, loanId, on, amount.negated(), how);
    }
}
