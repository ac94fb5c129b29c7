package techfin.loan.filing.usecase;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.Finding;
import techfin.loan.filing.Evaluation;
import techfin.loan.filing.FilingWarnings;
import techfin.loan.filing.Loan;
import techfin.loan.filing.LoanRecord;
import techfin.loan.filing.Loans;
import techfin.loan.filing.RolloverRules;
import techfin.money.LprTable;
import techfin.money.Money;

/** Gathers what the warnings of a record rest on. */
@Singleton
public class RecordWarnings {
    private final Loans loans;
    private final LprTable lpr;

    RecordWarnings(Loans loans, LprTable lpr) {
        this.loans = loans;
        this.lpr = lpr;
    }

    /** What should be said about a loan when it is filed with this amount. */
    public List<Finding> of(Loan loan, Money filedAmount) {
        List<Finding> found = of(
                loan.bankCode(),
                loan.record(),
                loan.filing().submittedOn(),
                loan.filing().evaluation(),
                filedAmount);
        return FilingWarnings.lookedUp(
                found, loan.record().borrower(), loan.filing().libraryCheck());
    }

    /** The same for a record that a bank states. */
    public List<Finding> of(
            String bankCode,
            LoanRecord record,
            LocalDate submittedOn,
            @Nullable Evaluation evaluation,
            Money filedAmount) {
        String predecessor = record.predecessorNoteNumber();
        Loan known = predecessor == null
                ? null
                : loans.findByNote(bankCode, predecessor).orElse(null);
        return of(record, submittedOn, evaluation, filedAmount, known != null, known);
    }

    /**
     * The same when the predecessor was looked up already.
     *
     * @param known whether the bank states the predecessor too, on record or beside this one
     * @param predecessor its record, null when it is not at hand
     */
    List<Finding> of(
            LoanRecord record,
            LocalDate submittedOn,
            @Nullable Evaluation evaluation,
            Money filedAmount,
            boolean known,
            @Nullable Loan predecessor) {
        List<Finding> warnings =
                FilingWarnings.of(record, submittedOn, evaluation, filedAmount, lpr.lastPublishedOn(), known);
        List<Finding> found = new ArrayList<>(warnings);
        found.addAll(RolloverRules.warnings(predecessor));
        return List.copyOf(found);
    }
}
