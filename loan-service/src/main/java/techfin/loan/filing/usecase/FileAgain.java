package techfin.loan.filing.usecase;

import jakarta.inject.Singleton;
import java.util.function.Consumer;
import techfin.lending.filing.LoanStatus;
import techfin.lending.filing.Role;
import techfin.loan.filing.FiledAgain;
import techfin.loan.filing.Loan;
import techfin.loan.filing.Loans;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.problem.Problem;

/** The bureau files an accepted loan again with the limit that has become free since. */
@Singleton
public class FileAgain {
    private final FindLoans find;
    private final Loans loans;
    private final LoansAround around;
    private final RecordWarnings warnings;
    private final AuditTrail audit;

    FileAgain(FindLoans find, Loans loans, LoansAround around, RecordWarnings warnings, AuditTrail audit) {
        this.find = find;
        this.loans = loans;
        this.around = around;
        this.warnings = warnings;
        this.audit = audit;
    }

    /**
     * What it would give now. Only for the bureau: the figure rests on the enterprise's loans at other banks.
     *
     * @throws Problem 403 for anybody but the bureau's reviewer, 404 for a loan that is not there
     */
    public FiledAgain preview(Actor reviewer, String id) {
        reviewer.require(Role.BUREAU_REVIEWER);
        Loan loan = find.one(reviewer, id);
        return FiledAgain.of(loan, around.heldByOthers(loan));
    }

    /**
     * Files the loan again. Runs inside the caller's transaction.
     *
     * @param unmoved checks that the preview is the one that the reviewer saw; throws otherwise
     * @throws Problem 403 for anybody but the bureau's reviewer, 404 for a loan that is not there, 409 when it is not
     *     accepted or nothing more can be filed
     */
    public Loan file(Actor reviewer, String id, Consumer<FiledAgain> unmoved) {
        reviewer.require(Role.BUREAU_REVIEWER);
        Loan before = find.locked(reviewer, id);
        FiledAgain preview = FiledAgain.of(before, around.lockHeldByOthers(before));
        unmoved.accept(preview);
        if (before.status() != LoanStatus.ACCEPTED) {
            throw Problem.of(409, "STATE_NOT_ALLOWED").with("status", before.status());
        }
        if (preview.growsBy().isZero()) {
            throw Problem.of(409, "FILED_AMOUNT_UNCHANGED").with("filedAmount", preview.filedAmount());
        }
        Loan after = before.filedAgain(preview.filedAmountNow(), warnings.of(before, preview.filedAmountNow()));
        if (!loans.replace(after)) {
            throw Problem.of(409, "CHANGED_MEANWHILE");
        }
        audit.record(reviewer, "LOAN_FILED_AGAIN", "loan", id, LoanView.of(before), LoanView.of(after), null);
        return after;
    }
}
