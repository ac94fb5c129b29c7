package techfin.subsidykit.application.usecase;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import techfin.casework.CaseState;
import techfin.money.Money;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditEntry;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.paging.PageRequest;
import techfin.servicekit.problem.Problem;
import techfin.subsidy.PreviousGrant;
import techfin.subsidykit.access.usecase.CaseScopes;
import techfin.subsidykit.application.CaseFilter;
import techfin.subsidykit.application.Cases;
import techfin.subsidykit.application.Entitlement;
import techfin.subsidykit.application.Grants;
import techfin.subsidykit.application.Listed;
import techfin.subsidykit.application.OtherSubsidies;
import techfin.subsidykit.application.Preview;
import techfin.subsidykit.application.SubsidyApplication;
import techfin.subsidykit.application.SubsidyLoan;
import techfin.subsidykit.application.SubsidyLoans;
import techfin.subsidykit.round.Rounds;
import techfin.subsidykit.round.SubsidyRound;

/** Looks up applications inside the scope of whoever asks, each with what it gives. */
@Singleton
public class FindApplications {
    private final Cases cases;
    private final Rounds rounds;
    private final SubsidyLoans loans;
    private final Grants grants;
    private final Entitlements entitlements;
    private final FindOtherSubsidies others;
    private final CaseScopes scopes;
    private final AuditTrail audit;

    FindApplications(
            Cases cases,
            Rounds rounds,
            SubsidyLoans loans,
            Grants grants,
            Entitlements entitlements,
            FindOtherSubsidies others,
            CaseScopes scopes,
            AuditTrail audit) {
        this.cases = cases;
        this.rounds = rounds;
        this.loans = loans;
        this.grants = grants;
        this.entitlements = entitlements;
        this.others = others;
        this.scopes = scopes;
        this.audit = audit;
    }

    /**
     * One application.
     *
     * @throws Problem 404 when it does not exist or lies outside the actor's scope, which look alike
     */
    public FoundCase one(Actor actor, String id) {
        SubsidyApplication application = cases.find(scopes.of(actor), id).orElseThrow(Problem::notFound);
        return together(List.of(application)).getFirst();
    }

    /** A page of applications, newest first, one row more than it holds when there is a next page. */
    public List<FoundCase> page(Actor actor, CaseFilter filter, PageRequest page) {
        return together(cases.list(scopes.of(actor), filter, page.after(), page.limit() + 1));
    }

    /** How many applications the list has under the filter. */
    public long count(Actor actor, CaseFilter filter) {
        return cases.count(scopes.of(actor), filter);
    }

    /** Everything that happened to an application, oldest first; 404 as {@link #one}. */
    public List<AuditEntry> timeline(Actor actor, String id) {
        SubsidyApplication application = cases.find(scopes.of(actor), id).orElseThrow(Problem::notFound);
        return audit.of("subsidy-application", application.id());
    }

    /** A held case as it stands. */
    public FoundCase standing(MoveCase.Held held) {
        return together(List.of(held.application())).getFirst();
    }

    /** All of them with what they give, by a fixed number of queries however many they are. */
    public List<FoundCase> together(List<SubsidyApplication> page) {
        List<SubsidyApplication> open = page.stream()
                .filter(application -> !application.state().isGranted())
                .toList();
        Map<String, SubsidyLoan> byId = open.isEmpty()
                ? Map.of()
                : loans.all(
                        open.stream().map(SubsidyApplication::loanId).distinct().toList());
        Map<String, List<PreviousGrant>> granted = open.isEmpty()
                ? Map.of()
                : grants.of(
                        open.stream().map(SubsidyApplication::uscc).distinct().toList());
        OtherSubsidies ofLoans = others.of(byId.keySet());
        Map<String, SubsidyRound> roundsById = rounds.all(
                page.stream().map(SubsidyApplication::roundId).distinct().toList());
        List<FoundCase> found = new ArrayList<>();
        for (SubsidyApplication application : page) {
            SubsidyRound round = Objects.requireNonNull(roundsById.get(application.roundId()));
            found.add(of(
                    application,
                    round,
                    byId.get(application.loanId()),
                    granted.getOrDefault(application.uscc(), List.of()),
                    ofLoans));
        }
        return found;
    }

    /**
     * The case as it stands with this round, this loan, these grants of its enterprise and what other schemes give for the
     * loan.
     *
     * @param loan not needed once money is granted
     */
    public FoundCase of(
            SubsidyApplication application,
            SubsidyRound round,
            @Nullable SubsidyLoan loan,
            List<PreviousGrant> granted,
            OtherSubsidies ofLoans) {
        Listed listed = application.listed();
        if (listed != null && (application.state().isGranted() || loan == null)) {
            return new FoundCase(application, round, listed.entitlement(), null);
        }
        List<PreviousGrant> before = listed == null ? granted : listed.previousGrants();
        Money besides =
                listed == null ? ofLoans.besides(round.scheme(), application.loanId()) : listed.otherSubsidies();
        Entitlement now = entitlements.of(Objects.requireNonNull(loan), round, before, besides);
        boolean open = application.state() != CaseState.REJECTED && application.state() != CaseState.WITHDRAWN;
        return new FoundCase(application, round, now, open ? Preview.of(application, now, round) : null);
    }
}
