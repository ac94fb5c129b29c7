package techfin.pledge.loan.usecase;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import techfin.lending.filing.Role;
import techfin.lending.record.Finding;
import techfin.pledge.loan.Collateral;
import techfin.pledge.loan.IpLoan;
import techfin.pledge.loan.IpLoanCorrections;
import techfin.pledge.loan.IpLoanRecord;
import techfin.pledge.loan.IpLoanRules;
import techfin.pledge.loan.IpLoans;
import techfin.pledge.pledging.Pledge;
import techfin.recordkit.Refusals;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.problem.Problem;

/** A clerk corrects a record that was returned. Runs inside the caller's transaction. */
@Singleton
public class CorrectIpLoan {
    private final FindIpLoans find;
    private final IpLoans loans;
    private final IpLoanRules rules;
    private final PledgesBehind behind;
    private final AuditTrail audit;
    private final BusinessClock clock;

    CorrectIpLoan(
            FindIpLoans find,
            IpLoans loans,
            IpLoanRules rules,
            PledgesBehind behind,
            AuditTrail audit,
            BusinessClock clock) {
        this.find = find;
        this.loans = loans;
        this.rules = rules;
        this.behind = behind;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes the corrected record; it waits for the checker again.
     *
     * @param unmoved checks that the record is the one that the clerk saw; throws otherwise
     * @throws Problem 404 outside the scope, 403 for anybody but the bank's clerk, 409 when it was not returned, 400 with
     *     every change that was not asked for and every broken rule
     */
    public IpLoan correct(Actor clerk, String id, IpLoanRecord corrected, Consumer<IpLoan> unmoved) {
        IpLoan before = find.locked(clerk, id);
        clerk.require(Role.BANK_CLERK);
        unmoved.accept(before);
        if (!IpLoanCorrections.takesCorrections(before.status())) {
            throw Problem.of(409, "STATE_NOT_ALLOWED").with("status", before.status());
        }
        LocalDate today = clock.today();
        List<Pledge> held = behind.hold(before.bankCode(), corrected);
        List<Finding> refusals = new ArrayList<>(IpLoanCorrections.refusals(before, corrected));
        refusals.addAll(rules.refusals(corrected, before.bankCode(), today));
        refusals.addAll(behind.refusals(before, corrected, held));
        Refusals.throwIfAny(refusals);
        Collateral collateral = corrected.pledgeIds().equals(before.record().pledgeIds())
                ? before.collateral()
                : behind.collateral(held);
        IpLoan after = before.corrected(
                corrected,
                collateral,
                clerk.username(),
                behind.warnings(before.bankCode(), corrected, collateral, held, today));
        if (!loans.replace(after)) {
            throw Problem.of(409, "CHANGED_MEANWHILE");
        }
        audit.record(clerk, "LOAN_CORRECTED", "loan", id, IpLoanView.of(before), IpLoanView.of(after), null);
        return after;
    }
}
