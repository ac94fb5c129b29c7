package techfin.loan.provisional.usecase;

import jakarta.inject.Singleton;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import techfin.lending.filing.Role;
import techfin.loan.filing.Evaluation;
import techfin.loan.filing.LibraryCheck;
import techfin.loan.filing.Loan;
import techfin.loan.filing.Loans;
import techfin.loan.filing.Provisional;
import techfin.loan.filing.usecase.AskLibrary;
import techfin.loan.filing.usecase.FindLoans;
import techfin.loan.filing.usecase.LoanView;
import techfin.loan.filing.usecase.RecordWarnings;
import techfin.recordkit.Refusals;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.problem.Problem;

/** A bank completes a provisional filing: with the library number of its year, or with a passed evaluation. */
@Singleton
public class CompleteQualification {
    private final FindLoans find;
    private final Loans loans;
    private final RecordWarnings warnings;
    private final AuditTrail audit;
    private final BusinessClock clock;

    CompleteQualification(FindLoans find, Loans loans, RecordWarnings warnings, AuditTrail audit, BusinessClock clock) {
        this.find = find;
        this.loans = loans;
        this.warnings = warnings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Completes the filing. Runs inside the caller's transaction.
     *
     * @param libraryNumber number of the year of the filing, null when there is an evaluation instead
     * @param asked what the library of qualifications said about the number
     * @throws Problem 404 outside the scope, 403 for anybody but the bank's clerk, 409 when the record is not released,
     *     has ended or is complete, 400 when neither or both are given or they are of another year
     */
    public Loan complete(
            Actor clerk,
            String id,
            @Nullable String libraryNumber,
            @Nullable Evaluation evaluation,
            AskLibrary.Asked asked) {
        Loan before = find.locked(clerk, id);
        clerk.require(Role.BANK_CLERK);
        if (!Provisional.takesQualification(before)) {
            throw Problem.of(409, "STATE_NOT_ALLOWED").with("status", before.status());
        }
        if (before.lapsesOn() == null) {
            throw Problem.of(409, "QUALIFICATION_COMPLETE");
        }
        Refusals.throwIfAny(
                Provisional.refusals(before.filing().submittedOn(), libraryNumber, evaluation, clock.today()));
        Loan complete = libraryNumber == null
                ? before.evaluated(Objects.requireNonNull(evaluation), before.warnings())
                : before.registered(libraryNumber, before.warnings());
        LibraryCheck known = libraryNumber == null ? before.filing().libraryCheck() : null;
        Loan after = complete.warned(warnings.of(complete, complete.filing().filedAmount()))
                .lookedUp(asked.about(complete.record().borrower(), known));
        if (!loans.replace(after)) {
            throw Problem.of(409, "CHANGED_MEANWHILE");
        }
        audit.record(clerk, "QUALIFICATION_COMPLETED", "loan", id, LoanView.of(before), LoanView.of(after), null);
        return after;
    }
}
