package techfin.loan.servicing.usecase;

import jakarta.inject.Singleton;
import techfin.loan.filing.FilingLimit;
import techfin.loan.filing.Loan;
import techfin.loan.filing.usecase.LoansAround;
import techfin.loan.filing.usecase.RecordWarnings;
import techfin.money.Money;

/**
 * Keeps a loan inside its enterprise's filing limit when its balance rises again because a wrong entry is taken back:
 * what others filed meanwhile stays theirs, and the loan whose entry was wrong is filed with the rest.
 */
@Singleton
public class HeldLimit {
    private final LoansAround around;
    private final RecordWarnings warnings;

    HeldLimit(LoansAround around, RecordWarnings warnings) {
        this.around = around;
        this.warnings = warnings;
    }

    /** The loan inside the limit; holds the enterprise's limit until the transaction ends. */
    Loan of(Loan loan) {
        Money others = around.lockHeldByOthers(loan);
        Money filed = loan.filing().filedAmount();
        Money held = FilingLimit.filedAmountHeld(filed, loan.balance().outstanding(), others);
        return held.equals(filed) ? loan : loan.filedAs(held, warnings.of(loan, held));
    }
}
