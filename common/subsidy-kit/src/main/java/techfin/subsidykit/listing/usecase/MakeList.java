package techfin.subsidykit.listing.usecase;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import techfin.casework.CaseEvent;
import techfin.casework.CaseState;
import techfin.casework.Party;
import techfin.casework.Step;
import techfin.money.Money;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.audit.AuditTrail;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.json.Digests;
import techfin.servicekit.problem.Problem;
import techfin.subsidy.Part;
import techfin.subsidy.PreviousGrant;
import techfin.subsidykit.access.usecase.CaseScopes;
import techfin.subsidykit.application.Cases;
import techfin.subsidykit.application.Entitlement;
import techfin.subsidykit.application.Grants;
import techfin.subsidykit.application.OtherSubsidies;
import techfin.subsidykit.application.SubsidyApplication;
import techfin.subsidykit.application.SubsidyLoan;
import techfin.subsidykit.application.SubsidyLoans;
import techfin.subsidykit.application.usecase.CaseRecord;
import techfin.subsidykit.application.usecase.Entitlements;
import techfin.subsidykit.application.usecase.FindOtherSubsidies;
import techfin.subsidykit.application.usecase.MoveCase;
import techfin.subsidykit.listing.Candidate;
import techfin.subsidykit.listing.Frozen;
import techfin.subsidykit.listing.FrozenLists;
import techfin.subsidykit.listing.ListEntry;
import techfin.subsidykit.listing.RoundList;
import techfin.subsidykit.round.RoundStage;
import techfin.subsidykit.round.Rounds;
import techfin.subsidykit.round.SubsidyRound;

/** The list of a round: worked out at every look, frozen once. */
@Singleton
public class MakeList {
    private static final List<CaseState> PASSED = List.of(CaseState.CITY_REVIEWED);
    private static final List<CaseState> OPEN =
            List.of(CaseState.SUBMITTED, CaseState.BANK_CONFIRMED, CaseState.COUNTY_REVIEWED, CaseState.RETURNED);

    private final Rounds rounds;
    private final Cases cases;
    private final SubsidyLoans loans;
    private final Grants grants;
    private final Entitlements entitlements;
    private final FindOtherSubsidies others;
    private final FrozenLists lists;
    private final MoveCase move;
    private final CaseScopes scopes;
    private final Digests digests;
    private final AuditTrail audit;
    private final BusinessClock clock;

    MakeList(
            Rounds rounds,
            Cases cases,
            SubsidyLoans loans,
            Grants grants,
            Entitlements entitlements,
            FindOtherSubsidies others,
            FrozenLists lists,
            MoveCase move,
            CaseScopes scopes,
            Digests digests,
            AuditTrail audit,
            BusinessClock clock) {
        this.rounds = rounds;
        this.cases = cases;
        this.loans = loans;
        this.grants = grants;
        this.entitlements = entitlements;
        this.others = others;
        this.lists = lists;
        this.move = move;
        this.scopes = scopes;
        this.digests = digests;
        this.audit = audit;
        this.clock = clock;
    }

    private record Worked(RoundList list, List<Candidate> candidates) {}

    /**
     * The frozen list, or the one that would be frozen now.
     *
     * @throws Problem 403 for readers outside the office, 404 for no such round
     */
    public ListView look(Actor reader, String roundId) {
        scopes.requireBudgets(reader);
        SubsidyRound round = rounds.find(roundId).orElseThrow(Problem::notFound);
        return lists.of(roundId)
                .map(frozen -> ListView.of(frozen.list(), frozen.digest(), open(roundId), frozen))
                .orElseGet(() -> {
                    RoundList list = workOut(round, cases.ofRound(roundId, PASSED), loans::all)
                            .list();
                    return ListView.of(list, digest(list), open(roundId), null);
                });
    }

    /**
     * Freezes the list. Runs inside the caller's transaction and holds the cases, their loans and the round, in this order:
     * what another round lists for one of the loans is either seen here or sees this list.
     *
     * @param leaveOut how many cases the city has not passed yet and that stay out, said explicitly
     * @param unmoved checks that the list is the one that was seen; throws otherwise
     * @throws Problem 404 for no such round, 403 for others than the office's reviewer, 409 when it is listed already, the
     *     window is still open, other cases are open than were said, or nobody gets anything
     */
    public ListView freeze(Actor reviewer, String roundId, long leaveOut, Consumer<ListView> unmoved) {
        SubsidyRound called = rounds.find(roundId).orElseThrow(Problem::notFound);
        CaseScopes.require(reviewer, Party.CITY_REVIEWER, called.terms().office());
        List<SubsidyApplication> passed = cases.lockOfRound(roundId, PASSED);
        Worked worked = workOut(called, passed, loans::lockAll);
        SubsidyRound round = rounds.lock(roundId).orElseThrow();
        if (round.stage() != RoundStage.OPEN) {
            throw Problem.of(409, "ALREADY_LISTED").with("stage", round.stage());
        }
        RoundList list = RoundList.of(round, worked.candidates());
        String digest = digest(list);
        long open = open(roundId);
        unmoved.accept(ListView.of(list, digest, open, null));
        if (!clock.today().isAfter(round.terms().closesOn())) {
            throw Problem.of(409, "ROUND_STILL_OPEN")
                    .with("closesOn", round.terms().closesOn());
        }
        if (open != leaveOut) {
            throw Problem.of(409, "CASES_OPEN").with("open", open).with("said", leaveOut);
        }
        if (list.entries().isEmpty()) {
            throw Problem.of(409, "EMPTY_LIST");
        }
        Frozen frozen = new Frozen(list, digest, reviewer.username(), clock.today());
        lists.add(frozen);
        rounds.listed(roundId);
        moveAll(reviewer, round, list, worked.candidates());
        ListView view = ListView.of(list, digest, open, frozen);
        audit.record(reviewer, "LIST_FROZEN", "subsidy-round", roundId, null, view, null);
        return view;
    }

    private void moveAll(Actor reviewer, SubsidyRound round, RoundList list, List<Candidate> candidates) {
        Map<String, Candidate> byId = new HashMap<>();
        candidates.forEach(candidate -> byId.put(candidate.application().id(), candidate));
        Step step = round.course().step(CaseState.CITY_REVIEWED, CaseEvent.LIST).orElseThrow();
        List<SubsidyApplication> next = new ArrayList<>();
        List<AuditTrail.Event> events = new ArrayList<>();
        for (ListEntry entry : list.entries()) {
            Candidate candidate = Objects.requireNonNull(byId.get(entry.applicationId()));
            SubsidyApplication before = candidate.application();
            SubsidyApplication moved = move.next(before, round, step, null, before.progress(), reviewer, null);
            SubsidyApplication after =
                    before.listed(moved.state(), moved.progress(), RoundList.listed(entry, candidate));
            next.add(after);
            events.add(new AuditTrail.Event(before.id(), CaseRecord.of(before), CaseRecord.of(after), null));
        }
        cases.changeAll(next);
        audit.recordAll(reviewer, "APPLICATION_" + step.event(), "subsidy-application", events);
    }

    private interface LoanSource {
        Map<String, SubsidyLoan> of(List<String> ids);
    }

    private Worked workOut(SubsidyRound round, List<SubsidyApplication> passed, LoanSource source) {
        Map<String, SubsidyLoan> byId = passed.isEmpty()
                ? Map.of()
                : source.of(passed.stream().map(SubsidyApplication::loanId).toList());
        Map<String, List<PreviousGrant>> counted = new HashMap<>();
        grants.of(passed.stream().map(SubsidyApplication::uscc).distinct().toList())
                .forEach((uscc, found) -> counted.put(uscc, new ArrayList<>(found)));
        OtherSubsidies ofLoans = others.of(byId.keySet());
        List<Candidate> candidates = new ArrayList<>();
        for (SubsidyApplication application : passed) {
            SubsidyLoan loan = Objects.requireNonNull(byId.get(application.loanId()));
            List<PreviousGrant> before = counted.computeIfAbsent(application.uscc(), uscc -> new ArrayList<>());
            Money besides = ofLoans.besides(round.scheme(), loan.id());
            Entitlement entitlement = entitlements.of(loan, round, before, besides);
            candidates.add(new Candidate(application, loan, entitlement, before, besides));
            for (Part part : entitlement.parts()) {
                if (part.amount().isPositive()) {
                    before.add(new PreviousGrant(
                            round.scheme().code(), round.terms().grantYear(), part.party(), part.amount()));
                }
            }
        }
        return new Worked(RoundList.of(round, candidates), candidates);
    }

    private long open(String roundId) {
        Map<CaseState, Long> counts = cases.countByState(roundId);
        return OPEN.stream().mapToLong(state -> counts.getOrDefault(state, 0L)).sum();
    }

    private String digest(RoundList list) {
        return ListView.digestOf(list, digests);
    }
}
