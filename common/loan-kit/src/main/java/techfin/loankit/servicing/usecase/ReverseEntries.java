package techfin.loankit.servicing.usecase;

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
import techfin.recordkit.Refusals;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.id.Ids;
import techfin.servicekit.problem.Problem;

/**
 * A bank takes back an entry that was wrong (冲正): by a second entry with the negative amount, never by changing the
 * first. Every method runs inside the caller's transaction.
 */
@Singleton
public class ReverseEntries {
    private final HeldLoans loans;
    private final Payments payments;
    private final List<SettlementUse> uses;
    private final BusinessClock clock;

    ReverseEntries(HeldLoans loans, Payments payments, List<SettlementUse> uses, BusinessClock clock) {
        this.loans = loans;
        this.payments = payments;
        this.uses = uses;
        this.clock = clock;
    }

    /**
     * Takes a repayment back; the balance rises by it again.
     *
     * @param on value date of the reversal; null for the day of the wrong entry
     * @throws Problem 404 outside the scope or for an unknown entry, 403 for anybody but the bank's clerk, 409 when the
     *     entry is a reversal or was reversed, or the loan does not run (with the remedy when it is settled)
     */
    public ReversedRepayment repayment(
            Actor clerk, String loanId, String entryId, Reason reason, @Nullable LocalDate on) {
        HeldLoan loan = loans.locked(clerk, loanId);
        clerk.require(Role.BANK_CLERK);
        Repayment wrong = wrong(payments.of(loan.id()).repayments(), entryId);
        if (loan.life().status() == LoanStatus.SETTLED) {
            throw Problem.of(409, "REVERSE_SETTLEMENT_FIRST");
        }
        States.require(ServicingRules.takesRepayments(loan.life().status()), loan);
        Repayment reversal = wrong.reversal(Ids.next(), day(wrong, on), how(clerk, wrong, reason));
        payments.add(reversal);
        return new ReversedRepayment(
                reversal,
                loan.become(ServicingRules.repaid(loan.life(), reversal.amount()), "REPAYMENT_REVERSED", reason));
    }

    /**
     * Takes a voucher back, also of a settled loan; its number is free again. Throws as {@link #repayment}, and 409
     * {@code VOUCHER_IN_USE} with a link once a subsidy was granted for it.
     */
    public InterestVoucher voucher(Actor clerk, String loanId, String entryId, Reason reason, @Nullable LocalDate on) {
        HeldLoan loan = loans.locked(clerk, loanId);
        clerk.require(Role.BANK_CLERK);
        InterestVoucher wrong = wrong(payments.of(loan.id()).vouchers(), entryId);
        States.require(ServicingRules.takesVouchers(loan.life().status()), loan);
        for (SettlementUse use : uses) {
            use.grantedFor(loan.id()).ifPresent(link -> {
                throw Problem.of(409, "VOUCHER_IN_USE").link(link);
            });
        }
        InterestVoucher reversal = wrong.reversal(Ids.next(), day(wrong, on), how(clerk, wrong, reason));
        payments.addReversal(reversal);
        loan.become(ServicingRules.interestPaid(loan.life(), reversal.amount()), "INTEREST_VOUCHER_REVERSED", reason);
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
}
