package techfin.pledge.fee.usecase;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import techfin.lending.filing.LoanStatus;
import techfin.lending.filing.Role;
import techfin.lending.record.Finding;
import techfin.lending.record.Reason;
import techfin.lending.servicing.Recorded;
import techfin.lending.servicing.ServicingRules;
import techfin.lending.servicing.SettlementUse;
import techfin.pledge.fee.FeeDraft;
import techfin.pledge.fee.LoanFee;
import techfin.pledge.fee.LoanFees;
import techfin.pledge.loan.IpLoan;
import techfin.pledge.loan.usecase.FindIpLoans;
import techfin.recordkit.Refusals;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.id.Ids;
import techfin.servicekit.problem.Problem;

/** A bank reports fees that were paid for its loan, or takes a wrong one back. Runs inside the caller's transaction. */
@Singleton
public class ReportFees {
    private final FindIpLoans find;
    private final LoanFees fees;
    private final List<SettlementUse> uses;
    private final AuditTrail audit;
    private final BusinessClock clock;

    ReportFees(FindIpLoans find, LoanFees fees, List<SettlementUse> uses, AuditTrail audit, BusinessClock clock) {
        this.find = find;
        this.fees = fees;
        this.uses = uses;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Reports a fee.
     *
     * @throws Problem 404 outside the scope, 403 for anybody but the bank's clerk, 409 when the loan's state does not take
     *     it or {@code INVOICE_TAKEN}, 400 for values that cannot be
     */
    public LoanFee report(Actor clerk, String loanId, FeeDraft stated) {
        IpLoan loan = held(clerk, loanId);
        List<Finding> found = new ArrayList<>();
        FeeDraft.Fee fee = stated.read(clock.today(), found).orElse(null);
        if (fee == null) {
            Refusals.throwIfAny(found);
            throw Problem.invalid();
        }
        LoanFee entry = new LoanFee(
                Ids.next(),
                loan.id(),
                fee.kind(),
                fee.payee(),
                fee.invoiceNumber(),
                fee.paidOn(),
                fee.amount(),
                Recorded.of(clerk.username(), clock.now()));
        if (!fees.add(entry)) {
            throw Problem.of(409, "INVOICE_TAKEN").with("number", fee.invoiceNumber());
        }
        audit.record(clerk, "FEE_REPORTED", "loan", loan.id(), null, FeeView.of(entry), null);
        return entry;
    }

    /**
     * Takes a fee back by a second entry with the negative amount; its invoice is free again.
     *
     * @throws Problem as {@link #report}; 404 for an unknown entry, 409 when it is a reversal, was reversed, or a subsidy
     *     was granted for the loan
     */
    public LoanFee reverse(Actor clerk, String loanId, String feeId, Reason reason) {
        IpLoan loan = held(clerk, loanId);
        List<LoanFee> all = fees.of(loan.id());
        LoanFee wrong =
                all.stream().filter(fee -> fee.id().equals(feeId)).findFirst().orElseThrow(Problem::notFound);
        if (wrong.recorded().isReversal()) {
            throw Problem.of(409, "REVERSAL_NOT_REVERSED");
        }
        if (!LoanFee.standing(all).contains(wrong)) {
            throw Problem.of(409, "ALREADY_REVERSED");
        }
        for (SettlementUse use : uses) {
            use.grantedFor(loan.id()).ifPresent(link -> {
                throw Problem.of(409, "FEE_IN_USE").link(link);
            });
        }
        LoanFee reversal =
                wrong.reversal(Ids.next(), new Recorded(clerk.username(), clock.now(), wrong.id(), reason.onRecord()));
        fees.addReversal(reversal);
        audit.record(
                clerk, "FEE_REVERSED", "loan", loan.id(), FeeView.of(wrong), FeeView.of(reversal), reason.onRecord());
        return reversal;
    }

    /** Fees of a loan that the actor may see. */
    public List<LoanFee> of(Actor actor, String loanId) {
        return fees.of(find.one(actor, loanId).id());
    }

    private IpLoan held(Actor clerk, String loanId) {
        IpLoan loan = find.locked(clerk, loanId);
        clerk.require(Role.BANK_CLERK);
        LoanStatus status = loan.status();
        if (!ServicingRules.takesVouchers(status)) {
            throw Problem.of(409, "STATE_NOT_ALLOWED").with("status", status);
        }
        return loan;
    }
}
