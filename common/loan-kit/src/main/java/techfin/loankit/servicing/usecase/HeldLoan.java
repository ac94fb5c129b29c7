package techfin.loankit.servicing.usecase;

import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.lending.record.Finding;
import techfin.lending.record.Reason;
import techfin.lending.servicing.LoanLife;
import techfin.servicekit.problem.Problem;

/** A loan that somebody holds against other changes until the transaction ends. It changes once at most. */
public interface HeldLoan {
    String id();

    /** Counts every change, from 1. */
    long version();

    /** What of the loan its life needs, as it was when it was locked. */
    LoanLife life();

    /**
     * Writes the next version of the loan with this life, and its row in the audit trail with the service's own view of
     * the loan before and after. A service whose filings share a limit looks at it here when the balance rises again.
     *
     * @param action name in the audit trail, such as {@code LOAN_SETTLED}
     * @param reason why, for what takes something back; else null
     * @return what should be said when the balance rose again, such as security that does not suffice any more
     * @throws Problem 409 {@code CHANGED_MEANWHILE} when somebody else was faster
     */
    List<Finding> become(LoanLife next, String action, @Nullable Reason reason);
}
