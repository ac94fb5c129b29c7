package techfin.loankit.servicing.usecase;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.lending.filing.Role;
import techfin.lending.servicing.InterestVoucher;
import techfin.lending.servicing.Payments;
import techfin.lending.servicing.Recorded;
import techfin.lending.servicing.Repayment;
import techfin.lending.servicing.ServicingRules;
import techfin.money.Money;
import techfin.recordkit.Refusals;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.id.Ids;
import techfin.servicekit.problem.Problem;

/** A bank reports what was paid on its loan. Every method runs inside the caller's transaction. */
@Singleton
public class ReportPayments {
    private final HeldLoans loans;
    private final Payments payments;
    private final BusinessClock clock;

    ReportPayments(HeldLoans loans, Payments payments, BusinessClock clock) {
        this.loans = loans;
        this.payments = payments;
        this.clock = clock;
    }

    /**
     * Reports a repayment of principal.
     *
     * @throws Problem 404 outside the scope, 403 for anybody but the bank's clerk, 409 when the loan does not run, 400
     *     for a day or an amount that cannot be
     */
    public Repayment repayment(Actor clerk, String loanId, LocalDate on, Money amount) {
        HeldLoan loan = loans.locked(clerk, loanId);
        clerk.require(Role.BANK_CLERK);
        States.require(ServicingRules.takesRepayments(loan.life().status()), loan);
        Refusals.throwIfAny(ServicingRules.refusals(loan.life(), on, amount, clock.today()));
        Repayment repayment = new Repayment(Ids.next(), loan.id(), on, amount, recordedBy(clerk));
        payments.add(repayment);
        loan.become(ServicingRules.repaid(loan.life(), amount), "REPAYMENT_REPORTED", null);
        return repayment;
    }

    /**
     * Reports interest that was paid.
     *
     * @param number the bank's number of the voucher; 409 {@code VOUCHER_NUMBER_TAKEN} when the loan has it already
     */
    public InterestVoucher voucher(
            Actor clerk, String loanId, @Nullable String number, LocalDate paidOn, Money amount) {
        HeldLoan loan = loans.locked(clerk, loanId);
        clerk.require(Role.BANK_CLERK);
        States.require(ServicingRules.takesVouchers(loan.life().status()), loan);
        Refusals.throwIfAny(ServicingRules.voucherRefusals(loan.life(), paidOn, amount, clock.today()));
        InterestVoucher voucher = new InterestVoucher(Ids.next(), loan.id(), number, paidOn, amount, recordedBy(clerk));
        if (!payments.add(voucher)) {
            throw Problem.of(409, "VOUCHER_NUMBER_TAKEN").with("number", String.valueOf(number));
        }
        loan.become(ServicingRules.interestPaid(loan.life(), amount), "INTEREST_VOUCHER_REPORTED", null);
        return voucher;
    }

    /** Repayments of a loan that the actor may see. */
    public List<Repayment> repaymentsOf(Actor actor, String loanId) {
        return payments.of(loans.seen(actor, loanId)).repayments();
    }

    /** Interest vouchers of a loan that the actor may see. */
    public List<InterestVoucher> vouchersOf(Actor actor, String loanId) {
        return payments.of(loans.seen(actor, loanId)).vouchers();
    }

    private Recorded recordedBy(Actor clerk) {
        return Recorded.of(clerk.username(), clock.now());
    }
}
