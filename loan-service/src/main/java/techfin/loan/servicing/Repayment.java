package techfin.loan.servicing;

import java.time.LocalDate;
import techfin.money.Money;

/** Principal that the enterprise paid back; it lowers the balance from its own day on. */
public record Repayment(String id, String loanId, LocalDate on, Money amount, String enteredBy) {}
