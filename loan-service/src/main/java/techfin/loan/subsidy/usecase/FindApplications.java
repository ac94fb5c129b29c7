package techfin.loan.subsidy.usecase;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import techfin.loan.filing.Loan;
import techfin.loan.filing.LoanScope;
import techfin.loan.filing.Loans;
import techfin.loan.filing.Role;
import techfin.loan.filing.Uscc;
import techfin.loan.filing.usecase.Scopes;
import techfin.loan.servicing.LoanPayments;
import techfin.loan.servicing.Payments;
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
    private final Payments payments;
    private final Entitlements entitlements;

    FindApplications(
            Applications applications, Rounds rounds, Loans loans, Payments payments, Entitlements entitlements) {
        this.applications = applications;
        this.rounds = rounds;
        this.loans = loans;
        this.payments = payments;
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
        SubsidyApplication application = applications.find(Scopes.of(actor), id).orElseThrow(Problem::notFound);
        return together(List.of(application)).getFirst();
    }

    /** A page of applications, newest first, one row more than it holds when there is a next page. */
    public List<Found> page(
            Actor actor, @Nullable String roundId, @Nullable ApplicationStatus status, PageRequest page) {
        return together(applications.list(Scopes.of(actor), roundId, status, page.after(), page.limit() + 1));
    }

    public long count(Actor actor, @Nullable String roundId, @Nullable ApplicationStatus status) {
        return applications.count(Scopes.of(actor), roundId, status);
    }

    /** All of them with what they give, by a fixed number of queries however many they are. */
    private List<Found> together(List<SubsidyApplication> page) {
        List<SubsidyApplication> open = page.stream()
                .filter(application -> application.status() != ApplicationStatus.APPROVED)
                .toList();
        List<String> loanIds =
                open.stream().map(SubsidyApplication::loanId).distinct().toList();
        Map<String, Loan> loansById = loans.findAll(new LoanScope.OfCity(), loanIds).stream()
                .collect(Collectors.toMap(Loan::id, Function.identity()));
        Map<String, LoanPayments> paid = payments.of(loanIds);
        Map<Uscc, List<PreviousGrant>> grants = applications.grants(
                open.stream().map(SubsidyApplication::uscc).distinct().toList());
        Map<String, Entitlement> approved =
                applications.approved(page.stream().map(SubsidyApplication::id).toList());
        Map<String, SubsidyRound> roundsById = new HashMap<>();
        List<Found> found = new ArrayList<>();
        for (SubsidyApplication application : page) {
            Entitlement given = approved.get(application.id());
            if (given == null) {
                SubsidyRound round = roundsById.computeIfAbsent(
                        application.roundId(), id -> rounds.find(id).orElseThrow());
                Entitlement entitlement = entitlements.of(
                        Objects.requireNonNull(loansById.get(application.loanId())),
                        paid.getOrDefault(application.loanId(), LoanPayments.NONE),
                        round,
                        grants.getOrDefault(application.uscc(), List.of()));
                found.add(found(application, entitlement, round));
            } else {
                found.add(new Found(application, given, null));
            }
        }
        return found;
    }

    /** The application as it stands with this round and these grants of its enterprise, which the caller holds. */
    Found held(SubsidyApplication application, SubsidyRound round, List<PreviousGrant> grants) {
        if (application.status() == ApplicationStatus.APPROVED) {
            return together(List.of(application)).getFirst();
        }
        Loan loan = loans.find(new LoanScope.OfCity(), application.loanId()).orElseThrow();
        return found(application, entitlements.of(loan, payments.of(loan.id()), round, grants), round);
    }

    private static Found found(SubsidyApplication application, Entitlement entitlement, SubsidyRound round) {
        boolean open = application.status() == ApplicationStatus.SUBMITTED;
        return new Found(application, entitlement, open ? Preview.of(entitlement, round) : null);
    }
}
