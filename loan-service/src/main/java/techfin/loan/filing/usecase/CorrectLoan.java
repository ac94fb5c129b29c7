package techfin.loan.filing.usecase;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import techfin.lending.filing.Role;
import techfin.lending.record.Finding;
import techfin.loan.filing.CorrectionRules;
import techfin.loan.filing.FilingLimit;
import techfin.loan.filing.FilingRules;
import techfin.loan.filing.LibraryCheck;
import techfin.loan.filing.LibraryQuestion;
import techfin.loan.filing.Loan;
import techfin.loan.filing.LoanRecord;
import techfin.loan.filing.Loans;
import techfin.loan.filing.RolloverRules;
import techfin.money.Money;
import techfin.recordkit.Refusals;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.problem.Problem;

/** A clerk corrects what a reviewer marked in a returned record. Runs inside the caller's transaction. */
@Singleton
public class CorrectLoan {
    private final FindLoans find;
    private final Loans loans;
    private final FilingRules rules;
    private final LoansAround around;
    private final RecordWarnings warnings;
    private final AuditTrail audit;

    CorrectLoan(
            FindLoans find,
            Loans loans,
            FilingRules rules,
            LoansAround around,
            RecordWarnings warnings,
            AuditTrail audit) {
        this.find = find;
        this.loans = loans;
        this.rules = rules;
        this.around = around;
        this.warnings = warnings;
        this.audit = audit;
    }

    /**
     * Corrects the record; it waits for the checker again.
     *
     * @param asked what the library of qualifications said about the corrected record
     * @param unmoved checks that the record is the one that the clerk saw; throws otherwise
     * @throws Problem 404 outside the scope, 403 for anybody but the bank's clerk, 409 when it was not returned, 400 for
     *     a change that was not asked for or breaks a filing rule
     */
    public Loan correct(Actor clerk, String id, LoanRecord corrected, AskLibrary.Asked asked, Consumer<Loan> unmoved) {
        Loan before = find.locked(clerk, id);
        clerk.require(Role.BANK_CLERK);
        unmoved.accept(before);
        if (!CorrectionRules.takesCorrections(before.status())) {
            throw Problem.of(409, "STATE_NOT_ALLOWED").with("status", before.status());
        }
        List<Finding> refusals = new ArrayList<>(CorrectionRules.refusals(before, corrected));
        refusals.addAll(
                rules.refusals(corrected, before.bankCode(), before.filing().submittedOn()));
        RolloverRules.Around rollover = around.rollover(id, before.bankCode(), corrected);
        refusals.addAll(RolloverRules.refusals(corrected, rollover));
        Refusals.throwIfAny(refusals);
        Money filedAmount = CorrectionRules.keepsFiledAmount(before.record(), corrected)
                ? before.filing().filedAmount()
                : FilingLimit.filedAmount(
                        corrected.principal(), around.lockHeldByOthers(id, before.bankCode(), corrected));
        Loan after = before.corrected(
                corrected,
                filedAmount,
                clerk.username(),
                warnings.of(
                        before.bankCode(),
                        corrected,
                        before.filing().submittedOn(),
                        before.filing().evaluation(),
                        filedAmount));
        LibraryCheck known = LibraryQuestion.sameIn(before.record().borrower(), corrected.borrower())
                ? before.filing().libraryCheck()
                : null;
        after = after.lookedUp(asked.about(corrected.borrower(), known)).rollingOver(rollover.predecessor());
        if (!loans.replace(after)) {
            throw Problem.of(409, "CHANGED_MEANWHILE");
        }
        audit.record(clerk, "LOAN_CORRECTED", "loan", id, LoanView.of(before), LoanView.of(after), null);
        return after;
    }
}
