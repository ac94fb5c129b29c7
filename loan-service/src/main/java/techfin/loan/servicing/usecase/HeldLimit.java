package techfin.loan.servicing.usecase;

import jakarta.inject.Singleton;
import techfin.loan.filing.FilingLimit;
import techfin.loan.filing.Loan;
import techfin.loan.filing.Loans;
import techfin.loan.filing.usecase.RecordWarnings;
import techfin.money.Money;

/**
 * Keeps a loan inside its enterprise's filing limit when its balance rises again because a wrong entry is taken back:
 * what others filed meanwhile stays theirs, and the loan whose entry was wrong is filed with the rest.
 */
@Singleton
public class HeldLimit {
    private final Loans loans;
    private final RecordWarnings warnings;

    HeldLimit(Loans loans, RecordWarnings warnings) {
        this.loans = loans;
        this.warnings = warnings;
    }

    /** The loan inside the limit; holds the enterprise's limit until the transaction ends. */
    Loan of(Loan loan) {
        Money others = loans.lockFiledBalance(loan.record().borrower().uscc(), loan.id());
        Money filed = loan.filing().filedAmount();
        Money held = FilingLimit.filedAmountHeld(filed, loan.balance().outstanding(), others);
        return held.equals(filed) ? loan : loan.filedAs(held, warnings.of(loan, held));
    }
}
