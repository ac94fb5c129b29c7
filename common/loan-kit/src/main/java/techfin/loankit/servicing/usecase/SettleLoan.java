package techfin.loankit.servicing.usecase;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Consumer;
import techfin.lending.filing.LoanStatus;
import techfin.lending.filing.Role;
import techfin.lending.record.Reason;
import techfin.lending.servicing.Payments;
import techfin.lending.servicing.ServicingRules;
import techfin.lending.servicing.Settlement;
import techfin.lending.servicing.SettlementReport;
import techfin.lending.servicing.SettlementUse;
import techfin.recordkit.Refusals;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.problem.Problem;

/**
 * A bank reports that a loan is repaid in full, a second person there confirms it, and somebody takes it back when it was
 * wrong. Every method runs inside the caller's transaction.
 */
@Singleton
public class SettleLoan {
    private final HeldLoans loans;
    private final Payments payments;
    private final List<SettlementUse> uses;
    private final BusinessClock clock;

    SettleLoan(HeldLoans loans, Payments payments, List<SettlementUse> uses, BusinessClock clock) {
        this.loans = loans;
        this.payments = payments;
        this.uses = uses;
        this.clock = clock;
    }

    /**
     * Reports the settlement; clerk or checker of the bank.
     *
     * @throws Problem 404 outside the scope, 403 for other roles, 409 when the loan is not filed and running, 400 for a
     *     day that cannot be or too few overdue days
     */
    public void report(Actor bank, String loanId, Settlement settlement) {
        HeldLoan loan = loans.locked(bank, loanId);
        bank.require(Role.BANK_CLERK, Role.BANK_CHECKER);
        States.require(ServicingRules.takesSettlement(loan.life().status()), loan);
        Refusals.throwIfAny(ServicingRules.refusals(
                loan.life(), settlement, payments.of(loan.id()).standingRepayments(), clock.today()));
        loan.become(ServicingRules.settled(loan.life(), settlement, bank.username()), "LOAN_SETTLED", null);
    }

    /**
     * Confirms the settlement (银行确认结清) as a second person.
     *
     * @param unmoved checks that the loan is the one that the checker saw; throws otherwise
     * @throws Problem 404 outside the scope, 403 for anybody but the bank's checker and for the reporter, 409 when the
     *     loan is not settled or its settlement is confirmed
     */
    public void confirm(Actor checker, String loanId, Consumer<HeldLoan> unmoved) {
        HeldLoan loan = loans.locked(checker, loanId);
        checker.require(Role.BANK_CHECKER);
        unmoved.accept(loan);
        States.require(loan.life().status() == LoanStatus.SETTLED, loan);
        SettlementReport report = loan.life().balance().settlement();
        if (report != null && report.confirmedBy() != null) {
            throw Problem.of(409, "SETTLEMENT_CONFIRMED").with("confirmedBy", report.confirmedBy());
        }
        if (report != null && checker.username().equals(report.reportedBy())) {
            throw Problem.of(403, "OWN_ENTRY");
        }
        loan.become(
                ServicingRules.confirmed(loan.life(), checker.username(), clock.today()), "SETTLEMENT_CONFIRMED", null);
    }

    /**
     * Takes a wrong settlement back: the loan runs again with exactly what was outstanding before.
     *
     * @param unmoved checks that the loan is the one that was seen; throws otherwise
     * @throws Problem 404 outside the scope, 403 for anybody but the bank's checker and the office's reviewer, 409 when
     *     the loan is not settled, or {@code SETTLEMENT_IN_USE} with a link while something rests on the settlement
     */
    public void reverse(Actor actor, String loanId, Reason reason, Consumer<HeldLoan> unmoved) {
        HeldLoan loan = loans.locked(actor, loanId);
        actor.require(Role.BANK_CHECKER, loans.reviewerRole());
        unmoved.accept(loan);
        States.require(loan.life().status() == LoanStatus.SETTLED, loan);
        for (SettlementUse use : uses) {
            use.of(loan.id()).ifPresent(link -> {
                throw Problem.of(409, "SETTLEMENT_IN_USE").link(link);
            });
        }
        loan.become(ServicingRules.runningAgain(loan.life()), "SETTLEMENT_REVERSED", reason);
    }
}
