package techfin.loan.servicing.usecase;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.lending.filing.LoanStatus;
import techfin.lending.filing.Role;
import techfin.lending.record.Reason;
import techfin.lending.servicing.InterestVoucher;
import techfin.lending.servicing.LoanPayments;
import techfin.lending.servicing.PaymentEntry;
import techfin.lending.servicing.Payments;
import techfin.lending.servicing.Recorded;
import techfin.lending.servicing.Repayment;
import techfin.lending.servicing.ServicingRules;
import techfin.lending.servicing.SettlementUse;
import techfin.loan.filing.Loan;
import techfin.loan.filing.Loans;
import techfin.loan.filing.usecase.FindLoans;
import techfin.loan.filing.usecase.LoanView;
import techfin.loankit.finding.usecase.Refusals;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.id.Ids;
import techfin.servicekit.problem.Problem;

/**
 * A bank takes back an entry that was wrong (冲正): by a second entry with the negative amount, never by changing the
 * first. Every method runs inside the caller's transaction.
 */
@Singleton
public class ReverseEntries {
    private final FindLoans find;
    private final Loans loans;
    private final Payments payments;
    private final HeldLimit heldLimit;
    private final List<SettlementUse> uses;
    private final AuditTrail audit;
    private final BusinessClock clock;

    ReverseEntries(
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
     * Takes a repayment back; the balance rises by it again.
     *
     * @param on value date of the reversal; null for the day of the wrong entry
     * @throws Problem 404 outside the scope or for an unknown entry, 403 for anybody but the bank's clerk, 409 when the
     *     entry is a reversal or was reversed, or the loan does not run (with the remedy when it is settled)
     */
    public Repayment repayment(Actor clerk, String loanId, String entryId, Reason reason, @Nullable LocalDate on) {
        Loan loan = find.locked(clerk, loanId);
        clerk.require(Role.BANK_CLERK);
        Repayment wrong = wrong(payments.of(loan.id()).repayments(), entryId);
        if (loan.status() == LoanStatus.SETTLED) {
            throw Problem.of(409, "REVERSE_SETTLEMENT_FIRST");
        }
        require(ServicingRules.takesRepayments(loan.status()), loan);
        Repayment reversal = wrong.reversal(Ids.next(), day(wrong, on), how(clerk, wrong, reason));
        payments.add(reversal);
        Loan after = heldLimit.of(loan.living(ServicingRules.repaid(loan.life(), reversal.amount())));
        replace(clerk, "REPAYMENT_REVERSED", loan, after, reason);
        return reversal;
    }

    /**
     * Takes a voucher back, also of a settled loan; its number is free again. Throws as {@link #repayment}, and 409
     * {@code VOUCHER_IN_USE} with a link once a subsidy was granted for it.
     */
    public InterestVoucher voucher(Actor clerk, String loanId, String entryId, Reason reason, @Nullable LocalDate on) {
        Loan loan = find.locked(clerk, loanId);
        clerk.require(Role.BANK_CLERK);
        InterestVoucher wrong = wrong(payments.of(loan.id()).vouchers(), entryId);
        require(ServicingRules.takesVouchers(loan.status()), loan);
        for (SettlementUse use : uses) {
            use.grantedFor(loan.id()).ifPresent(link -> {
                throw Problem.of(409, "VOUCHER_IN_USE").link(link);
            });
        }
        InterestVoucher reversal = wrong.reversal(Ids.next(), day(wrong, on), how(clerk, wrong, reason));
        payments.addReversal(reversal);
        replace(
                clerk,
                "INTEREST_VOUCHER_REVERSED",
                loan,
                loan.living(ServicingRules.interestPaid(loan.life(), reversal.amount())),
                reason);
        return reversal;
    }

    private static <E extends PaymentEntry> E wrong(List<E> entries, String id) {
        E entry = LoanPayments.find(entries, id).orElseThrow(Problem::notFound);
        if (entry.recorded().isReversal()) {
            throw Problem.of(409, "REVERSAL_NOT_REVERSED");
        }
        if (LoanPayments.reversals(entries).containsKey(id)) {
            throw Problem.of(409, "ALREADY_REVERSED");
        }
        return entry;
    }

    private LocalDate day(PaymentEntry wrong, @Nullable LocalDate on) {
        LocalDate day = on == null ? wrong.paidOn() : on;
        Refusals.throwIfAny(ServicingRules.reversalRefusals(wrong, day, clock.today()));
        return day;
    }

    private Recorded how(Actor clerk, PaymentEntry wrong, Reason reason) {
        return new Recorded(clerk.username(), clock.now(), wrong.id(), reason.onRecord());
    }

    private void replace(Actor actor, String action, Loan before, Loan after, Reason reason) {
        if (!loans.replace(after)) {
            throw Problem.of(409, "CHANGED_MEANWHILE");
        }
        audit.record(actor, action, "loan", after.id(), LoanView.of(before), LoanView.of(after), reason.onRecord());
    }

    private static void require(boolean allowed, Loan loan) {
        if (!allowed) {
            throw Problem.of(409, "STATE_NOT_ALLOWED").with("status", loan.status());
        }
    }
}
