package techfin.pledge.servicing.usecase;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import techfin.lending.filing.Role;
import techfin.lending.record.Finding;
import techfin.lending.record.Reason;
import techfin.lending.servicing.LoanLife;
import techfin.loankit.servicing.usecase.HeldLoan;
import techfin.loankit.servicing.usecase.HeldLoans;
import techfin.loankit.servicing.usecase.NotedLoan;
import techfin.pledge.loan.IpLoan;
import techfin.pledge.loan.IpLoans;
import techfin.pledge.loan.usecase.FindIpLoans;
import techfin.pledge.loan.usecase.IpLoanView;
import techfin.pledge.loan.usecase.Overdrafts;
import techfin.pledge.pledging.Pledge;
import techfin.pledge.pledging.Pledges;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.problem.Problem;

/** IP pledge loans, for their life after the filing. */
@Singleton
class HeldIpLoans implements HeldLoans {
    private final FindIpLoans find;
    private final IpLoans loans;
    private final Pledges pledges;
    private final Overdrafts overdrafts;
    private final AuditTrail audit;

    HeldIpLoans(FindIpLoans find, IpLoans loans, Pledges pledges, Overdrafts overdrafts, AuditTrail audit) {
        this.find = find;
        this.loans = loans;
        this.pledges = pledges;
        this.overdrafts = overdrafts;
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
        return Role.IP_OFFICE_REVIEWER;
    }

    private final class Held implements HeldLoan {
        private final Actor actor;
        private final IpLoan loan;

        private Held(Actor actor, IpLoan loan) {
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

        /**
         * Writes it; 400 for an extension beyond what its pledges secure, 409 where a pledge was released meanwhile. Money
         * that did not come back is recorded even where other loans have taken what had become free: the pledges are held,
         * so that no new loan is filed on them meanwhile, and the warnings say by how much they are overdrawn.
         */
        @Override
        public List<Finding> become(LoanLife next, String action, @Nullable Reason reason) {
            IpLoan after = loan.living(next);
            if (!Objects.equals(next.extendedTo(), loan.extendedTo())) {
                requireSecured(next.dueOn());
            }
            boolean rises = after.restsOnPledges() && (!loan.restsOnPledges() || after.isMoreOpenThan(loan));
            if (rises) {
                holdPledges();
            }
            if (!loans.replace(after)) {
                throw Problem.of(409, "CHANGED_MEANWHILE");
            }
            audit.record(
                    actor,
                    action,
                    "loan",
                    after.id(),
                    IpLoanView.of(loan),
                    IpLoanView.of(after),
                    reason == null ? null : reason.onRecord());
            return rises ? overdrafts.warnings(after) : List.of();
        }

        private void requireSecured(LocalDate until) {
            for (Pledge pledge : pledges.all(loan.record().pledgeIds())) {
                LocalDate securedTo = pledge.contract().securedTo();
                if (until.isAfter(securedTo)) {
                    throw Problem.invalid().at("/newMaturesOn", "LOAN_OUTLIVES_PLEDGE", "securedTo", securedTo);
                }
            }
        }

        private void holdPledges() {
            for (Pledge pledge :
                    pledges.lockAll(loan.bankCode(), new TreeSet<>(loan.record().pledgeIds()))) {
                if (!pledge.status().holdsRights()) {
                    throw Problem.of(409, "PLEDGE_RELEASED").link("/api/ip-pledge/v1/pledges/" + pledge.id());
                }
            }
        }
    }
}
