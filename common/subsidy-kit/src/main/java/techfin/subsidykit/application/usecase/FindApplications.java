package techfin.subsidykit.application.usecase;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import techfin.casework.CaseState;
import techfin.lending.enterprise.FoldedName;
import techfin.money.Money;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditEntry;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.paging.PageRequest;
import techfin.servicekit.problem.Problem;
import techfin.subsidy.PreviousGrant;
import techfin.subsidykit.access.CaseScope;
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
import techfin.subsidykit.application.Waiting;
import techfin.subsidykit.round.Rounds;
import techfin.subsidykit.round.SubsidyRound;

/** Looks up applications inside the scope of whoever asks, each with what it gives. */
@Singleton
public class FindApplications {
    /** What more applications give is not calculated at once. */
    public static final int MOST_SUMMED = 1000;

    /** States from which a step of one case leads on. */
    private static final Set<CaseState> MAY_WAIT = Waiting.mayWait();

    private final Cases cases;
    private final Rounds rounds;
    private final SubsidyLoans loans;
    private final Grants grants;
    private final Entitlements entitlements;
    private final FindOtherSubsidies others;
    private final CaseScopes scopes;
    private final AuditTrail audit;
    private final BusinessClock clock;

    FindApplications(
            Cases cases,
            Rounds rounds,
            SubsidyLoans loans,
            Grants grants,
            Entitlements entitlements,
            FindOtherSubsidies others,
            CaseScopes scopes,
            AuditTrail audit,
            BusinessClock clock) {
        this.cases = cases;
        this.rounds = rounds;
        this.loans = loans;
        this.grants = grants;
        this.entitlements = entitlements;
        this.others = others;
        this.scopes = scopes;
        this.audit = audit;
        this.clock = clock;
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

    /**
     * Which applications somebody asks for.
     *
     * @param states empty for all
     * @param overdue only those whose deadline is over
     * @param waiting only those that wait for whoever asks
     * @param piece as in {@link CaseFilter}
     */
    public record Wanted(
            @Nullable String roundId,
            Set<CaseState> states,
            boolean overdue,
            boolean waiting,
            @Nullable FoldedName piece) {
        public Wanted {
            states = Set.copyOf(states);
        }
    }

    /** A page of applications, newest first, one row more than it holds when there is a next page. */
    public List<FoundCase> page(Actor actor, Wanted wanted, PageRequest page) {
        CaseScope scope = scopes.of(actor);
        return together(cases.list(scope, filter(actor, scope, wanted), page.after(), page.limit() + 1));
    }

    /** How many applications the list has, and, when it is asked for and they are not too many, what they give. */
    public CaseCount count(Actor actor, Wanted wanted, boolean withTotal) {
        CaseScope scope = scopes.of(actor);
        CaseFilter filter = filter(actor, scope, wanted);
        long count = cases.count(scope, filter);
        if (!withTotal || count > MOST_SUMMED) {
            return new CaseCount(count, null);
        }
        List<FoundCase> all = together(cases.list(scope, filter, Optional.empty(), MOST_SUMMED));
        Money total = Money.sum(all.stream().map(FoundCase::amount).toList());
        return new CaseCount(all.size(), total.toString());
    }

    private CaseFilter filter(Actor actor, CaseScope scope, Wanted wanted) {
        return new CaseFilter(
                wanted.roundId(),
                wanted.states(),
                wanted.overdue() ? clock.today() : null,
                wanted.piece(),
                wanted.waiting() ? waiting(actor, scope) : null);
    }

    /** Only rounds with live cases are looked at. */
    private Waiting waiting(Actor actor, CaseScope scope) {
        Map<String, SubsidyRound> open = rounds.all(cases.roundsWith(scope, MAY_WAIT));
        return Waiting.of(actor.username(), actor::has, open.values(), clock.today());
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
