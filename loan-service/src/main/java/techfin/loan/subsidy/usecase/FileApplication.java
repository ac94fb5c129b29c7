package techfin.loan.subsidy.usecase;

import jakarta.inject.Singleton;
import techfin.loan.filing.Borrower;
import techfin.loan.filing.Loan;
import techfin.loan.filing.LoanStatus;
import techfin.loan.filing.Role;
import techfin.loan.filing.Uscc;
import techfin.loan.filing.usecase.FindLoans;
import techfin.loan.servicing.Payments;
import techfin.loan.subsidy.ApplicationStatus;
import techfin.loan.subsidy.Applications;
import techfin.loan.subsidy.Entitlement;
import techfin.loan.subsidy.Rounds;
import techfin.loan.subsidy.SubsidyApplication;
import techfin.loan.subsidy.SubsidyRound;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.id.Ids;
import techfin.servicekit.problem.Problem;

/** An enterprise applies for the subsidy of its settled loan, or the bureau's reviewer prepares it for the enterprise. */
@Singleton
public class FileApplication {
    private final FindLoans findLoans;
    private final Rounds rounds;
    private final Applications applications;
    private final Payments payments;
    private final Entitlements entitlements;
    private final AuditTrail audit;
    private final BusinessClock clock;

    FileApplication(
            FindLoans findLoans,
            Rounds rounds,
            Applications applications,
            Payments payments,
            Entitlements entitlements,
            AuditTrail audit,
            BusinessClock clock) {
        this.findLoans = findLoans;
        this.rounds = rounds;
        this.applications = applications;
        this.payments = payments;
        this.entitlements = entitlements;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Files the application. Runs inside the caller's transaction.
     *
     * @throws Problem 403 for other roles; 404 for a round that does not exist; 400 for a loan outside the scope; 409
     *     when the round is not open, the loan is not settled, has no vouchers, has an application already, or the scheme gives nothing
     *     for it, with every reason
     */
    public SubsidyApplication file(Actor actor, String roundId, String loanId) {
        actor.require(Role.ENTERPRISE, Role.BUREAU_REVIEWER);
        SubsidyRound round = rounds.find(roundId).orElseThrow(Problem::notFound);
        Loan loan = findLoans
                .lockedIfThere(actor, loanId)
                .orElseThrow(() -> Problem.invalid().at("/loanId", "UNKNOWN_LOAN"));
        if (!round.takesApplicationsOn(clock.today())) {
            throw Problem.of(409, "ROUND_NOT_OPEN")
                    .with("opensOn", round.opensOn())
                    .with("closesOn", round.closesOn());
        }
        if (loan.status() != LoanStatus.SETTLED) {
            throw Problem.of(409, "LOAN_NOT_SETTLED").with("status", loan.status());
        }
        if (!loan.balance().interestPaid().isPositive()) {
            throw Problem.of(409, "NO_VOUCHERS");
        }
        Entitlement entitlement =
                entitlements.of(loan, payments.of(loan.id()), round, applications.grants(usccOf(loan)));
        SubsidyApplication application = application(actor, round, loan);
        applications.add(application).ifPresent(taken -> {
            throw Problem.of(409, "ALREADY_APPLIED").link("/api/loan/v1/subsidy-applications/" + taken);
        });
        if (!entitlement.granted()) {
            throw Problem.of(409, "NOT_ELIGIBLE")
                    .with("refusals", String.join(", ", entitlement.refusals()))
                    .extension("refusals", entitlement.refusals());
        }
        audit.record(
                actor,
                "APPLICATION_FILED",
                "subsidy-application",
                application.id(),
                null,
                ApplicationView.of(application, entitlement, null),
                null);
        return application;
    }

    private SubsidyApplication application(Actor actor, SubsidyRound round, Loan loan) {
        Borrower borrower = loan.record().borrower();
        return new SubsidyApplication(
                Ids.next(),
                1,
                round.id(),
                loan.id(),
                loan.bankCode(),
                borrower.uscc(),
                borrower.name(),
                borrower.divisionCode(),
                ApplicationStatus.SUBMITTED,
                actor.username(),
                clock.today(),
                null);
    }

    private static Uscc usccOf(Loan loan) {
        return loan.record().borrower().uscc();
    }
}
