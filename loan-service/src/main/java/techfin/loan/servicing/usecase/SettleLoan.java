package techfin.loan.servicing.usecase;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import techfin.lending.filing.LoanStatus;
import techfin.lending.filing.Role;
import techfin.lending.record.Reason;
import techfin.lending.servicing.Payments;
import techfin.lending.servicing.ServicingRules;
import techfin.lending.servicing.Settlement;
import techfin.lending.servicing.SettlementReport;
import techfin.lending.servicing.SettlementUse;
import techfin.loan.filing.Loan;
import techfin.loan.filing.Loans;
import techfin.loan.filing.usecase.FindLoans;
import techfin.loan.filing.usecase.LoanView;
import techfin.loankit.finding.usecase.Refusals;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.problem.Problem;

/**
 * A bank reports that a loan is repaid in full, a second person there confirms it, and somebody takes it back when it was
 * wrong. Every method runs inside the caller's transaction.
 */
@Singleton
public class SettleLoan {
    private final FindLoans find;
    private final Loans loans;
    private final Payments payments;
    private final HeldLimit heldLimit;
    private final List<SettlementUse> uses;
    private final AuditTrail audit;
    private final BusinessClock clock;

    SettleLoan(
            FindLoans find,
            Loans loans,
            Payments payments,
            HeldLimit heldLimit,
            List<SettlementUse> uses,
            AuditTrail audit,
            BusinessClock clock) {
        this.find = find;
        this.loans = loans;
        this.payments = payments;
        this.heldLimit = heldLimit;
        this.uses = uses;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Reports the settlement; clerk or checker of the bank.
     *
     * @throws Problem 404 outside the scope, 403 for other roles, 409 when the loan is not filed and running, 400 for a
     *     day that cannot be or too few overdue days
     */
    public Loan report(Actor bank, String loanId, Settlement settlement) {
        Loan loan = find.locked(bank, loanId);
        bank.require(Role.BANK_CLERK, Role.BANK_CHECKER);
        require(ServicingRules.takesSettlement(loan.status()), loan);
        Refusals.throwIfAny(ServicingRules.refusals(
                loan.life(), settlement, payments.of(loan.id()).standingRepayments(), clock.today()));
        Loan settled = loan.living(ServicingRules.settled(loan.life(), settlement, bank.username()));
        replace(bank, "LOAN_SETTLED", loan, settled, null);
        return settled;
    }

    /**
     * Confirms the settlement (银行确认结清) as a second person.
     *
     * @param unmoved checks that the loan is the one that the checker saw; throws otherwise
     * @throws Problem 404 outside the scope, 403 for anybody but the bank's checker and for the reporter, 409 when the
     *     loan is not settled or its settlement is confirmed
     */
    public Loan confirm(Actor checker, String loanId, Consumer<Loan> unmoved) {
        Loan loan = find.locked(checker, loanId);
        checker.require(Role.BANK_CHECKER);
        unmoved.accept(loan);
        require(loan.status() == LoanStatus.SETTLED, loan);
        SettlementReport report = loan.balance().settlement();
        if (report != null && report.confirmedBy() != null) {
            throw Problem.of(409, "SETTLEMENT_CONFIRMED").with("confirmedBy", report.confirmedBy());
        }
        if (report != null && checker.username().equals(report.reportedBy())) {
            throw Problem.of(403, "OWN_ENTRY");
        }
        Loan confirmed = loan.living(ServicingRules.confirmed(loan.life(), checker.username(), clock.today()));
        replace(checker, "SETTLEMENT_CONFIRMED", loan, confirmed, null);
        return confirmed;
    }

    /**
     * Takes a wrong settlement back: the loan runs again with exactly what was outstanding before.
     *
     * @param unmoved checks that the loan is the one that was seen; throws otherwise
     * @throws Problem 404 outside the scope, 403 for anybody but the bank's checker and the bureau's reviewer, 409 when
     *     the loan is not settled, or {@code SETTLEMENT_IN_USE} with a link while something rests on the settlement
     */
    public Loan reverse(Actor actor, String loanId, Reason reason, Consumer<Loan> unmoved) {
        Loan loan = find.locked(actor, loanId);
        actor.require(Role.BANK_CHECKER, Role.BUREAU_REVIEWER);
        unmoved.accept(loan);
        require(loan.status() == LoanStatus.SETTLED, loan);
        for (SettlementUse use : uses) {
            use.of(loan.id()).ifPresent(link -> {
                throw Problem.of(409, "SETTLEMENT_IN_USE").link(link);
            });
        }
        Loan running = heldLimit.of(loan.living(ServicingRules.runningAgain(loan.life())));
        replace(actor, "SETTLEMENT_REVERSED", loan, running, reason);
        return running;
    }

    private void replace(Actor actor, String action, Loan before, Loan after, @Nullable Reason reason) {
        if (!loans.replace(after)) {
            throw Problem.of(409, "CHANGED_MEANWHILE");
        }
        audit.record(
                actor,
                action,
                "loan",
                after.id(),
                LoanView.of(before),
                LoanView.of(after),
                reason == null ? null : reason.onRecord());
    }

    private static void require(boolean allowed, Loan loan) {
        if (!allowed) {
            throw Problem.of(409, "STATE_NOT_ALLOWED").with("status", loan.status());
        }
    }
}
