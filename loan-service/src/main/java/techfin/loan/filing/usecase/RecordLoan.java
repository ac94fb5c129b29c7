package techfin.loan.filing.usecase;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import techfin.lending.filing.LoanStatus;
import techfin.lending.filing.Role;
import techfin.lending.record.Finding;
import techfin.loan.filing.FilingLimit;
import techfin.loan.filing.FilingRules;
import techfin.loan.filing.Loan;
import techfin.loan.filing.LoanRecord;
import techfin.loan.filing.Loans;
import techfin.loan.filing.RolloverRules;
import techfin.money.Money;
import techfin.recordkit.Refusals;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.id.Ids;
import techfin.servicekit.problem.Problem;

/** A clerk records a loan for filing. Runs inside the caller's transaction. */
@Singleton
public class RecordLoan {
    private final Loans loans;
    private final FilingRules rules;
    private final LoansAround around;
    private final RecordWarnings warnings;
    private final AuditTrail audit;
    private final BusinessClock clock;

    RecordLoan(
            Loans loans,
            FilingRules rules,
            LoansAround around,
            RecordWarnings warnings,
            AuditTrail audit,
            BusinessClock clock) {
        this.loans = loans;
        this.rules = rules;
        this.around = around;
        this.warnings = warnings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records the loan as {@link LoanStatus#SUBMITTED}.
     *
     * @param asked what the library of qualifications said about the record
     * @throws Problem 403 for anybody but a bank's clerk; 400 with every broken rule; 409 {@code NOTE_NUMBER_TAKEN}
     *     with a link to the record that has the note number
     */
    public Loan record(Actor clerk, LoanRecord record, AskLibrary.Asked asked) {
        clerk.require(Role.BANK_CLERK);
        String bankCode = clerk.organisation().code();
        LocalDate today = clock.today();
        String id = Ids.next();
        RolloverRules.Around rollover = around.rollover(id, bankCode, record);
        List<Finding> refusals = new ArrayList<>(rules.refusals(record, bankCode, today));
        refusals.addAll(RolloverRules.refusals(record, rollover));
        Refusals.throwIfAny(refusals);
        loans.findByNote(bankCode, record.noteNumber()).ifPresent(taken -> {
            throw noteNumberTaken(taken);
        });
        Loan loan = file(id, clerk, record, bankCode, today)
                .lookedUp(asked.about(record.borrower(), null))
                .rollingOver(rollover.predecessor());
        try {
            loans.add(loan);
        } catch (Loans.NoteNumberTaken twin) {
            throw loans.findByNote(bankCode, record.noteNumber())
                    .map(RecordLoan::noteNumberTaken)
                    .orElseGet(() -> Problem.of(409, "NOTE_NUMBER_TAKEN"));
        }
        audit.record(clerk, "LOAN_RECORDED", "loan", loan.id(), null, LoanView.of(loan), null);
        return loan;
    }

    private Loan file(String id, Actor clerk, LoanRecord record, String bankCode, LocalDate today) {
        Money filedBalance = around.lockHeldByOthers(id, bankCode, record);
        Money filedAmount = FilingLimit.filedAmount(record.principal(), filedBalance);
        return Loan.entered(
                id,
                bankCode,
                record,
                filedAmount,
                today,
                clerk.username(),
                warnings.of(bankCode, record, today, null, filedAmount));
    }

    private static Problem noteNumberTaken(Loan taken) {
        return Problem.of(409, "NOTE_NUMBER_TAKEN")
                .with("noteNumber", taken.record().noteNumber())
                .link("/api/loan/v1/loans/" + taken.id());
    }
}
