package techfin.loan.servicing.usecase;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.lending.filing.Role;
import techfin.lending.servicing.Extension;
import techfin.lending.servicing.ExtensionRules;
import techfin.lending.servicing.Extensions;
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

/** A bank reports that it extended the term of its loan. */
@Singleton
public class ExtendLoan {
    private final FindLoans find;
    private final Loans loans;
    private final Extensions extensions;
    private final AuditTrail audit;
    private final BusinessClock clock;

    ExtendLoan(FindLoans find, Loans loans, Extensions extensions, AuditTrail audit, BusinessClock clock) {
        this.find = find;
        this.loans = loans;
        this.extensions = extensions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Reports the extension. Runs inside the caller's transaction.
     *
     * @throws Problem 404 outside the scope, 403 for anybody but the bank's clerk, 409 when the loan does not run, 400
     *     for an end that is not later or an agreement that came after the end
     */
    public Extension extend(
            Actor clerk, String loanId, LocalDate newEnd, LocalDate agreedOn, @Nullable String contractNumber) {
        Loan loan = find.locked(clerk, loanId);
        clerk.require(Role.BANK_CLERK);
        if (!ExtensionRules.takesExtensions(loan.status())) {
            throw Problem.of(409, "STATE_NOT_ALLOWED").with("status", loan.status());
        }
        Refusals.throwIfAny(
                ExtensionRules.refusals(loan.life(), extensions.of(loan.id()), newEnd, agreedOn, clock.today()));
        Extension extension = new Extension(
                Ids.next(), loan.id(), loan.dueOn(), newEnd, agreedOn, contractNumber, clerk.username(), clock.now());
        extensions.add(extension);
        Loan after = loan.living(loan.life().extended(newEnd));
        if (!loans.replace(after)) {
            throw Problem.of(409, "CHANGED_MEANWHILE");
        }
        audit.record(clerk, "LOAN_EXTENDED", "loan", loan.id(), LoanView.of(loan), LoanView.of(after), null);
        return extension;
    }

    /** Extensions of a loan that the actor may see, one after another. */
    public List<Extension> of(Actor actor, String loanId) {
        return extensions.of(find.one(actor, loanId).id());
    }
}
