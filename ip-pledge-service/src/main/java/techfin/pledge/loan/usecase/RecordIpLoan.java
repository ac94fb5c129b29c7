package techfin.pledge.loan.usecase;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import techfin.lending.filing.LoanStatus;
import techfin.lending.filing.Role;
import techfin.lending.record.Finding;
import techfin.pledge.loan.Collateral;
import techfin.pledge.loan.IpLoan;
import techfin.pledge.loan.IpLoanRecord;
import techfin.pledge.loan.IpLoanRules;
import techfin.pledge.loan.IpLoans;
import techfin.pledge.pledging.Pledge;
import techfin.recordkit.Refusals;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.id.Ids;
import techfin.servicekit.problem.Problem;

/** A clerk records a loan on registered pledges for filing. Runs inside the caller's transaction. */
@Singleton
public class RecordIpLoan {
    private final IpLoans loans;
    private final IpLoanRules rules;
    private final PledgesBehind behind;
    private final AuditTrail audit;
    private final BusinessClock clock;

    RecordIpLoan(IpLoans loans, IpLoanRules rules, PledgesBehind behind, AuditTrail audit, BusinessClock clock) {
        this.loans = loans;
        this.rules = rules;
        this.behind = behind;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records the loan as {@link LoanStatus#SUBMITTED}.
     *
     * @throws Problem 403 for anybody but a bank's clerk; 400 with every broken rule; 409 {@code NOTE_NUMBER_TAKEN}
     *     with a link to the record that has the note number
     */
    public IpLoan record(Actor clerk, IpLoanRecord record) {
        clerk.require(Role.BANK_CLERK);
        String bankCode = clerk.organisation().code();
        LocalDate today = clock.today();
        List<Pledge> held = behind.hold(bankCode, record);
        List<Finding> refusals = new ArrayList<>(rules.refusals(record, bankCode, today));
        refusals.addAll(behind.refusals(record, held));
        Refusals.throwIfAny(refusals);
        loans.findByNote(bankCode, record.noteNumber()).ifPresent(taken -> {
            throw noteNumberTaken(taken);
        });
        Collateral collateral = behind.collateral(held);
        IpLoan loan = IpLoan.entered(
                Ids.next(),
                bankCode,
                record,
                collateral,
                today,
                clerk.username(),
                behind.warnings(bankCode, record, collateral, held, today));
        try {
            loans.addAll(List.of(loan));
        } catch (IpLoans.NoteNumberTaken twin) {
            throw loans.findByNote(bankCode, record.noteNumber())
                    .map(RecordIpLoan::noteNumberTaken)
                    .orElseGet(() -> Problem.of(409, "NOTE_NUMBER_TAKEN"));
        }
        audit.record(clerk, "LOAN_RECORDED", "loan", loan.id(), null, IpLoanView.of(loan), null);
        return loan;
    }

    private static Problem noteNumberTaken(IpLoan taken) {
        return Problem.of(409, "NOTE_NUMBER_TAKEN")
                .with("noteNumber", taken.record().noteNumber())
                .link("/api/ip-pledge/v1/loans/" + taken.id());
    }
}
