package techfin.loan.servicing.usecase;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import techfin.lending.filing.LoanStatus;
import techfin.lending.filing.Role;
import techfin.lending.record.Finding;
import techfin.lending.record.Reason;
import techfin.lending.servicing.LoanLife;
import techfin.loan.filing.Loan;
import techfin.loan.filing.Loans;
import techfin.loan.filing.usecase.FindLoans;
import techfin.loan.filing.usecase.LoanView;
import techfin.loankit.servicing.usecase.HeldLoan;
import techfin.loankit.servicing.usecase.HeldLoans;
import techfin.loankit.servicing.usecase.NotedLoan;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.problem.Problem;

/** Transfer loans, for their life after the filing. */
@Singleton
class HeldTransferLoans implements HeldLoans {
    private final FindLoans find;
    private final Loans loans;
    private final HeldLimit limit;
    private final AuditTrail audit;

    HeldTransferLoans(FindLoans find, Loans loans, HeldLimit limit, AuditTrail audit) {
        this.find = find;
        this.loans = loans;
        this.limit = limit;
        this.audit = audit;
    }

    @Override
    public HeldLoan locked(Actor actor, String id) {
        return new Held(actor, find.locked(actor, id));
    }

    @Override
    public String seen(Actor actor, String id) {
        return find.one(actor, id).id();
    }

    @Override
    public Map<String, NotedLoan> byNotes(Actor clerk, Set<String> notes) {
        Map<String, NotedLoan> found = new HashMap<>();
        loans.findByNotes(clerk.organisation().code(), notes)
                .forEach((note, loan) -> found.put(note, new NotedLoan(loan.id(), loan.life())));
        return found;
    }

    @Override
    public String reviewerRole() {
        return Role.BUREAU_REVIEWER;
    }

    private final class Held implements HeldLoan {
        private final Actor actor;
        private final Loan loan;

        private Held(Actor actor, Loan loan) {
            this.actor = actor;
            this.loan = loan;
        }

        @Override
        public String id() {
            return loan.id();
        }

        @Override
        public long version() {
            return loan.version();
        }

        @Override
        public LoanLife life() {
            return loan.life();
        }

        @Override
        public List<Finding> become(LoanLife next, String action, @Nullable Reason reason) {
            Loan after = loan.living(next);
            if (risesAgain(next)) {
                after = limit.of(after);
            }
            if (!loans.replace(after)) {
                throw Problem.of(409, "CHANGED_MEANWHILE");
            }
            audit.record(
                    actor,
                    action,
                    "loan",
                    after.id(),
                    LoanView.of(loan),
                    LoanView.of(after),
                    reason == null ? null : reason.onRecord());
            return List.of();
        }

        /** A wrong repayment or the settlement is taken back: only then can the loan hold more of the limit. */
        private boolean risesAgain(LoanLife next) {
            boolean higher =
                    next.balance().outstanding().compareTo(loan.balance().outstanding()) > 0;
            return higher || (loan.status() == LoanStatus.SETTLED && next.status() != LoanStatus.SETTLED);
        }
    }
}
