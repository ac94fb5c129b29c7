package techfin.loan.filing;

import java.time.LocalDate;
import java.util.List;
import techfin.money.Money;

/**
 * A loan record with its filing and its balance.
 *
 * @param version counts every change, from 1
 * @param bankCode the bank that recorded it
 */
public record Loan(
        String id,
        long version,
        LoanStatus status,
        String bankCode,
        LoanRecord record,
        Filing filing,
        Balance balance,
        List<Finding> warnings) {

    public Loan {
        warnings = List.copyOf(warnings);
        Money principal = record.principal();
        if (balance.outstanding().compareTo(principal) > 0) {
            throw new IllegalArgumentException("outstanding " + balance.outstanding() + " above " + principal);
        }
        if (filing.filedAmount().compareTo(principal) > 0) {
            throw new IllegalArgumentException("filed " + filing.filedAmount() + " above " + principal);
        }
    }

    /** A loan as its clerk enters it. */
    public static Loan entered(
            String id,
            String bankCode,
            LoanRecord record,
            Money filedAmount,
            LocalDate submittedOn,
            String enteredBy,
            List<Finding> warnings) {
        LocalDate deadline = FilingDeadline.of(record.disbursedOn());
        Filing filing = new Filing(filedAmount, deadline, submittedOn, enteredBy, null, null, null);
        return new Loan(
                id, 1, LoanStatus.SUBMITTED, bankCode, record, filing, Balance.of(record.principal()), warnings);
    }

    /** Released by the bank's checker at least once; before that only the bank itself sees it. */
    public boolean isReleased() {
        return filing.checkedBy() != null;
    }

    /** What it takes of its enterprise's filing limit today. */
    public Money filedBalance() {
        return status.holdsLimit() ? FilingLimit.filedBalance(filing.filedAmount(), balance.outstanding()) : Money.ZERO;
    }

    /** The next version after a decision of the bank itself. */
    public Loan decidedByBank(LoanStatus to, String checker) {
        Filing next = to == LoanStatus.CHECKED ? filing.checkedBy(checker) : filing;
        return new Loan(id, version + 1, to, bankCode, record, next, balance, warnings);
    }

    /** The next version after a decision of the bureau. */
    public Loan decidedByBureau(
            LoanStatus to, String reviewer, LocalDate on, Money filedAmount, List<Finding> nextWarnings) {
        Filing next = filing.decided(reviewer, on, filedAmount);
        return new Loan(id, version + 1, to, bankCode, record, next, balance, nextWarnings);
    }

    /** The next version after a payment or the settlement. */
    public Loan withBalance(LoanStatus to, Balance next) {
        return new Loan(id, version + 1, to, bankCode, record, filing, next, warnings);
    }
}
