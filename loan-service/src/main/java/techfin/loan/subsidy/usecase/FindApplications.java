package techfin.loan.subsidy.usecase;

import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import techfin.loan.filing.Loan;
import techfin.loan.filing.LoanScope;
import techfin.loan.filing.Loans;
import techfin.loan.filing.Role;
import techfin.loan.filing.usecase.Scopes;
import techfin.loan.subsidy.ApplicationStatus;
import techfin.loan.subsidy.Applications;
import techfin.loan.subsidy.Entitlement;
import techfin.loan.subsidy.Preview;
import techfin.loan.subsidy.PreviewTag;
import techfin.loan.subsidy.Rounds;
import techfin.loan.subsidy.SubsidyApplication;
import techfin.loan.subsidy.SubsidyRound;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.etag.ETags;
import techfin.servicekit.paging.PageRequest;
import techfin.servicekit.problem.Problem;
import techfin.subsidy.PreviousGrant;

/** Looks up applications inside the scope of whoever asks, each with what it gives. */
@Singleton
public class FindApplications {
    private final Applications applications;
    private final Rounds rounds;
    private final Loans loans;
    private final Entitlements entitlements;

    FindApplications(Applications applications, Rounds rounds, Loans loans, Entitlements entitlements) {
        this.applications = applications;
        this.rounds = rounds;
        this.loans = loans;
        this.entitlements = entitlements;
    }

    /**
     * An application with what it gives.
     *
     * @param preview what an approver decides on; null once it is decided
     */
    public record Found(
            SubsidyApplication application,
            Entitlement entitlement,
            @Nullable Preview preview) {
        /** The entity tag over everything that a decision rests on. */
        public String entityTag() {
            return preview == null
                    ? ETags.of(application.version())
                    : PreviewTag.of(application, preview).entityTag();
        }

        /** What this reader may cite: readers outside the bureau decide nothing, so theirs tells the version alone. */
        public String entityTagFor(Actor actor) {
            return seesBudget(actor) ? entityTag() : ETags.of(application.version());
        }

        /** What this reader is told: the budget of the round is the bureau's business until the decision. */
        public ApplicationView viewFor(Actor actor) {
            return ApplicationView.of(application, entitlement, seesBudget(actor) ? preview : null);
        }

        private static boolean seesBudget(Actor actor) {
            return actor.has(Role.BUREAU_REVIEWER)
                    || actor.has(Role.BUREAU_APPROVER)
                    || actor.has(Role.FINANCE_PAYER)
                    || actor.has(Role.AUDITOR);
        }
    }

    /**
     * One application.
     *
     * @throws Problem 404 when it does not exist or lies outside the actor's scope, which look alike
     */
    public Found one(Actor actor, String id) {
        return found(applications.find(Scopes.of(actor), id).orElseThrow(Problem::notFound));
    }

    /** A page of applications, newest first, one row more than it holds when there is a next page. */
    public List<Found> page(
            Actor actor, @Nullable String roundId, @Nullable ApplicationStatus status, PageRequest page) {
        return applications.list(Scopes.of(actor), roundId, status, page.after(), page.limit() + 1).stream()
                .map(this::found)
                .toList();
    }

    public long count(Actor actor, @Nullable String roundId, @Nullable ApplicationStatus status) {
        return applications.count(Scopes.of(actor), roundId, status);
    }

    private Found found(SubsidyApplication application) {
        SubsidyRound round = rounds.find(application.roundId()).orElseThrow();
        return found(application, round, applications.grants(application.uscc()));
    }

    /** The application as it stands with this round and these grants of its enterprise. */
    Found found(SubsidyApplication application, SubsidyRound round, List<PreviousGrant> grants) {
        if (application.status() == ApplicationStatus.APPROVED) {
            return new Found(
                    application, applications.approved(application.id()).orElseThrow(), null);
        }
        Loan loan = loans.find(new LoanScope.OfCity(), application.loanId()).orElseThrow();
        Entitlement entitlement = entitlements.of(loan, round, grants);
        boolean open = application.status() == ApplicationStatus.SUBMITTED;
        return new Found(application, entitlement, open ? Preview.of(entitlement, round) : null);
    }
}
