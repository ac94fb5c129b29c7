package techfin.loankit.servicing.usecase;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.lending.filing.Role;
import techfin.lending.servicing.Extension;
import techfin.lending.servicing.ExtensionRules;
import techfin.lending.servicing.Extensions;
import techfin.lending.servicing.LoanLife;
import techfin.recordkit.Refusals;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.id.Ids;
import techfin.servicekit.problem.Problem;

/** A bank reports that it extended the term of its loan. */
@Singleton
public class ExtendLoan {
    private final HeldLoans loans;
    private final Extensions extensions;
    private final BusinessClock clock;

    ExtendLoan(HeldLoans loans, Extensions extensions, BusinessClock clock) {
        this.loans = loans;
        this.extensions = extensions;
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
        HeldLoan loan = loans.locked(clerk, loanId);
        clerk.require(Role.BANK_CLERK);
        LoanLife life = loan.life();
        States.require(ExtensionRules.takesExtensions(life.status()), loan);
        Refusals.throwIfAny(ExtensionRules.refusals(life, extensions.of(loan.id()), newEnd, agreedOn, clock.today()));
        Extension extension = new Extension(
                Ids.next(), loan.id(), life.dueOn(), newEnd, agreedOn, contractNumber, clerk.username(), clock.now());
        extensions.add(extension);
        loan.become(life.extended(newEnd), "LOAN_EXTENDED", null);
        return extension;
    }

    /** Extensions of a loan that the actor may see, one after another. */
    public List<Extension> of(Actor actor, String loanId) {
        return extensions.of(loans.seen(actor, loanId));
    }
}
